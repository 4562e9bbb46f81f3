namespace SelfEval.Analysis.Impact;

/// <summary>Writes an impact analysis as JSON.</summary>
internal static class ImpactJson
{
    public static void Write(ImpactAnalysis impact, TextWriter output)
    {
        using var json = new JsonOutput(output);
        json.Object(() =>
        {
            json.Member("before", () => json.Book(impact.Diff.Before));
            json.Member("after", () => json.Book(impact.Diff.After));
            json.Member("changes", () => impact.Diff.WriteChanges(json));
            json.Number("forms", impact.Forms);
            json.Member("compared", () => WriteTally(json, impact.Compared));
            json.Number("incomplete", impact.Incomplete);
            json.Member("incomparable", () => WriteTally(json, impact.Apart));
            json.Member("skipped", () => WriteSkipped(json, impact));
            json.Member("histogram", () => json.List(impact.Histogram, step => json.Object(() =>
            {
                json.Number("from", step.From);
                json.Number("to", step.To);
                json.Number("forms", step.Forms);
            })));
            json.Member("grades", () => json.List(impact.Grades, grade => json.Object(() =>
            {
                json.Text("before", grade.Before);
                json.Text("after", grade.After);
                json.Number("forms", grade.Forms);
            })));
            json.Member("rules", () => json.List(impact.Rules, rule => json.Object(() =>
            {
                json.Text("before", rule.Before);
                json.Text("after", rule.After);
                json.Number("rows", rule.Rows);
                json.Number("changedRows", rule.ChangedRows);
                json.Number("change", rule.Change);
            })));
            json.Member("mostAffected", () => json.List(impact.Affected, form => WriteForm(json, form)));
        });
    }

    private static void WriteTally(JsonOutput json, ImpactTally tally) => json.Object(() =>
    {
        json.Number("forms", tally.Forms);
        json.Number("risen", tally.Risen);
        json.Number("fallen", tally.Fallen);
        json.Number("unchanged", tally.Unchanged);
        json.Number("totalBefore", tally.TotalBefore);
        json.Number("totalAfter", tally.TotalAfter);
        json.Number("change", tally.Change);
        json.Number("largestRise", tally.LargestRise);
        json.Number("largestFall", tally.LargestFall);
    });

    private static void WriteSkipped(JsonOutput json, ImpactAnalysis impact) => json.Object(() =>
    {
        json.Number("count", impact.Skipped);
        json.Member("first", () => json.List(impact.FirstSkipped, skipped => json.Object(() =>
        {
            json.Text("source", skipped.Source);
            json.Text("reason", skipped.Reason);
        })));
    });

    private static void WriteForm(JsonOutput json, FormImpact form) => json.Object(() =>
    {
        json.Text("source", form.Source);
        json.Text("unit", form.Before.Form.Unit);
        json.Text("project", form.Before.Form.ProjectName);
        json.Number("year", form.Before.Form.Year);
        json.Number("change", form.Change);
        WriteComparison(json, form.Before, form.After);
    });

    /// <summary>Both totals, and the rows whose points changed with both explanations.</summary>
    public static void WriteComparison(JsonOutput json, ScoreCard before, ScoreCard after)
    {
        json.Number("totalBefore", before.Total);
        json.Number("totalAfter", after.Total);
        json.Text("gradeBefore", before.Grade);
        json.Text("gradeAfter", after.Grade);
        json.Member("rows", () => json.List(RowPair.Of(before, after).Where(r => r.Differs), row => json.Object(() =>
        {
            json.Text("name", row.Before.Name);
            json.Number("weight", row.After.Weight);
            json.Number("scoreBefore", row.Before.Score);
            json.Number("scoreAfter", row.After.Score);
            json.Text("ruleBefore", row.Before.Rule);
            json.Text("ruleAfter", row.After.Rule);
            json.Text("explanationBefore", row.Before.Explanation);
            json.Text("explanationAfter", row.After.Explanation);
        })));
    }
}
