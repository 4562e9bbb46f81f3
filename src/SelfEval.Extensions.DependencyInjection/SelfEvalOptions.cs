namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Which rule books an app scores with (规则书设置).</summary>
public sealed class SelfEvalOptions
{
    internal static readonly TimeSpan ShortestPollInterval = TimeSpan.FromMilliseconds(10);

    internal static readonly TimeSpan LongestPollInterval = new(23, 59, 59);

    /// <summary>
    /// The books by the names that the app uses for them. A built-in book needs no entry: its id is its name. Names are compared as keys of
    /// a configuration are: capitals and small letters are one.
    /// </summary>
    public IDictionary<string, SelfEvalBook> Books { get; } = new Dictionary<string, SelfEvalBook>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Words of the app's own that the books may require (自备的词); set in code.</summary>
    public RuleWords Words { get; set => field = value ?? throw new ArgumentNullException(nameof(Words)); } = RuleWords.None;

    /// <summary>Whether a changed file is read again, checked and swapped in (自动重新加载). True unless set.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>
    /// How often the files are read; 1 second unless set, from 10 milliseconds to just under a day. A change counts once the file has stood
    /// still for one interval. Files are read rather than watched, because that sees renames, links, network shares and mounted volumes
    /// alike, and files that were swapped with equal time and size.
    /// </summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}
