using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>The checks of a book under one set of parameter values, ready to run (核对程序).</summary>
internal sealed class CheckProgram
{
    public CheckProgram(IReadOnlyList<CheckTrees> checks, Formulas formulas)
    {
        IGrouping<(string Group, FactScope Scope), CheckTrees>[] groups = [.. checks.GroupBy(static c => (c.Definition.Group, c.Scope))];
        Units = [.. groups.Select(g => new CheckUnit(g.Key.Scope, [.. g], formulas))];
        Dictionary<CheckTrees, (int, int)> places = new(ReferenceEqualityComparer.Instance);
        for (int unit = 0; unit < Units.Count; unit++)
        {
            for (int i = 0; i < Units[unit].Checks.Count; i++)
            {
                places.Add(Units[unit].Checks[i], (unit, i));
            }
        }

        InOrder = [.. checks.Select(c => places[c])];
    }

    public IReadOnlyList<CheckUnit> Units { get; }

    /// <summary>Unit and place in it of every check, in the order of the book, in which findings are listed.</summary>
    public IReadOnlyList<(int Unit, int Index)> InOrder { get; }
}
