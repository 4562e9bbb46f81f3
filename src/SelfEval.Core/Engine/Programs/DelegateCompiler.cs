using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>
/// Fuses conditions into one typed delegate: try one after the other. A rule holds when all its numbers are there and its condition is true.
/// </summary>
internal static class DelegateCompiler
{
    /// <summary>Compiling one method takes some 4 KB of the runtime's own memory a node.</summary>
    private const int MostNodes = 10_000;

    /// <summary>Null where the conditions together are too large for one method: they are worked out one by one for good.</summary>
    public static DecisionDelegate? Decision(IReadOnlyList<VettedCondition> conditions, IReadOnlyDictionary<string, object> values)
    {
        if (NodeCount.IsAbove(MostNodes, conditions.SelectMany(static c => new[] { c.Condition, c.Points })))
        {
            return null;
        }

        ParameterExpression score = Expression.Parameter(typeof(decimal).MakeByRefType(), "score");
        var locals = new FactLocals(Expression.Parameter(typeof(RowFacts).MakeByRefType(), "facts"));
        var binding = new FactBinding(locals, values);
        LabelTarget end = Expression.Label(typeof(int));
        var steps = new List<Expression>();
        for (int i = 0; i < conditions.Count; i++)
        {
            Expression guard = binding.Guard(conditions[i].Condition, conditions[i].Needs, out LoadedFacts inside);
            Expression points = conditions[i].Points is { } given ? binding.Within(inside, given) : Expression.Constant(0m);
            steps.Add(Expression.IfThen(guard, Expression.Block(Expression.Assign(score, points), Expression.Return(end, Expression.Constant(i)))));
        }

        steps.Add(Expression.Assign(score, Expression.Constant(0m)));
        steps.Add(Expression.Label(end, Expression.Constant(-1)));
        return Expression.Lambda<DecisionDelegate>(Expression.Block(locals.Variables, steps), locals.Facts, score).Compile();
    }

    /// <summary>A verdict a check. What fails sends the row to the interpreter.</summary>
    public static CheckDelegate Checks(IReadOnlyList<CheckTrees> checks, IReadOnlyDictionary<string, object> values)
    {
        ParameterExpression row = Expression.Parameter(typeof(CheckFacts), "row");
        ParameterExpression verdicts = Expression.Parameter(typeof(CheckVerdict[]), "verdicts");
        ParameterExpression at = Expression.Parameter(typeof(int), "at");
        ParameterExpression seen = Expression.Variable(typeof(RowFacts), "seen");
        var locals = new FactLocals(seen, row);
        var binding = new FactBinding(locals, values);
        Expression[] steps = [.. checks.Select((check, i) => Verdict(binding, locals, check, Expression.ArrayAccess(verdicts, Expression.Add(at, Expression.Constant(i)))))];
        BlockExpression body = Expression.Block([seen, .. locals.Variables], [Expression.Assign(seen, Expression.Property(row, nameof(CheckFacts.Seen))), .. steps, Expression.Empty()]);
        return Expression.Lambda<CheckDelegate>(body, row, verdicts, at).Compile();
    }

    private static BlockExpression Verdict(FactBinding binding, FactLocals locals, CheckTrees check, Expression verdict)
    {
        LabelTarget end = Expression.Label();
        var steps = new List<Expression>();
        LoadedFacts? settled = null;
        foreach (CheckAlternative side in check.Alternatives)
        {
            Expression holds = binding.Guard(side.Condition, side.Needs, out LoadedFacts inside);
            steps.Add(Expression.IfThen(holds, Expression.Block(Expression.Assign(verdict, Expression.Constant(CheckVerdict.Holds)), Expression.Goto(end))));
            settled = settled?.Or(inside) ?? inside;
        }

        Expression hasAll = locals.ArePresent(check.Alternatives.SelectMany(static a => a.Needs).Distinct());
        steps.Add(Expression.Assign(verdict, Expression.Condition(hasAll, Expression.Constant(CheckVerdict.Fails), Expression.Constant(CheckVerdict.Lacks))));
        steps.Add(Expression.Label(end));
        locals.Loaded = settled?.Or(locals.Loaded) ?? locals.Loaded;
        return Expression.Block(typeof(void), steps);
    }
}
