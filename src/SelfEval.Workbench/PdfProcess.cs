using System.Diagnostics;

namespace SelfEval.Workbench;

/// <summary>This program as the process that reads PDF for another one of itself (读 PDF 的子进程): a crafted file ends that one alone.</summary>
internal static class PdfProcess
{
    /// <summary>The only argument; no option, since nobody types it.</summary>
    public const string Argument = "--serve-documents";

    /// <summary>How to start this program again: by its own host or through <c>dotnet</c>.</summary>
    public static ProcessStartInfo StartInfo()
    {
        string assembly = typeof(PdfProcess).Assembly.Location;
        string host = Environment.ProcessPath ?? "dotnet";
        bool isOwnHost = Path.GetFileNameWithoutExtension(host).Equals("selfeval-workbench", StringComparison.OrdinalIgnoreCase);
        return new ProcessStartInfo(isOwnHost ? host : "dotnet", isOwnHost ? [Argument] : [assembly, Argument]);
    }
}
