using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>
/// Fuses the checks of a unit into one typed delegate that tells which do not hold (核对的编译). A check fails where every figure is there and every side is false,
/// in whatever order they are asked: what costs little is asked first, and mostly settles it. What throws sends the row to the interpreter.
/// </summary>
internal sealed class CheckCompiler
{
    private readonly ParameterExpression _row = Expression.Parameter(typeof(CheckFacts), "row");
    private readonly ParameterExpression _failed = Expression.Parameter(typeof(FailedChecks), "failed");
    private readonly ParameterExpression _seen = Expression.Variable(typeof(RowFacts), "seen");
    private readonly FactLocals _locals;
    private readonly FactBinding _binding;

    private CheckCompiler(IReadOnlyList<ReadyCheck> checks, IReadOnlyDictionary<string, object> values)
    {
        _locals = new FactLocals(_seen, _row, FactUse.In(checks.Select(static c => c.Trees.Alternatives.Select(static a => a.Condition))));
        _binding = new FactBinding(_locals, values);
    }

    public static CheckDelegate Compile(IReadOnlyList<ReadyCheck> checks, IReadOnlyDictionary<string, object> values)
    {
        var compiler = new CheckCompiler(checks, values);
        Expression[] steps = [.. checks.Select(compiler.Step)];
        BlockExpression body = Expression.Block([compiler._seen, .. compiler._locals.Variables], [Expression.Assign(compiler._seen, Expression.Property(compiler._row, nameof(CheckFacts.Seen))), .. steps, Expression.Empty()]);
        return Expression.Lambda<CheckDelegate>(body, compiler._row, compiler._failed).Compile();
    }

    private BlockExpression Step(ReadyCheck check)
    {
        LoadedFacts? first = null;
        Expression? fails = null;
        foreach (FailureTerm term in FailureTerm.Of(check.Trees))
        {
            Expression one = term.Need is { } need ? _locals.IsPresent(need) : Expression.Not(_binding.Visit(term.Side)!);
            fails = fails is null ? one : Expression.AndAlso(fails, one);
            first ??= _locals.Loaded;
        }

        _locals.Loaded = first!.Or(_locals.Loaded);
        Expression step = Expression.IfThen(fails!, Expression.Call(_failed, nameof(FailedChecks.Add), null, Expression.Constant(check.Order)));
        return Expression.Block(typeof(void), _locals.TakeOwn(), step);
    }
}
