using SelfEval.Reading.Json;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cli;

/// <summary>How rows got their points in a line each (逐行一句话), and a row's few lines before its long trace.</summary>
internal static class RowLines
{
    /// <summary>Rows that say the very same share one line.</summary>
    public static void Print(Session session, ScoreCard card, bool json)
    {
        if (json)
        {
            WriteJson(card, session.Output);
            session.Output.WriteLine();
            return;
        }

        foreach (IGrouping<string, IndicatorScore> same in Rows(card).GroupBy(r => Points(session, r) + r.ExplanationIn(session.Culture)))
        {
            session.Output.WriteLine($"{string.Join(session.Say("、", ", "), same.Select(static r => r.Name))}  {same.Key}");
        }
    }

    public static void PrintShort(Session session, ScoreCard card, IndicatorScore row, TraceNode trace)
    {
        TextWriter output = session.Output;
        output.WriteLine(trace.ToString());
        output.WriteLine(session.Say("  说明  ", "  why    ") + row.ExplanationIn(session.Culture));
        if (row.Rule is { } rule)
        {
            output.WriteLine(session.Say($"  规则  {row.Workflow}·{rule}", $"  rule   {row.Workflow}·{rule}"));
        }

        if (row.Difference is not (null or 0) and { } difference)
        {
            output.WriteLine(session.Say($"  自评  {Short(row.Declared)} 分，差异 {Short(difference)} 分", $"  claim  {Short(row.Declared)}, difference {Short(difference)}"));
        }

        if (card.Book.Basis.Count > 0)
        {
            output.WriteLine(session.Say("  依据  ", "  basis  ") + string.Join(session.Say("、", ", "), card.Book.Basis.Select(b => session.Say($"《{b.Title}》{b.Number}", $"'{b.Title}' {b.Number}"))));
        }

        output.WriteLine();
        output.WriteLine(session.Say("逐步：", "step by step:"));
    }

    private static IEnumerable<IndicatorScore> Rows(ScoreCard card) => card.Execution is { } execution ? card.Indicators.Prepend(execution) : card.Indicators;

    private static string Points(Session session, IndicatorScore row) => row switch
    {
        { Score: { } score } => session.Say($"{Short(score)}/{Short(row.Weight)}：", $"{Short(score)}/{Short(row.Weight)}: "),
        { Outcome: ScoreOutcome.NotAssessable, Weight: { } weight } => session.Say($"未计分/{Short(weight)}：", $"not scored/{Short(weight)}: "),
        _ => "",
    };

    private static void WriteJson(ScoreCard card, TextWriter output)
    {
        using var json = JsonOutput.To(output);
        using (json.List())
        {
            foreach (IndicatorScore row in Rows(card))
            {
                using (json.Object())
                {
                    json.Text("name"u8, row.Name);
                    json.Number("weight"u8, row.Weight);
                    json.Number("score"u8, row.Score);
                    json.Text("rule"u8, row.Rule);
                    json.Text("explanation"u8, row.Explanation);
                }
            }
        }
    }
}
