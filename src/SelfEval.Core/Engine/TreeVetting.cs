using System.Linq.Expressions;
using System.Reflection;
using SelfEval.Reading;
using SelfEval.Rules;

namespace SelfEval.Engine;

/// <summary>
/// The second wall behind <see cref="NameCheck"/>: walks the parsed tree and lets through only what terminates, is exact and
/// allocates nothing. Named parts are put in; whole numbers become decimals; <c>in</c> becomes a row of comparisons.
/// </summary>
internal sealed class TreeVetting(RuleText source, IReadOnlyList<ExpressionToken> tokens, RuleScope scope) : ExpressionVisitor
{
    private const int MaxNodes = 5_000;

    private static readonly HashSet<ExpressionType> Comparisons =
    [
        ExpressionType.Equal, ExpressionType.NotEqual, ExpressionType.LessThan, ExpressionType.LessThanOrEqual,
        ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual,
    ];

    private static readonly HashSet<ExpressionType> Arithmetic =
    [
        ExpressionType.Add, ExpressionType.Subtract, ExpressionType.Multiply, ExpressionType.Divide, ExpressionType.Modulo,
        ExpressionType.AddChecked, ExpressionType.SubtractChecked, ExpressionType.MultiplyChecked,
    ];

    private int _nodes;
    private bool _failed;

    /// <summary>The vetted tree, or null after reporting.</summary>
    public Expression? Vet(Expression tree)
    {
        Expression? vetted = Visit(tree);
        if (_nodes > MaxNodes)
        {
            source.Report(DiagnosticCatalog.ExpressionTooBig, 0, _nodes, MaxNodes);
            return null;
        }

        return _failed ? null : vetted;
    }

    public override Expression? Visit(Expression? node)
    {
        if (node is null || _failed || ++_nodes > MaxNodes)
        {
            return node;
        }

        return node switch
        {
            ConstantExpression constant => VetConstant(constant),
            ParameterExpression symbol => VetSymbol(symbol),
            BinaryExpression binary => VetBinary(binary),
            UnaryExpression unary => VetUnary(unary),
            ConditionalExpression conditional => VetConditional(conditional),
            MethodCallExpression call => VetCall(call),
            _ => Refuse(node.NodeType.ToString()),
        };
    }

    private Expression VetConstant(ConstantExpression constant) => constant.Value switch
    {
        bool or string or decimal => constant,
        int i => Expression.Constant((decimal)i),
        long l => Expression.Constant((decimal)l),
        uint u => Expression.Constant((decimal)u),
        ulong u => Expression.Constant((decimal)u),
        double or float => RefuseBinaryFraction(),
        _ => Refuse(constant.Type.Name),
    };

    private Expression VetSymbol(ParameterExpression symbol)
    {
        if (scope.Meaning(symbol) is not { } meaning)
        {
            return symbol;
        }

        _nodes += CountNodes.Of(meaning);
        return meaning;
    }

    private Expression VetBinary(BinaryExpression binary)
    {
        bool wholeDivision = binary.NodeType == ExpressionType.Divide && binary.Left.Type != typeof(decimal) && binary.Type != typeof(decimal) && IsWhole(binary.Left.Type);
        if (wholeDivision)
        {
            return Fail(DiagnosticCatalog.IntegerDivision, IndexOf("/"), $"{binary.Left}.0 / {binary.Right}");
        }

        Expression left = Visit(binary.Left)!;
        Expression right = Visit(binary.Right)!;
        if (_failed || _nodes > MaxNodes)
        {
            return binary;
        }

        Type operand = left.Type;
        if (binary.NodeType is ExpressionType.AndAlso or ExpressionType.OrElse && operand == typeof(bool) && right.Type == typeof(bool))
        {
            return Expression.MakeBinary(binary.NodeType, left, right);
        }

        bool numbers = operand == typeof(decimal) && right.Type == typeof(decimal);
        bool equality = binary.NodeType is ExpressionType.Equal or ExpressionType.NotEqual && operand == right.Type && (operand == typeof(string) || operand == typeof(bool));
        return (numbers && (Arithmetic.Contains(binary.NodeType) || Comparisons.Contains(binary.NodeType))) || equality
            ? Expression.MakeBinary(Unchecked(binary.NodeType), left, right)
            : Fail(DiagnosticCatalog.TypeClash, IndexOf("\""), binary.ToString());
    }

    private static ExpressionType Unchecked(ExpressionType type) => type switch
    {
        ExpressionType.AddChecked => ExpressionType.Add,
        ExpressionType.SubtractChecked => ExpressionType.Subtract,
        ExpressionType.MultiplyChecked => ExpressionType.Multiply,
        _ => type,
    };

    private Expression VetUnary(UnaryExpression unary)
    {
        Expression operand = Visit(unary.Operand)!;
        if (_failed)
        {
            return unary;
        }

        return unary.NodeType switch
        {
            ExpressionType.Convert or ExpressionType.ConvertChecked when operand.Type == typeof(decimal) && (unary.Type == typeof(decimal) || IsWhole(unary.Type)) => operand,
            ExpressionType.Convert when operand.Type == unary.Type => operand,
            ExpressionType.Not when operand.Type == typeof(bool) => Expression.Not(operand),
            ExpressionType.Negate or ExpressionType.NegateChecked when operand.Type == typeof(decimal) => Expression.Negate(operand),
            ExpressionType.Convert when unary.Type == typeof(double) => RefuseBinaryFraction(),
            _ => Refuse(unary.NodeType.ToString()),
        };
    }

    private Expression VetConditional(ConditionalExpression conditional)
    {
        Expression test = Visit(conditional.Test)!;
        Expression then = Visit(conditional.IfTrue)!;
        Expression otherwise = Visit(conditional.IfFalse)!;
        if (_failed || _nodes > MaxNodes)
        {
            return conditional;
        }

        return then.Type == otherwise.Type
            ? Expression.Condition(test, then, otherwise)
            : Fail(DiagnosticCatalog.TypeClash, IndexOf("?"), conditional.ToString());
    }

    private Expression VetCall(MethodCallExpression call)
    {
        MethodInfo method = call.Method;
        if (method.DeclaringType == typeof(Enumerable) && method.Name == nameof(Enumerable.Contains) && call.Arguments is [NewArrayExpression list, var item])
        {
            return VetIn(item, list);
        }

        bool known = (method.DeclaringType == typeof(计分) && NameCheck.ScoringFunctions.Contains(method.Name))
            || (method.DeclaringType == typeof(Math) && NameCheck.MathFunctions.Contains(method.Name));
        if (!known)
        {
            return Refuse(method.Name);
        }

        bool isExact = method.GetParameters().All(p => p.ParameterType == typeof(decimal) || p.ParameterType == typeof(string) || p.ParameterType == typeof(bool));
        Expression[] arguments = [.. call.Arguments.Select(a => Visit(a)!)];
        if (_failed || _nodes > MaxNodes)
        {
            return call;
        }

        return isExact ? Expression.Call(method, arguments) : ExactOverload(method, arguments);
    }

    /// <summary>Math.Max(1, 2) binds to whole numbers or to double; the decimal overload says the same exactly.</summary>
    private Expression ExactOverload(MethodInfo method, Expression[] arguments)
    {
        MethodInfo? exact = method.DeclaringType!.GetMethod(method.Name, [.. arguments.Select(a => a.Type)]);
        return exact is not null ? Expression.Call(exact, arguments)
            : arguments is [var value, ConstantExpression { Value: decimal digits }] && typeof(Math).GetMethod(method.Name, [typeof(decimal), typeof(int)]) is { } rounding
                ? Expression.Call(rounding, value, Expression.Constant((int)digits))
                : RefuseBinaryFraction();
    }

    private Expression VetIn(Expression item, NewArrayExpression list)
    {
        Expression value = Visit(item)!;
        Expression? any = null;
        foreach (Expression entry in list.Expressions)
        {
            Expression candidate = Visit(entry)!;
            if (_failed || candidate.Type != value.Type)
            {
                return _failed ? item : Fail(DiagnosticCatalog.TypeClash, IndexOf("in"), $"{value} in ({candidate})");
            }

            Expression same = Expression.Equal(value, candidate);
            any = any is null ? same : Expression.OrElse(any, same);
        }

        return any ?? Expression.Constant(false);
    }

    private static bool IsWhole(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(uint) || type == typeof(ulong);

    private Expression RefuseBinaryFraction() => Fail(DiagnosticCatalog.BinaryFraction, 0, source.Text);

    private Expression Refuse(string what) => Fail(DiagnosticCatalog.NotAllowed, Math.Max(0, source.Text.IndexOf(what, StringComparison.Ordinal)), what);

    private Expression Fail(DiagnosticDescriptor descriptor, int index, params object[] arguments)
    {
        _failed = true;
        source.Report(descriptor, index, arguments);
        return Expression.Constant(0m);
    }

    private int IndexOf(string sign)
    {
        foreach (ExpressionToken token in tokens)
        {
            if (token.Text.StartsWith(sign, StringComparison.Ordinal))
            {
                return token.Index;
            }
        }

        return 0;
    }
}
