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
    public static WorkflowDelegate Workflow(IReadOnlyList<RuleTrees> rules, IReadOnlyDictionary<string, object> values)
    {
        ParameterExpression facts = Expression.Parameter(typeof(RowFacts).MakeByRefType(), "facts");
        ParameterExpression score = Expression.Parameter(typeof(decimal).MakeByRefType(), "score");
        var binding = new FactBinding(facts, values);
        LabelTarget end = Expression.Label(typeof(int));
        var steps = new List<Expression>();
        for (int i = 0; i < rules.Count; i++)
        {
            steps.Add(Expression.IfThen(
                Guard(binding, rules[i].Needs, rules[i].Condition),
                Expression.Block(Expression.Assign(score, binding.Visit(rules[i].Score)!), Expression.Return(end, Expression.Constant(i)))));
        }

        steps.Add(Expression.Assign(score, Expression.Constant(0m)));
        steps.Add(Expression.Label(end, Expression.Constant(-1)));
        return Expression.Lambda<WorkflowDelegate>(Body(binding, steps), facts, score).Compile();
    }

    public static SelectorDelegate Selector(IReadOnlyList<EntryTrees> entries, IReadOnlyDictionary<string, object> values)
    {
        ParameterExpression facts = Expression.Parameter(typeof(RowFacts).MakeByRefType(), "facts");
        var binding = new FactBinding(facts, values);
        LabelTarget end = Expression.Label(typeof(int));
        var steps = new List<Expression>();
        for (int i = 0; i < entries.Count; i++)
        {
            steps.Add(Expression.IfThen(Guard(binding, entries[i].Needs, entries[i].When), Expression.Return(end, Expression.Constant(i))));
        }

        steps.Add(Expression.Label(end, Expression.Constant(-1)));
        return Expression.Lambda<SelectorDelegate>(Body(binding, steps), facts).Compile();
    }

    private static Expression Guard(FactBinding binding, IReadOnlyList<FactDefinition> needs, Expression condition)
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
