using System.Net;

namespace SelfEval.Workbench;

/// <summary>How the workbench is started (启动参数).</summary>
public sealed record WorkbenchOptions
{
    public const int DefaultPort = 5210;

    /// <summary>The address to listen on (监听地址): loopback unless another one is asked for.</summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>The port (端口); 0 for any that is free.</summary>
    public int Port { get; init; } = DefaultPort;

    /// <summary>Without it nobody gets in (访问口令); null on loopback, where it is not asked for.</summary>
    public string? Key { get; init; }

    /// <summary>Further names under which browsers may ask for this machine (允许的主机名).</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>Own rule books, a folder each (规则书文件夹).</summary>
    public required string Books { get; init; }

    /// <summary>Drafts and loaded forms (草稿和已载入的表), which outlive the program.</summary>
    public required string Data { get; init; }

    /// <summary>True where a page is opened once the workbench listens (启动后打开浏览器).</summary>
    public bool OpensBrowser { get; init; }

    /// <summary>True where figures and bands may be changed and nothing else of a book (只改数值).</summary>
    public bool ValuesOnly { get; init; }

    /// <summary>Jobs that run at the same time (同时进行的任务数); others wait in line.</summary>
    public int Jobs { get; init; } = Environment.ProcessorCount;

    public bool IsLoopback => IPAddress.IsLoopback(Address);

    public static string DefaultFolder =>
        Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "selfeval-workbench");
}
