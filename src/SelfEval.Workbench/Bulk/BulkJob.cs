using System.Globalization;
using SelfEval.Model;
using SelfEval.Workbench.Forms;
using SelfEval.Workbench.Safety;

namespace SelfEval.Workbench.Bulk;

/// <summary>A job over many files (成批任务): files are gathered in a folder, then read one after the other; memory does not grow with them.</summary>
public abstract class BulkJob
{
    private const int MostRefusedShown = 50;

    private readonly List<(string File, string Chinese, string English)> _refused = [];
    private readonly string _folder;
    private int _gathered;
    private volatile Action? _cancel;

    private protected BulkJob(string folder, params string?[] books)
    {
        _folder = folder;
        Directory.CreateDirectory(Inputs);
        _gathered = Directory.EnumerateDirectories(Inputs).Count();
        IsReopened = File.Exists(NoteOf(folder));
        File.WriteAllLines(NoteOf(folder), books.Select(b => b ?? ""));
    }

    /// <summary>Raised as it goes on.</summary>
    public event Action? Changed;

    public BulkState State { get; private set; }

    /// <summary>True where the files come from before the workbench was started anew (重新启动以前放入的文件): the job is to be done again.</summary>
    public bool IsReopened { get; }

    /// <summary>Files gathered (文件数).</summary>
    public int Files => _gathered;

    /// <summary>Files read (已读).</summary>
    public int FilesDone { get; private set; }

    /// <summary>Forms read (已读的表).</summary>
    public long Forms { get; private set; }

    /// <summary>Files and lines that held no form (读不出).</summary>
    public long RefusedCount { get; private set; }

    /// <summary>The first of them, with the reason.</summary>
    public IReadOnlyList<(string File, string Chinese, string English)> Refused => [.. _refused];

    public TimeSpan Elapsed => Started is { } started ? (Ended ?? DateTimeOffset.UtcNow) - started : TimeSpan.Zero;

    /// <summary>What is left by the pace so far (剩余时间); null before there is a pace.</summary>
    public TimeSpan? Left => FilesDone > 0 && State == BulkState.Running ? Elapsed / FilesDone * (Files - FilesDone) : null;

    private protected string Folder => _folder;

    private DateTimeOffset? Started { get; set; }

    private DateTimeOffset? Ended { get; set; }

    private string Inputs => Path.Combine(_folder, "in");

    /// <summary>The books that a job in a folder was begun with; null where there is none.</summary>
    internal static IReadOnlyList<string>? BooksOf(string folder) => File.Exists(NoteOf(folder)) && Directory.Exists(Path.Combine(folder, "in")) ? File.ReadAllLines(NoteOf(folder)) : null;

    /// <summary>A place for a file of that name, to be filled before the job starts.</summary>
    internal string NewFile(string name)
    {
        string place = Path.Combine(Inputs, Interlocked.Increment(ref _gathered).ToString("D6", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(place);
        return Path.Combine(place, FileName.Safe(name));
    }

    internal void Note() => Changed?.Invoke();

    internal async Task RunAsync(FormReading reading, JobQueue jobs)
    {
        using var stop = new CancellationTokenSource();
        _cancel = stop.Cancel;
        State = BulkState.Running;
        Started = DateTimeOffset.UtcNow;
        try
        {
            await jobs.RunAsync(() => Run(reading, stop.Token), stop.Token);
            State = BulkState.Done;
        }
        catch (OperationCanceledException)
        {
            State = BulkState.Cancelled;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            Refuse("", trouble.Message, trouble.Message);
            State = BulkState.Failed;
        }

        _cancel = null;
        Ended = DateTimeOffset.UtcNow;
        Note();
    }

    internal void Cancel() => _cancel?.Invoke();

    private protected abstract void Take(SelfEvaluation form, string source);

    private protected abstract void Finish(CancellationToken stop);

    private protected void Refuse(string file, string chinese, string english)
    {
        RefusedCount++;
        if (_refused.Count < MostRefusedShown)
        {
            _refused.Add((file, chinese, english));
        }
    }

    private static string NoteOf(string folder) => Path.Combine(folder, "job.txt");

    private bool Run(FormReading reading, CancellationToken stop)
    {
        foreach (string file in Directory.EnumerateDirectories(Inputs).Order(StringComparer.Ordinal).SelectMany(Directory.EnumerateFiles))
        {
            foreach (ReadForm read in reading.ReadMany(file))
            {
                stop.ThrowIfCancellationRequested();
                if (read.Form is { } form)
                {
                    Take(form, read.Source);
                    Forms++;
                }
                else
                {
                    ReadRemark? why = read.Remarks.Count > 0 ? read.Remarks[0] : null;
                    Refuse(read.Source, why?.Chinese ?? "没有读出自评表", why?.English ?? "no form found");
                }

                Note();
            }

            FilesDone++;
            Note();
        }

        Finish(stop);
        return true;
    }
}
