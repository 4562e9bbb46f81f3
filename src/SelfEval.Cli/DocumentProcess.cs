using System.Diagnostics;
using SelfEval.Documents.Isolation;

namespace SelfEval.Cli;

/// <summary>The command line as the process that reads PDF for another one of itself (读 PDF 的子进程).</summary>
internal static class DocumentProcess
{
    /// <summary>The only argument; no verb, since nobody types it.</summary>
    public const string Argument = "--serve-documents";

    public static void Serve() => ReadingServer.Serve(Console.OpenStandardInput(), Console.OpenStandardOutput());

    /// <summary>How to start this program again: as it was started, by its own host or through <c>dotnet</c>.</summary>
    public static ProcessStartInfo StartInfo()
    {
        string host = Environment.ProcessPath ?? "dotnet";
        bool isOwnHost = Path.GetFileNameWithoutExtension(host).Equals("selfeval", StringComparison.OrdinalIgnoreCase);
        return new ProcessStartInfo(host, isOwnHost ? [Argument] : [typeof(DocumentProcess).Assembly.Location, Argument]);
    }
}
