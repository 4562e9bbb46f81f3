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

    /// <summary>Words are looked for in a text.</summary>
    private const int Search = 3;

    private const int Division = 4;

    private const int Dear = 5;

    /// <summary>What must be so, what costs least first; what may throw comes after its figures and after the sides that its author put before it.</summary>
    public static IEnumerable<FailureTerm> Of(CheckTrees check)
    {
        var terms = new List<FailureTerm>();
        int before = Words;
        foreach (CheckAlternative side in check.Alternatives)
        {
            terms.AddRange(side.Needs.Where(need => !terms.Exists(t => t.Need == need)).Select(static need => new FailureTerm(need, null, CostOf(need, Figure))));
            int cost = CostOf(side.Condition);
            before = Math.Max(before, cost);
            terms.Add(new FailureTerm(null, side.Condition, MayThrow(side.Condition) ? before : cost));
        }

        return terms.OrderBy(static t => t.Cost);
    }

    private static int CostOf(Expression side)
    {
        HashSet<ParameterExpression> used = SymbolUse.Of(side);
        int facts = used.Max(static s => FactTable.Of(s) is { } fact ? (int?)CostOf(fact, fact.CanBeMissing ? Numbers : Words) : null) ?? Words;
        return AsksWordsAlone(used) && MayFail.In(side) ? Math.Max(Search, facts) : facts;
    }

    /// <summary>What calls a function with words alone looks for them in a text.</summary>
    private static bool MayThrow(Expression side) => MayFail.In(side) && !AsksWordsAlone(SymbolUse.Of(side));

    private static bool AsksWordsAlone(IEnumerable<ParameterExpression> used) => used.All(static s => s.Type != typeof(decimal));

    private static int CostOf(FactDefinition fact, int cheap) => fact.About.IsDear || fact.Own is not null ? Dear : fact.IsQuotient ? Division : cheap;
}
