using System.Text;
using SelfEval.Files;

namespace SelfEval.Workbench;

/// <summary>
/// Who works on a data folder, and where (已经在运行的工作台): one program at a time, so that a second start finds the first, however busy that one
/// is, and two never write the same drafts.
/// </summary>
internal static class RunningWorkbench
{
    /// <summary>What the running one answers at <see cref="PingPath"/>.</summary>
    public const string Answer = "selfeval-workbench";

    public const string PingPath = "/ping";

    /// <summary>How long one that is only just starting, or busy, may take to answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <summary>The right to work on the folder, until it is disposed; null where another program has it.</summary>
    public static OutputLock? TryTake(WorkbenchOptions options)
    {
        Directory.CreateDirectory(options.Data);
        return OutputLock.TryTake(FileOf(options));
    }

    /// <summary>The address of the program that works on the folder; null where it does not answer.</summary>
    public static async Task<string?> FindAsync(WorkbenchOptions options, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        using var client = new HttpClient();
        while (!patience.IsCancellationRequested)
        {
            if (await AskAsync(options, client, patience.Token) is { } url)
            {
                return url;
            }

            await Task.Delay(Pause, CancellationToken.None);
        }

        return null;
    }

    public static void Note(WorkbenchOptions options, string url) => OutputFile.Write(FileOf(options), (TextWriter file) => file.WriteLine(url));

    public static void Forget(WorkbenchOptions options) => File.Delete(FileOf(options));

    private static async Task<string?> AskAsync(WorkbenchOptions options, HttpClient client, CancellationToken stop)
    {
        try
        {
            string url = (await File.ReadAllTextAsync(FileOf(options), Encoding.UTF8, stop)).Trim();
            return await client.GetStringAsync(new Uri(url + PingPath), stop) == Answer ? url : null;
        }
        catch (Exception notYet) when (notYet is HttpRequestException or OperationCanceledException or UriFormatException or IOException)
        {
            return null;
        }
    }

    private static string FileOf(WorkbenchOptions options) => Path.Combine(options.Data, "running.txt");
}
