using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>A condition after vetting (条件), with the numeric facts without which it is not tried.</summary>
internal abstract record VettedCondition(Expression Condition, IReadOnlyList<FactDefinition> Needs)
{
    /// <summary>The score that it gives where it holds; null where it only chooses.</summary>
    public virtual Expression? Points => null;
}
