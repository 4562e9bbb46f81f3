using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>
/// Fuses a workflow into one typed delegate: load the facts that its rules use, then try rule after rule. A rule holds when all its
/// numbers are there and its condition is true.
/// </summary>
internal static class DelegateCompiler
{
    public static DecisionDelegate Decision(IReadOnlyList<VettedCondition> conditions, IReadOnlyDictionary<string, object> values)
    {
        ParameterExpression facts = Expression.Parameter(typeof(RowFacts).MakeByRefType(), "facts");
        ParameterExpression score = Expression.Parameter(typeof(decimal).MakeByRefType(), "score");
        var binding = new FactBinding(facts, values);
        LabelTarget end = Expression.Label(typeof(int));
        var steps = new List<Expression>();
        for (int i = 0; i < conditions.Count; i++)
        {
            Expression points = conditions[i].Points is { } given ? binding.Visit(given)! : Expression.Constant(0m);
            steps.Add(Expression.IfThen(
                IfPresent(binding, conditions[i].Needs, conditions[i].Condition),
                Expression.Block(Expression.Assign(score, points), Expression.Return(end, Expression.Constant(i)))));
        }

        steps.Add(Expression.Assign(score, Expression.Constant(0m)));
        steps.Add(Expression.Label(end, Expression.Constant(-1)));
        return Expression.Lambda<DecisionDelegate>(Body(binding, steps), facts, score).Compile();
    }

    private static Expression IfPresent(FactBinding binding, IReadOnlyList<FactDefinition> needs, Expression condition)
    {
        Expression guard = binding.Visit(condition)!;
        foreach (FactDefinition fact in needs.Reverse())
        {
            guard = Expression.AndAlso(binding.IsPresent(fact), guard);
        }

        return guard;
    }

    private static BlockExpression Body(FactBinding binding, List<Expression> steps) =>
        Expression.Block(binding.Variables, [.. binding.Loads, .. steps]);
}
