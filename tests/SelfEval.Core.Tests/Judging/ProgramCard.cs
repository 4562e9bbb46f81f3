using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Judging;

/// <summary>A scored table: its rows in the form's order, its total and its findings.</summary>
internal sealed record ProgramCard(ProgramRow Execution, IReadOnlyList<ProgramRow> Rows, decimal? Total, IReadOnlyList<Finding> Findings)
{
    public static ProgramCard Of(string table, string book)
    {
        ScoreCard card = new Scorer(RuleBooks.Find(book)!).Score(EvaluationFile.Load(table));
        using var text = new StringWriter();
        ScoreCardJson.Write(card, text);
        JObject json = JObject.Parse(text.ToString());
        return new ProgramCard(
            json["execution"] is { Type: JTokenType.Object } execution ? ProgramRow.Of(execution) : ProgramRow.Absent,
            RowsOf(card, (JArray)json["indicators"]!),
            (decimal?)json["total"],
            card.Findings);
    }

    /// <summary>The JSON may leave rows out that are not applicable; the card holds them in their places.</summary>
    private static IReadOnlyList<ProgramRow> RowsOf(ScoreCard card, JArray written)
    {
        var rows = new List<ProgramRow>();
        bool isWhole = written.Count == card.Indicators.Count;
        int next = 0;
        foreach (IndicatorScore row in card.Indicators)
        {
            rows.Add(isWhole || row.Outcome != ScoreOutcome.NotApplicable
                ? ProgramRow.Of(written[next++])
                : new ProgramRow(row.Name, "notApplicable", null, false, null, row.Explanation));
        }

        return rows;
    }
}
