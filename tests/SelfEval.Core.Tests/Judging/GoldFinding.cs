using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Judging;

/// <summary>
/// Something a reviewer would say (fault), may say (allowed), or must not say (trap) of a form: where, about what, and how loud at most;
/// of a trap, from which severity on it is wrong.
/// </summary>
internal sealed record GoldFinding(IReadOnlyList<string> At, IReadOnlyList<Topic> Topics, string Severity, string Why, bool IsMany)
{
    /// <summary>Anywhere in the form.</summary>
    private const string Form = "form";

    /// <summary>A finding about all rows at once speaks of each of them, if it is known to or counts them.</summary>
    private const string AllRows = "indicators";

    public static GoldFinding Of(JToken json) => new(
        json["at"] is JArray several ? [.. several.Select(a => (string)a!)] : [(string)json["at"]!],
        [.. ((string)json["topic"]!).Split('|').Select(Topic.Named)],
        (string)json["severity"]!,
        (string?)json["why"] ?? "",
        (bool?)json["many"] is true);

    public bool IsErrorOrWarning => Severity != "hint";

    public bool Covers(Finding finding) =>
        Topics.Any(t => t.Covers(finding)) && (IsAt(finding.Where) || (finding.Where == AllRows && (IsKnownBy(finding) || CountsRows(finding))));

    /// <summary>How well this entry fits a finding that it covers: by code before by words, then where it bears the severity.</summary>
    public int FitOf(Finding finding) => (IsKnownBy(finding) ? 2 : 0) + (Bears(finding) ? 1 : 0);

    /// <summary>True where the finding is not louder than a reviewer would be.</summary>
    public bool Bears(Finding finding) => Rank(finding.Severity.ToString()) <= Rank(Severity);

    /// <summary>True where a trap is sprung. A finding about several rows need not mean this one.</summary>
    public bool Forbids(Finding finding) => IsAt(finding.Where) && Topics.Any(t => t.Covers(finding)) && Rank(finding.Severity.ToString()) >= Rank(Severity);

    public override string ToString() => $"{string.Join("、", At)} {string.Join("|", Topics.Select(t => t.Name))}（{Severity}）{Why}";

    private bool IsKnownBy(Finding finding) => Topics.Any(t => t.CoversByCode(finding));

    private bool IsAt(string where) => At.Any(a => a == Form || where == a || (where.StartsWith(a, StringComparison.Ordinal) && where[a.Length] == '.'));

    private static bool CountsRows(Finding finding) => finding.Message.Contains("行指标", StringComparison.Ordinal) || finding.Message.Contains("各行", StringComparison.Ordinal) || finding.Message.Contains(" 行", StringComparison.Ordinal);

    private static int Rank(string severity) => severity.ToUpperInvariant() switch { "ERROR" => 2, "WARNING" => 1, _ => 0 };
}
