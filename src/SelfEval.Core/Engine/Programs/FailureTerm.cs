using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>One of the things that must all be so where a check fails (不成立的一个条件): a figure is there, or a side is false.</summary>
internal sealed record FailureTerm(FactDefinition? Need, Expression? Side, int Cost)
{
    /// <summary>Words and yes or no alone: neither a figure has to be there nor decimals to be compared.</summary>
    private const int Words = 0;

    private const int Figure = 1;

    private const int Numbers = 2;

    private const int Division = 3;

    private const int Dear = 4;

    /// <summary>What must be so, what costs least first; what may throw comes after its figures and after the sides that its author put before it.</summary>
    public static IEnumerable<FailureTerm> Of(CheckTrees check)
    {
        FailureTerm[] needs = [.. check.Alternatives.SelectMany(static a => a.Needs).Distinct().Select(static n => new FailureTerm(n, null, CostOf(n, Figure)))];
        List<FailureTerm> sides = [];
        int before = needs.Max(static n => (int?)n.Cost) ?? Words;
        foreach (CheckAlternative side in check.Alternatives)
        {
            int cost = SymbolUse.Of(side.Condition).Max(static s => FactTable.Of(s) is { } fact ? (int?)CostOf(fact, fact.CanBeMissing ? Numbers : Words) : null) ?? Words;
            before = Math.Max(before, cost);
            sides.Add(new FailureTerm(null, side.Condition, MayThrow(side.Condition) ? before : cost));
        }

        return needs.Concat(sides).OrderBy(static t => t.Cost);
    }

    private static int CostOf(FactDefinition fact, int cheap) => fact.About.IsDear || fact.Own is not null ? Dear : fact.IsQuotient ? Division : cheap;

    /// <summary>Looking for words in a text is a call, and cannot fail.</summary>
    private static bool MayThrow(Expression side) => SymbolUse.Of(side).Any(static s => s.Type == typeof(decimal)) && MayFail.In(side);
}
