using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>
/// Fuses conditions into one typed delegate: try one after the other. A rule holds when all its numbers are there and its condition is true.
/// Checks, of which none ends the matter, have a compiler of their own (<see cref="CheckCompiler"/>).
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
}
