using System.Text;
using SelfEval.Files;

namespace SelfEval.Workbench;

/// <summary>Where the workbench of this data folder runs already (已经在运行的工作台), so that a second start finds the first.</summary>
internal static class RunningWorkbench
{
    /// <summary>What the running one answers at <see cref="PingPath"/>.</summary>
    public const string Answer = "selfeval-workbench";

    public const string PingPath = "/ping";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The address of the one that runs; null where none does.</summary>
    public static async Task<string?> FindAsync(WorkbenchOptions options, CancellationToken stop)
    {
        string file = FileOf(options);
        if (!File.Exists(file))
        {
            return null;
        }

        string url = (await File.ReadAllTextAsync(file, Encoding.UTF8, stop)).Trim();
        using var client = new HttpClient { Timeout = Patience };
        try
        {
            return await client.GetStringAsync(new Uri(url + PingPath), stop) == Answer ? url : null;
        }
        catch (Exception gone) when (gone is HttpRequestException or TaskCanceledException or UriFormatException)
        {
            return null;
        }
    }

    public static void Note(WorkbenchOptions options, string url) => OutputFile.Write(FileOf(options), (TextWriter file) => file.WriteLine(url));

    public static void Forget(WorkbenchOptions options) => File.Delete(FileOf(options));

    private static string FileOf(WorkbenchOptions options) => Path.Combine(options.Data, "running.txt");
}
