using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Judging;

/// <summary>What a finding is about: by its code, or else by the words of its message. Kept in topics.json.</summary>
internal sealed record Topic(string Name, IReadOnlyList<string> Codes, IReadOnlyList<Regex> Words)
{
    private static readonly Dictionary<string, Topic> Known = JudgingSet.Read("topics.json").Properties().ToDictionary(p => p.Name, p => Of(p.Name, p.Value));

    public static Topic Named(string name) => Known[name];

    /// <summary>The code says it for certain; the words of the message are for checks that this list does not know yet.</summary>
    public bool CoversByCode(Finding finding) => Codes.Contains(finding.Code);

    public bool Covers(Finding finding) => CoversByCode(finding) || Words.Any(w => w.IsMatch(finding.Message));

    private static Topic Of(string name, JToken json) => new(
        name,
        [.. json["codes"]!.Select(c => (string)c!)],
        [.. json["words"]!.Select(w => new Regex((string)w!, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)))]);
}
