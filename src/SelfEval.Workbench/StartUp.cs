using System.CommandLine;
using System.Diagnostics;
using System.Net;
using System.Security.Cryptography;
using SelfEval.Files;
using SelfEval.Workbench.Books;

namespace SelfEval.Workbench;

/// <summary>The command line of the workbench: reads the options, starts the server, says where it listens.</summary>
internal static class StartUp
{
    public static Task<int> RunAsync(string[] args)
    {
        var port = new Option<int>("--port") { DefaultValueFactory = _ => WorkbenchOptions.DefaultPort, Description = "端口；0 为任一空闲端口 / the port; 0 for any that is free" };
        var address = new Option<string>("--address") { DefaultValueFactory = _ => "127.0.0.1", Description = "监听地址，默认只限本机 / the address to listen on, by default this machine alone" };
        var key = new Option<string?>("--key") { Description = "访问口令，本机以外必须有；不写就生成一个 / the key that others must give; made up where none is given" };
        var names = new Option<string[]>("--name") { Description = "别人用来访问本机的主机名 / a host name under which others reach this machine" };
        var books = new Option<string?>("--books") { Description = "自己的规则书所在的文件夹 / the folder of your own rule books" };
        var data = new Option<string?>("--data") { Description = "草稿和已载入的表存放的文件夹 / the folder of drafts and loaded forms" };
        var open = new Option<bool>("--open") { Description = "启动后打开浏览器 / open the browser once it runs" };
        var valuesOnly = new Option<bool>("--values-only") { Description = "规则书里只许改参数和档次 / of a book figures and bands may be changed, nothing else" };
        var command = new RootCommand("绩效自评工作台：在浏览器里核对自评表、修改规则书 / the self-evaluation workbench in the browser") { port, address, key, names, books, data, valuesOnly, open };
        command.SetAction((parsed, stop) =>
        {
            if (!IPAddress.TryParse(parsed.GetValue(address), out IPAddress? listen))
            {
                Console.Error.WriteLine("--address 要写 IP 地址，例如 127.0.0.1 / --address takes an IP address such as 127.0.0.1");
                return Task.FromResult(2);
            }

            string folder = Path.GetFullPath(parsed.GetValue(data) ?? WorkbenchOptions.DefaultFolder);
            return ServeAsync(new WorkbenchOptions
            {
                Address = listen,
                Port = parsed.GetValue(port),
                Key = parsed.GetValue(key) ?? (IPAddress.IsLoopback(listen) ? null : NewKey()),
                Names = parsed.GetValue(names) ?? [],
                Books = Path.GetFullPath(parsed.GetValue(books) ?? Path.Combine(folder, "books")),
                Data = folder,
                ValuesOnly = parsed.GetValue(valuesOnly),
                OpensBrowser = parsed.GetValue(open) || IsDoubleClicked(args),
            }, stop);
        });
        return command.Parse(args).InvokeAsync();
    }

    /// <summary>The program of its own, started without a word: from the desktop.</summary>
    private static bool IsDoubleClicked(string[] args) =>
        args.Length == 0 && OperatingSystem.IsWindows() && Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "selfeval-workbench" && !Console.IsInputRedirected;

    private static string NewKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static async Task<int> ServeAsync(WorkbenchOptions options, CancellationToken stop)
    {
        try
        {
            using OutputLock? place = RunningWorkbench.TryTake(options);
            return place is null ? await ShowRunningAsync(options, stop) : await RunAsync(options, stop);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"工作台启动不了，换一个 --port 或 --data 再试 / cannot start, try another --port or --data: {trouble.Message}");
            return 2;
        }
    }

    /// <summary>The folder is another program's: there the browser goes.</summary>
    private static async Task<int> ShowRunningAsync(WorkbenchOptions options, CancellationToken stop)
    {
        if (await RunningWorkbench.FindAsync(options, stop) is not { } running)
        {
            Console.Error.WriteLine($"另一个工作台占着文件夹 {options.Data}，又没有回答；结束它，或换一个 --data / another workbench holds this folder and does not answer; end it, or take another --data");
            return 2;
        }

        Console.Out.WriteLine($"工作台已经在运行 / already running: {running}");
        OpenBrowser(options, running);
        return 0;
    }

    private static async Task<int> RunAsync(WorkbenchOptions options, CancellationToken stop)
    {
        await using WebApplication app = WorkbenchHost.Build(options);
        await app.StartAsync(stop);
        string url = WorkbenchHost.UrlOf(app);
        RunningWorkbench.Note(options, url);
        Console.Out.WriteLine($"绩效自评工作台 / workbench: {url}");
        if (options.Key is not null)
        {
            Console.Out.WriteLine($"访问口令 / key: {options.Key}");
        }

        Console.Out.WriteLine("按 Ctrl+C 结束；没有保存的改动留在草稿里 / Ctrl+C ends it; what is not saved stays in drafts");
        OpenBrowser(options, url);
        await app.WaitForShutdownAsync(stop);
        SayWhatIsUnsaved(app.Services.GetRequiredService<BookShelf>());
        RunningWorkbench.Forget(options);
        return 0;
    }

    /// <summary>Drafts outlive the program; whoever ends it should know which there are.</summary>
    private static void SayWhatIsUnsaved(BookShelf shelf)
    {
        string[] unsaved = [.. shelf.OwnIds.Where(id => shelf.TryDraft(id, out BookDraft? draft) && !draft.IsSaved)];
        if (unsaved.Length > 0)
        {
            Console.Out.WriteLine($"没有保存、留在草稿里的规则书，下次启动照样在 / unsaved drafts, kept for the next start: {string.Join("、", unsaved)}");
        }
    }

    private static void OpenBrowser(WorkbenchOptions options, string url)
    {
        if (!options.OpensBrowser)
        {
            return;
        }

        try
        {
            Process.Start(new ProcessStartInfo(url) { UseShellExecute = true })?.Dispose();
        }
        catch (Exception trouble) when (trouble is System.ComponentModel.Win32Exception or PlatformNotSupportedException or FileNotFoundException)
        {
            Console.Error.WriteLine($"打不开浏览器，请自己打开上面的地址 / cannot open a browser, please open the address above: {trouble.Message}");
        }
    }
}
