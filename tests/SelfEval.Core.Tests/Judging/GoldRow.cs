using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Judging;

/// <summary>What a careful reviewer says of one row; <see cref="Alternatives"/> are as good.</summary>
internal sealed record GoldRow(string Outcome, decimal? Score, IReadOnlyList<bool?>? Met, string? Why, IReadOnlyList<GoldRow> Alternatives)
{
    /// <summary>Points are printed with two decimals.</summary>
    private const decimal Tolerance = 0.005m;

    public static GoldRow Of(JToken json) => new(
        (string)json["outcome"]!,
        (decimal?)json["score"],
        json["met"] is not { } met ? null : met is JArray several ? [.. several.Select(m => (bool?)m)] : [(bool?)met],
        (string?)json["why"],
        [.. (json["or"] ?? new JArray()).Select(Of)]);

    public bool Accepts(ProgramRow row) => AcceptsAlone(row) || Alternatives.Any(a => a.AcceptsAlone(row));

    public override string ToString()
    {
        string alone = $"{Outcome}{(Score is { } score ? $" {score}" : "")}{(Met is { } met ? $" 完成={string.Join("|", met.Select(Word))}" : "")}";
        return Alternatives.Count == 0 ? alone : $"{alone}，或 {string.Join("，或 ", Alternatives)}";
    }

    private bool AcceptsAlone(ProgramRow row) => Outcome switch
    {
        "scored" or "adopted" => row.Outcome == Outcome && HasScore(row) && AcceptsMet(row),
        "metOnly" => Met!.Contains(row.Met),
        "ask" => row.Outcome is "notAssessable" or "adopted",
        _ => row.Outcome == Outcome,
    };

    private bool HasScore(ProgramRow row) => Score is null || (row.Score is { } score && Math.Abs(score - Score.Value) < Tolerance);

    private bool AcceptsMet(ProgramRow row) => Met is null || !row.SaysMet || row.Met is null || Met.Contains(row.Met);

    private static string Word(bool? met) => met is null ? "说不清" : met.Value ? "是" : "否";
}
