using System.Globalization;
using SelfEval.Model;

namespace SelfEval.Engine;

/// <summary>Lays a form out in the rows for which checks run (核对范围).</summary>
internal static class CheckRows
{
    private static readonly string[] Columns = [".priorActual", ".budget", ".actual"];

    public static IEnumerable<CheckRow> Of(ScoreCard card, FactScope scope) => scope switch
    {
        FactScope.IndicatorCheck => List(card, scope, card.Form.Indicators).Where(static r => !r.IsNotApplicable),
        FactScope.Project => List(card, scope, card.Form.Projects),
        FactScope.Statement => List(card, scope, card.Form.Statements),
        FactScope.Group => Groups(card.Form).Select((name, i) => new CheckRow(card, scope, name, i, "." + name)),
        FactScope.Part => Parts(card, card.Form.Budget.BySource, ".bySource").Concat(Parts(card, card.Form.Budget.ByUse, ".byUse")),
        FactScope.Column => card.Form.ExpenseControl is null ? [] : Columns.Select((key, i) => new CheckRow(card, scope, key, i, key)),
        FactScope.Line => Lines(card),
        _ => [new CheckRow(card, scope, null, 0, "")],
    };

    private static IEnumerable<CheckRow> List<T>(ScoreCard card, FactScope scope, IReadOnlyList<T> rows) =>
        rows.Select((row, i) => new CheckRow(card, scope, row, i, Key(i)));

    private static IEnumerable<string> Groups(SelfEvaluation form) =>
        form.Headings.Select(h => h.Name).Concat(form.Indicators.Select(i => i.Level1)).Where(n => n.Length > 0).Distinct(StringComparer.Ordinal);

    private static IEnumerable<CheckRow> Parts(ScoreCard card, BudgetSplit split, string name) =>
        split.Parts.Select((part, i) => new CheckRow(card, FactScope.Part, part, i, name + ".parts" + Key(i)));

    private static IEnumerable<CheckRow> Lines(ScoreCard card)
    {
        if (card.Form.ExpenseControl is not { } table)
        {
            yield break;
        }

        for (int i = 0; i < CheckRow.Lines.Length; i++)
        {
            if (CheckRow.Lines[i].Of(table) is { } line)
            {
                yield return new CheckRow(card, FactScope.Line, line, i, CheckRow.Lines[i].Key);
            }
        }
    }

    private static string Key(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");
}
