using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>A rule after vetting (规则): condition, score, explanation, and the numeric facts without which it does not hold.</summary>
internal sealed record RuleTrees(
    RuleDefinition Definition, Expression Condition, Expression Score, OnDemand<IReadOnlyList<TemplatePart>> Explanation, IReadOnlyList<FactDefinition> Needs)
    : VettedCondition(Condition, Needs)
{
    public IReadOnlyList<TemplatePart> Template => Explanation.Value;

    public string Name => Definition.Name;

    public override Expression Points => Score;
}
