using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>The checks of a book under one set of parameter values, ready to run (核对程序).</summary>
internal sealed class CheckProgram
{
    public CheckProgram(IReadOnlyList<CheckTrees> checks, Formulas formulas)
    {
        Checks = [.. checks.Select((c, i) => new ReadyCheck(c, i, checks, formulas))];
        Units = [.. Checks.GroupBy(static c => (c.Definition.Group, c.Trees.Scope)).Select(g => new CheckUnit(g.Key.Scope, [.. g], formulas))];
    }

    /// <summary>The checks in the order of the book.</summary>
    public IReadOnlyList<ReadyCheck> Checks { get; }

    public IReadOnlyList<CheckUnit> Units { get; }
}
