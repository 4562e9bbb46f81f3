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

    /// <summary>A verdict a check. The facts of the whole unit are read first; what fails there or later sends the row to the interpreter.</summary>
    public static CheckDelegate Checks(IReadOnlyList<CheckTrees> checks, IReadOnlyDictionary<string, object> values)
    {
        ParameterExpression row = Expression.Parameter(typeof(CheckFacts), "row");
        ParameterExpression verdicts = Expression.Parameter(typeof(CheckVerdict[]), "verdicts");
        ParameterExpression at = Expression.Parameter(typeof(int), "at");
        ParameterExpression seen = Expression.Variable(typeof(RowFacts), "seen");
        var binding = new FactBinding(seen, values, row);
        Expression[] steps = [.. checks.Select((check, i) => Expression.Assign(Expression.ArrayAccess(verdicts, Expression.Add(at, Expression.Constant(i))), Verdict(binding, check)))];
        BlockExpression body = Expression.Block(
            [seen, .. binding.Variables], [Expression.Assign(seen, Expression.Property(row, nameof(CheckFacts.Seen))), .. binding.Loads, .. steps, Expression.Empty()]);
        return Expression.Lambda<CheckDelegate>(body, row, verdicts, at).Compile();
    }

    private static Expression Verdict(FactBinding binding, CheckTrees check)
    {
        Expression hasAll = check.Alternatives.SelectMany(static a => a.Needs).Distinct().Aggregate((Expression)Expression.Constant(true), (all, fact) => Expression.AndAlso(all, binding.IsPresent(fact)));
        Expression verdict = Expression.Condition(hasAll, Expression.Constant(CheckVerdict.Fails), Expression.Constant(CheckVerdict.Lacks));
        foreach (CheckAlternative side in check.Alternatives.Reverse())
        {
            verdict = Expression.Condition(IfPresent(binding, side.Needs, side.Condition), Expression.Constant(CheckVerdict.Holds), verdict);
        }

        return verdict;
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
