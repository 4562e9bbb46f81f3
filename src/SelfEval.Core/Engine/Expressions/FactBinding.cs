using System.Linq.Expressions;
using System.Reflection;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>Replaces facts by local variables that are loaded once, and parameters by their values.</summary>
internal sealed class FactBinding(ParameterExpression facts, IReadOnlyDictionary<string, object> values, ParameterExpression? check = null) : ExpressionVisitor
{
    private static readonly MethodInfo Cut = typeof(GuardDigits).GetMethod(nameof(GuardDigits.Cut))!;
    private static readonly MethodInfo Settle = typeof(GuardDigits).GetMethod(nameof(GuardDigits.Settle))!;

    private readonly Dictionary<string, ParameterExpression> _locals = new(StringComparer.Ordinal);
    private readonly List<Expression> _loads = [];

    public IEnumerable<ParameterExpression> Variables => _locals.Values;

    public IEnumerable<Expression> Loads => _loads;

    public Expression IsPresent(FactDefinition fact) => Expression.Property(Local(fact), nameof(Nullable<>.HasValue));

    protected override Expression VisitParameter(ParameterExpression node)
    {
        if (FactTable.Of(node) is { } fact)
        {
            ParameterExpression local = Local(fact);
            return fact.CanBeMissing ? Expression.Call(local, nameof(Nullable<>.GetValueOrDefault), null) : local;
        }

        return values[node.Name!] is TallySlot slot
            ? Expression.Call(facts, nameof(RowFacts.Tally), null, Expression.Constant(slot.Index))
            : Expression.Constant(values[node.Name!], node.Type);
    }

    /// <summary>A comparison looks past the residue of a division (see <see cref="QuotientChain"/>).</summary>
    protected override Expression VisitBinary(BinaryExpression node)
    {
        Expression bound = base.VisitBinary(node);
        return QuotientChain.IsCompared(node) && bound is BinaryExpression both
            ? Expression.MakeBinary(node.NodeType, Expression.Call(Settle, both.Left), Expression.Call(Settle, both.Right))
            : bound;
    }

    /// <summary>Rounding to a digit count that the book fixes needs no check of the count and no choice by word.</summary>
    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        var call = (MethodCallExpression)base.VisitMethodCall(node);
        if (QuotientChain.IsCutByMath(node))
        {
            return Expression.Call(call.Method, [Expression.Call(Settle, call.Arguments[0]), .. call.Arguments.Skip(1)]);
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

    private InvocationExpression Call(OwnFact fact) =>
        Expression.Invoke(Expression.Constant(fact.Read), Expression.Property(facts, nameof(RowFacts.Form)), Expression.Property(facts, nameof(RowFacts.Row)));

    private ParameterExpression Local(FactDefinition fact)
    {
        if (!_locals.TryGetValue(fact.Name, out ParameterExpression? local))
        {
            Expression read = fact.Own is { } own ? Call(own) : Expression.Property(fact.Property.DeclaringType == typeof(CheckFacts) ? check! : facts, fact.Property);
            local = Expression.Variable(read.Type, fact.Name);
            _locals.Add(fact.Name, local);
            _loads.Add(Expression.Assign(local, read));
        }

        return local;
    }
}
