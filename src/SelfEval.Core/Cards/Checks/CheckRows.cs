using System.Globalization;
using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval.Cards.Checks;

/// <summary>Lays a form out in the rows for which checks run (核对范围), each kind when it is first asked for.</summary>
internal sealed class CheckRows(CardFigures card)
{
    private static readonly string[] Columns = [".priorActual", ".budget", ".actual"];

    // The same few come again for every form.
    private static readonly string[] FirstKeys = [.. Enumerable.Range(0, 64).Select(MakeKey)];

    private readonly CheckFacts[]?[] _made = new CheckFacts[]?[(int)FactScope.Statement + 1];

    public CheckFacts[] Of(FactScope scope) => _made[(int)scope] ??= scope switch
    {
        FactScope.IndicatorCheck => Indicators(),
        FactScope.Project => List(scope, card.Form.Projects),
        FactScope.Statement => List(scope, card.Form.Statements),
        FactScope.Group => [.. card.Level1.All.Select((group, i) => new CheckFacts(card, scope, group, i, "." + group.Name))],
        FactScope.Part => [.. Parts(card.Form.Budget.BySource, ".bySource"), .. Parts(card.Form.Budget.ByUse, ".byUse")],
        FactScope.Column => card.Form.ExpenseControl is null ? [] : [.. Columns.Select((key, i) => new CheckFacts(card, scope, key, i, key))],
        FactScope.Line => card.Form.ExpenseControl is { } table ? [.. Lines(table)] : [],
        _ => [new CheckFacts(card, scope, null, 0, "")],
    };

    private CheckFacts[] Indicators()
    {
        CheckFacts[] rows = List(FactScope.IndicatorCheck, card.Form.Indicators);
        return Array.Exists(rows, static r => r.IsNotApplicable) ? Array.FindAll(rows, static r => !r.IsNotApplicable) : rows;
    }

    private CheckFacts[] List<T>(FactScope scope, IReadOnlyList<T> subjects)
    {
        var rows = new CheckFacts[subjects.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new CheckFacts(card, scope, subjects[i], i, Key(i));
        }

        return rows;
    }

    private CheckFacts[] Parts(BudgetSplit split, string name)
    {
        var rows = new CheckFacts[split.Parts.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = new CheckFacts(card, FactScope.Part, split.Parts[i], i, name + ".parts" + Key(i));
        }

        return rows;
    }

    private IEnumerable<CheckFacts> Lines(ExpenseControl table)
    {
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
