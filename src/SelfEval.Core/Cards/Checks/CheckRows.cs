using System.Globalization;
using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval.Cards.Checks;

/// <summary>Lays a form out in the rows for which checks run (核对范围).</summary>
internal static class CheckRows
{
    private static readonly string[] Columns = [".priorActual", ".budget", ".actual"];

    // The same few come again for every form.
    private static readonly string[] FirstKeys = [.. Enumerable.Range(0, 64).Select(MakeKey)];

    public static IEnumerable<CheckFacts> Of(CardFigures card, FactScope scope) => scope switch
    {
        FactScope.IndicatorCheck => List(card, scope, card.Form.Indicators).Where(static r => !r.IsNotApplicable),
        FactScope.Project => List(card, scope, card.Form.Projects),
        FactScope.Statement => List(card, scope, card.Form.Statements),
        FactScope.Group => Groups(card.Form).Select((name, i) => new CheckFacts(card, scope, name, i, "." + name)),
        FactScope.Part => Parts(card, card.Form.Budget.BySource, ".bySource").Concat(Parts(card, card.Form.Budget.ByUse, ".byUse")),
        FactScope.Column => card.Form.ExpenseControl is null ? [] : Columns.Select((key, i) => new CheckFacts(card, scope, key, i, key)),
        FactScope.Line => Lines(card),
        _ => [new CheckFacts(card, scope, null, 0, "")],
    };

    private static IEnumerable<CheckFacts> List<T>(CardFigures card, FactScope scope, IReadOnlyList<T> rows) =>
        rows.Select((row, i) => new CheckFacts(card, scope, row, i, Key(i)));

    private static IEnumerable<string> Groups(SelfEvaluation form) =>
        form.Headings.Select(h => h.Name).Concat(form.Indicators.Select(i => i.Level1)).Where(n => n.Length > 0).DistinctBy(NameText.Normalise, StringComparer.Ordinal);

    private static IEnumerable<CheckFacts> Parts(CardFigures card, BudgetSplit split, string name) =>
        split.Parts.Select((part, i) => new CheckFacts(card, FactScope.Part, part, i, name + ".parts" + Key(i)));

    private static IEnumerable<CheckFacts> Lines(CardFigures card)
    {
        if (card.Form.ExpenseControl is not { } table)
        {
            yield break;
        }

        for (int i = 0; i < CheckFacts.Lines.Length; i++)
        {
            if (CheckFacts.Lines[i].Of(table) is { } line)
            {
                yield return new CheckFacts(card, FactScope.Line, line, i, CheckFacts.Lines[i].Key);
            }
        }
    }

    private static string Key(int index) => index < FirstKeys.Length ? FirstKeys[index] : MakeKey(index);

    private static string MakeKey(int index) => string.Create(CultureInfo.InvariantCulture, $"[{index}]");
}
