using SelfEval.Engine.Expressions;

namespace SelfEval.Engine.Programs;

/// <summary>
/// A condition with its formulas at hand (备好的条件), so that working it out looks nothing up. They are made when first needed: most conditions of a book
/// are never tried on one form.
/// </summary>
internal sealed class ReadyCondition(VettedCondition tree, Formulas formulas)
{
    private Formula[] Needs => field ??= [.. tree.Needs.Select(FactReader.Of)];

    private Formula Condition => field ??= formulas.Of(tree.Condition);

    /// <summary>The score that it gives where it holds; null where it only chooses.</summary>
    public Formula? Points => field ??= tree.Points is { } points ? formulas.Of(points) : null;

    public static ReadyCondition[] All(IReadOnlyList<VettedCondition> conditions, Formulas formulas)
    {
        var ready = new ReadyCondition[conditions.Count];
        for (int i = 0; i < ready.Length; i++)
        {
            ready[i] = new ReadyCondition(conditions[i], formulas);
        }

        return ready;
    }

    public ConditionState StateAt(EvaluatedRow row)
    {
        foreach (Formula need in Needs)
        {
            if (need.IsMissing(row))
            {
                return ConditionState.LacksFacts;
            }
        }

        return Condition.Truth(row) ? ConditionState.Holds : ConditionState.DoesNotHold;
    }
}
