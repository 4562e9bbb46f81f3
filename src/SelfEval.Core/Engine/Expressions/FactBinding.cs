using System.Linq.Expressions;
using System.Reflection;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>Replaces facts by local variables that are loaded once, and parameters by their values.</summary>
internal sealed class FactBinding(FactLocals locals, IReadOnlyDictionary<string, object> values) : ExpressionVisitor
{
    private static readonly MethodInfo Cut = typeof(GuardDigits).GetMethod(nameof(GuardDigits.Cut))!;
    private static readonly MethodInfo Settle = typeof(GuardDigits).GetMethod(nameof(GuardDigits.Settle))!;

    /// <summary>
    /// A condition as code: it holds where all that it needs is there and it is true. Each number is looked for right before the part that uses it, since
    /// the parts in front mostly settle the matter; only what may fail waits for all of them.
    /// </summary>
    /// <param name="condition">The vetted condition.</param>
    /// <param name="needs">The numbers without which it does not hold.</param>
    /// <param name="inside">What is loaded where it holds; afterwards the locals know what is where it does not.</param>
    public Expression Guard(Expression condition, IReadOnlyList<FactDefinition> needs, out LoadedFacts inside)
    {
        var open = new List<FactDefinition>(needs);
        LoadedFacts? first = null;
        Expression? guard = null;
        void Add(Expression part)
        {
            guard = guard is null ? part : Expression.AndAlso(guard, part);
            first ??= locals.Loaded;
        }

        foreach (Expression part in PartsOf(condition))
        {
            HashSet<ParameterExpression> used = SymbolUse.Of(part);
            bool mayFail = MayFail.In(part);
            open.Where(n => mayFail || used.Contains(n.Symbol)).ToList().ForEach(n => Add(locals.IsPresent(n)));
            open.RemoveAll(n => mayFail || used.Contains(n.Symbol));
            Add(Visit(part)!);
        }

        open.ForEach(n => Add(locals.IsPresent(n)));
        inside = locals.Loaded;
        locals.Loaded = first!.Or(inside);
        return guard!;
    }

    /// <summary>An expression as code on a way of its own, where more is loaded than beside it.</summary>
    public Expression Within(LoadedFacts inside, Expression expression)
    {
        LoadedFacts outside = locals.Loaded;
        locals.Loaded = inside;
        Expression bound = Visit(expression)!;
        locals.Loaded = outside;
        return bound;
    }

    protected override Expression VisitParameter(ParameterExpression node) =>
        FactTable.Of(node) is { } fact ? locals.ValueOf(fact)
        : values[node.Name!] is TallySlot slot ? Expression.Call(locals.Facts, nameof(RowFacts.Tally), null, Expression.Constant(slot.Index))
        : Expression.Constant(values[node.Name!], node.Type);

    /// <summary>A comparison looks past the residue of a division (see <see cref="QuotientChain"/>).</summary>
    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is ExpressionType.AndAlso or ExpressionType.OrElse)
        {
            return Logic(node);
        }

        Expression bound = base.VisitBinary(node);
        return QuotientChain.IsCompared(node) && bound is BinaryExpression both
            ? Expression.MakeBinary(node.NodeType, Expression.Call(Settle, both.Left), Expression.Call(Settle, both.Right))
            : bound;
    }

    protected override Expression VisitConditional(ConditionalExpression node)
    {
        Expression test = Visit(node.Test)!;
        LoadedFacts before = locals.Loaded;
        Expression yes = Visit(node.IfTrue)!;
        LoadedFacts afterYes = locals.Loaded;
        locals.Loaded = before;
        Expression no = Visit(node.IfFalse)!;
        locals.Loaded = afterYes.Or(locals.Loaded);
        return Expression.Condition(test, yes, no, node.Type);
    }

    /// <summary>Rounding to a digit count that the book fixes needs no check of the count and no choice by word; a list of words is taken apart once.</summary>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var call = (MethodCallExpression)base.VisitMethodCall(node);
        if (QuotientChain.IsCutByMath(node))
        {
            return Expression.Call(call.Method, [Expression.Call(Settle, call.Arguments[0]), .. call.Arguments.Skip(1)]);
        }

        if (call.Method.Name == nameof(计分.含任一) && call.Arguments is [var text, ConstantExpression { Value: string words }])
        {
            return Expression.Call(Expression.Constant(new WordSearch(words)), nameof(WordSearch.IsIn), null, text);
        }

        if (call.Method.DeclaringType != typeof(计分) || call.Arguments is not [var value, ConstantExpression { Value: decimal and >= 0 and <= 10 and var digits }, ..] || decimal.Truncate(digits) != digits)
        {
            return call;
        }

        string? word = call.Arguments is [_, _, ConstantExpression { Value: string manner }] ? manner : call.Arguments.Count == 2 ? call.Method.Name : null;
        return word is not null && Rounding.ModeOf(word) is { } mode
            ? Expression.Call(Cut, value, Expression.Constant((int)digits), Expression.Constant(mode))
            : call;
    }

    private BinaryExpression Logic(BinaryExpression node)
    {
        Expression left = Visit(node.Left)!;
        LoadedFacts afterLeft = locals.Loaded;
        Expression right = Visit(node.Right)!;
        locals.Loaded = afterLeft.Or(locals.Loaded);
        return Expression.MakeBinary(node.NodeType, left, right);
    }

    private static IEnumerable<Expression> PartsOf(Expression condition) => condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both
        ? PartsOf(both.Left).Concat(PartsOf(both.Right))
        : [condition];
}
