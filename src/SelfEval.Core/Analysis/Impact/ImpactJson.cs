using SelfEval.Reading.Json;

namespace SelfEval.Analysis.Impact;

/// <summary>Writes an impact analysis as JSON.</summary>
internal static class ImpactJson
{
    public static void Write(ImpactAnalysis impact, TextWriter output)
    {
        using var json = JsonOutput.To(output);
        using (json.Object())
        {
            RuleBookDiff.WriteBook(json, "before"u8, impact.Diff.Before);
            RuleBookDiff.WriteBook(json, "after"u8, impact.Diff.After);
            impact.Diff.WriteChanges(json);
            using (json.List("conclusion"u8))
            {
                impact.ConclusionIn().ToList().ForEach(json.Item);
            }

            json.Number("forms"u8, impact.Forms);
            WriteTally(json, "compared"u8, impact.Compared);
            json.Number("incomplete"u8, impact.Incomplete);
            WriteTally(json, "incomparable"u8, impact.Apart);
            WriteSkipped(json, impact);
            WriteHistogram(json, impact);
            WriteGrades(json, impact);
            json.Number("gradesRisen"u8, impact.GradesRisen);
            json.Number("gradesFallen"u8, impact.GradesFallen);
            json.Number("gradesOther"u8, impact.GradesOther);
            json.Number("outsideYearsBefore"u8, impact.OutsideYears.Before);
            json.Number("outsideYearsAfter"u8, impact.OutsideYears.After);
            WriteRules(json, impact);
            WriteAffected(json, impact);
            WriteUnits(json, impact);
        }
    }

    private static void WriteUnits(JsonOutput json, ImpactAnalysis impact)
    {
        using (json.List("units"u8))
        {
            foreach (UnitLine unit in impact.Lines)
            {
                using (json.Object())
                {
                    json.Text("source"u8, unit.Source);
                    json.Text("unit"u8, unit.Unit);
                    json.Text("project"u8, unit.Project);
                    json.Number("year"u8, (decimal?)unit.Year);
                    json.Number("totalBefore"u8, unit.Before);
                    json.Number("totalAfter"u8, unit.After);
                    json.Text("gradeBefore"u8, unit.GradeBefore);
                    json.Text("gradeAfter"u8, unit.GradeAfter);
                    json.Text("outcome"u8, unit.Outcome);
                    json.Text("note"u8, unit.Note);
                }
            }
        }
    }

    /// <summary>Both totals, and the rows whose points changed with both explanations.</summary>
    public static void WriteComparison(JsonOutput json, ScoreCard before, ScoreCard after)
    {
        json.Number("totalBefore"u8, before.Total);
        json.Number("totalAfter"u8, after.Total);
        json.Text("gradeBefore"u8, before.Grade);
        json.Text("gradeAfter"u8, after.Grade);
        using (json.List("rows"u8))
        {
            foreach (RowPair row in RowPair.Of(before, after).Where(r => r.Differs))
            {
                WriteRow(json, row);
            }
        }
    }

    private static void WriteRow(JsonOutput json, RowPair row)
    {
        using (json.Object())
        {
            json.Text("name"u8, row.Before.Name);
            json.Number("weight"u8, row.After.Weight);
            json.Number("scoreBefore"u8, row.Before.Score);
            json.Number("scoreAfter"u8, row.After.Score);
            json.Text("ruleBefore"u8, row.Before.Rule);
            json.Text("ruleAfter"u8, row.After.Rule);
            json.Text("explanationBefore"u8, row.Before.Explanation);
            json.Text("explanationAfter"u8, row.After.Explanation);
        }
    }

    private static void WriteTally(JsonOutput json, ReadOnlySpan<byte> name, ImpactTally tally)
    {
        using (json.Object(name))
        {
            json.Number("forms"u8, tally.Forms);
            json.Number("risen"u8, tally.Risen);
            json.Number("fallen"u8, tally.Fallen);
            json.Number("unchanged"u8, tally.Unchanged);
            json.Number("totalBefore"u8, tally.TotalBefore);
            json.Number("totalAfter"u8, tally.TotalAfter);
            json.Number("change"u8, tally.Change);
            json.Number("largestRise"u8, tally.LargestRise);
            json.Number("largestFall"u8, tally.LargestFall);
        }
    }

    private static void WriteSkipped(JsonOutput json, ImpactAnalysis impact)
    {
        using (json.Object("skipped"u8))
        {
            json.Number("count"u8, impact.Skipped);
            using (json.List("first"u8))
            {
                foreach ((string source, string reason) in impact.FirstSkipped)
                {
                    using (json.Object())
                    {
                        json.Text("source"u8, source);
                        json.Text("reason"u8, reason);
                    }
                }
            }
        }
    }

    private static void WriteHistogram(JsonOutput json, ImpactAnalysis impact)
    {
        using (json.List("histogram"u8))
        {
            foreach ((decimal? from, decimal? to, long forms) in impact.Histogram)
            {
                using (json.Object())
                {
                    json.Number("from"u8, from);
                    json.Number("to"u8, to);
                    json.Number("forms"u8, forms);
                }
            }
        }
    }

    private static void WriteGrades(JsonOutput json, ImpactAnalysis impact)
    {
        using (json.List("grades"u8))
        {
            foreach ((string? before, string? after, long forms) in impact.Grades)
            {
                using (json.Object())
                {
                    json.Text("before"u8, before);
                    json.Text("after"u8, after);
                    json.Number("forms"u8, forms);
                }
            }
        }
    }

    private static void WriteRules(JsonOutput json, ImpactAnalysis impact)
    {
        using (json.List("rules"u8))
        {
            foreach ((string before, string after, long rows, long changedRows, decimal change) in impact.Rules)
            {
                using (json.Object())
                {
                    json.Text("before"u8, before);
                    json.Text("after"u8, after);
                    json.Number("rows"u8, rows);
                    json.Number("changedRows"u8, changedRows);
                    json.Number("change"u8, change);
                }
            }
        }
    }

    private static void WriteAffected(JsonOutput json, ImpactAnalysis impact)
    {
        using (json.List("mostAffected"u8))
        {
            foreach (FormImpact form in impact.Affected)
            {
                using (json.Object())
                {
                    json.Text("source"u8, form.Source);
                    json.Text("unit"u8, form.Before.Form.Unit);
                    json.Text("project"u8, form.Before.Form.ProjectName);
                    json.Number("year"u8, form.Before.Form.Year);
                    json.Number("change"u8, form.Change);
                    WriteComparison(json, form.Before, form.After);
                }
            }
        }
    }
}
