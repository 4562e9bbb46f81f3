namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Which rule books an app scores with (规则书设置).</summary>
public sealed class SelfEvalOptions
{
    /// <summary>The books by the names that the app uses for them. A built-in book needs no entry: its id is its name.</summary>
    public IDictionary<string, SelfEvalBook> Books { get; } = new Dictionary<string, SelfEvalBook>(StringComparer.Ordinal);

    /// <summary>Whether a changed file is read again, checked and swapped in (自动重新加载). True unless set.</summary>
    public bool ReloadOnChange { get; set; } = true;

    /// <summary>
    /// How often the files are looked at; 1 second unless set. A change counts once the file has stood still for one interval. Files
    /// are looked at rather than watched, because that sees renames, network shares and mounted volumes alike.
    /// </summary>
    public TimeSpan PollInterval { get; set; } = TimeSpan.FromSeconds(1);
}
