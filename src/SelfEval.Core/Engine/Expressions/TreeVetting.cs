using System.Linq.Expressions;
using System.Reflection;
using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// The second wall behind <see cref="NameCheck"/>: walks the parsed tree and lets through only what terminates, is exact and
/// allocates nothing. Named parts are put in; whole numbers become decimals; <c>in</c> becomes a row of comparisons.
/// </summary>
internal sealed class TreeVetting(RuleText source, IReadOnlyList<ExpressionToken> tokens, RuleScope scope) : ExpressionVisitor
{
    private const int MaxNodes = 5_000;

    // Everything that walks a tree calls itself level by level; deeper ones could exhaust a thread's stack.
    private const int MaxDepth = 600;

    private static readonly HashSet<ExpressionType> Comparisons =
    [
        ExpressionType.Equal, ExpressionType.NotEqual, ExpressionType.LessThan, ExpressionType.LessThanOrEqual,
        ExpressionType.GreaterThan, ExpressionType.GreaterThanOrEqual,
    ];

    private static readonly Dictionary<ExpressionType, string[]> Signs = new()
    {
        [ExpressionType.Equal] = ["==", "="], [ExpressionType.NotEqual] = ["!=", "<>"], [ExpressionType.LessThan] = ["<"], [ExpressionType.LessThanOrEqual] = ["<="],
        [ExpressionType.GreaterThan] = [">"], [ExpressionType.GreaterThanOrEqual] = [">="], [ExpressionType.Add] = ["+"], [ExpressionType.Subtract] = ["-"],
        [ExpressionType.AddChecked] = ["+"], [ExpressionType.SubtractChecked] = ["-"], [ExpressionType.MultiplyChecked] = ["*"],
        [ExpressionType.Multiply] = ["*"], [ExpressionType.Divide] = ["/"], [ExpressionType.Modulo] = ["%"],
        [ExpressionType.AndAlso] = ["&&", "and"], [ExpressionType.OrElse] = ["||", "or"], [ExpressionType.Conditional] = ["?"],
    };

    private static readonly HashSet<ExpressionType> Arithmetic =
    [
        ExpressionType.Add, ExpressionType.Subtract, ExpressionType.Multiply, ExpressionType.Divide, ExpressionType.Modulo,
        ExpressionType.AddChecked, ExpressionType.SubtractChecked, ExpressionType.MultiplyChecked,
    ];

    private int _nodes;
    private int _cursor;
    private bool _failed;
    private bool _reported;

    /// <summary>The vetted tree, or null after reporting.</summary>
    public Expression? Vet(Expression tree)
    {
        Expression? vetted = Visit(tree);
        if (_nodes > MaxNodes)
        {
            source.Report(DiagnosticCatalog.ExpressionTooBig, 0, _nodes, MaxNodes);
            return null;
        }

        if (_failed || _reported)
        {
            return null;
        }

        if (TreeDepth.Of(vetted!) > MaxDepth)
        {
            source.Report(DiagnosticCatalog.ExpressionTooDeep, 0, MaxDepth);
            return null;
        }

        return vetted;
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
        Expression left = Visit(binary.Left)!;
        int sign = TakeSign(binary.NodeType);
        VetWholeNumbers(binary, sign);

        Expression right = Visit(binary.Right)!;
        if (_failed || _nodes > MaxNodes)
        {
            return binary;
        }

        if (binary.NodeType is ExpressionType.Divide or ExpressionType.Modulo && right is ConstantExpression { Value: 0m })
        {
            return Fail(DiagnosticCatalog.DivisionByZero, sign);
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
            : Clash(sign, operand, right.Type);
    }

    private void VetWholeNumbers(BinaryExpression binary, int sign)
    {
        bool isDivision = binary.NodeType == ExpressionType.Divide && WholeNumbers.Is(binary.Left.Type) && WholeNumbers.Is(binary.Right.Type);
        if (isDivision || (Arithmetic.Contains(binary.NodeType) && WholeNumbers.MayPassTheirRange(binary, scope)))
        {
            _reported = true;
            source.Report(isDivision ? DiagnosticCatalog.IntegerDivision : DiagnosticCatalog.IntegerOverflow, sign, isDivision ? WholeNumbers.ExactDivision(binary) : "100000m * 100000");
        }
    }

    private Expression Clash(int index, Type left, Type right)
    {
        (string leftChinese, string leftEnglish) = ParameterReader.Word(left);
        (string rightChinese, string rightEnglish) = ParameterReader.Word(right);
        string sign = tokens.FirstOrDefault(t => t.Index == index)?.Text ?? "";
        return Fail(DiagnosticCatalog.TypeClash, index, $"“{sign}”的一边是{leftChinese}，另一边是{rightChinese}", $"'{sign}' stands between {leftEnglish} and {rightEnglish}");
    }

    /// <summary>Where the operator stands: a tree walked from left to right meets its operators in the order of the text.</summary>
    private int TakeSign(ExpressionType type)
    {
        string[] signs = Signs.GetValueOrDefault(type, []);
        for (int i = _cursor; i < tokens.Count; i++)
        {
            if (tokens[i].Kind != TokenKind.Text && signs.Contains(tokens[i].Text))
            {
                _cursor = i + 1;
                return tokens[i].Index;
            }
        }

        return 0;
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
            ExpressionType.Convert or ExpressionType.ConvertChecked when operand.Type == typeof(decimal) && (unary.Type == typeof(decimal) || WholeNumbers.Is(unary.Type)) => operand,
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
        int sign = TakeSign(ExpressionType.Conditional);
        Expression then = Visit(conditional.IfTrue)!;
        Expression otherwise = Visit(conditional.IfFalse)!;
        if (_failed || _nodes > MaxNodes)
        {
            return conditional;
        }

        return then.Type == otherwise.Type
            ? Expression.Condition(test, then, otherwise)
            : Clash(sign, then.Type, otherwise.Type);
    }

    private Expression VetCall(MethodCallExpression call)
    {
        MethodInfo method = call.Method;
        if (method.DeclaringType == typeof(Enumerable) && method.Name == nameof(Enumerable.Contains) && call.Arguments is [NewArrayExpression list, var item])
        {
            return VetIn(item, list);
        }

        bool known = (method.DeclaringType == typeof(计分) && NameCheck.ScoringFunctions.Contains(method.Name))
            || scope.Words.Functions.Values.Any(f => f.Type == method.DeclaringType)
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
            if (MayFail.In(entry))
            {
                return Fail(DiagnosticCatalog.ComputedListItem, IndexOf("in"));
            }

            Expression candidate = Visit(entry)!;
            if (_failed || candidate.Type != value.Type)
            {
                return _failed ? item : Clash(IndexOf("in"), value.Type, candidate.Type);
            }

            Expression same = Expression.Equal(value, candidate);
            any = any is null ? same : Expression.OrElse(any, same);
        }

        return any ?? Expression.Constant(false);
    }

    private Expression RefuseBinaryFraction() => Fail(DiagnosticCatalog.BinaryFraction, 0, source.Text);

    private Expression Refuse(string what) => Fail(DiagnosticCatalog.NotAllowed, tokens[Math.Min(_cursor, tokens.Count - 1)].Index, what);

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
            if (token.Kind != TokenKind.Text && token.Text == sign)
            {
                return token.Index;
            }
        }

        return 0;
    }
}
