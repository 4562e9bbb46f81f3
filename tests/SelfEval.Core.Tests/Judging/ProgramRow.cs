using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Judging;

/// <summary>What the program says of one row, read from the score card's JSON so that a change of types does not stop the measuring.</summary>
internal sealed record ProgramRow(string Name, string Outcome, decimal? Score, bool SaysMet, bool? Met, string Explanation)
{
    /// <summary>The execution row, or a row without points that the card leaves out.</summary>
    public static ProgramRow Absent { get; } = new("", "absent", null, false, null, "");

    public static ProgramRow Of(JToken json) => new(
        (string?)json["name"] ?? "预算执行率",
        OutcomeOf(json),
        (decimal?)json["score"],
        json["met"] is not null,
        (bool?)json["met"],
        (string?)json["explanation"] ?? "");

    public override string ToString() => $"{Outcome}{(Score is { } score ? $" {score}" : "")}{(SaysMet ? $" 完成={Met?.ToString() ?? "说不清"}" : "")}（{Explanation}）";

    /// <summary>Before adopted rows had a word of their own they were scored rows marked as a judgement.</summary>
    private static string OutcomeOf(JToken json)
    {
        string outcome = (string)json["outcome"]!;
        return outcome == "scored" && (bool?)json["judgement"] is true ? "adopted" : outcome;
    }
}
