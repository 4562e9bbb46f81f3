using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Reads everyday expressions straight into the tree that RulesEngine's parser and <see cref="TreeVetting"/> would give, at a hundredth
/// of the start-up. Whatever it is not sure of, faults above all, it leaves to them: null, and nothing is reported.
/// </summary>
internal sealed class PlainParser(IReadOnlyList<ExpressionToken> tokens, RuleScope scope)
{
    private const int MostNodes = 2_000;
    private const int DeepestTree = 300;

    private static readonly Operand Unsure = new(Expression.Constant(0m), OperandKind.Exact);

    private static readonly Dictionary<string, MethodInfo> MathFunctions = new(StringComparer.Ordinal)
    {
        ["Abs"] = ((Func<decimal, decimal>)Math.Abs).Method, ["Ceiling"] = ((Func<decimal, decimal>)Math.Ceiling).Method,
        ["Floor"] = ((Func<decimal, decimal>)Math.Floor).Method, ["Truncate"] = ((Func<decimal, decimal>)Math.Truncate).Method,
        ["Max"] = ((Func<decimal, decimal, decimal>)Math.Max).Method, ["Min"] = ((Func<decimal, decimal, decimal>)Math.Min).Method,
    };

    private int _next;
    private int _nodes;
    private bool _gaveUp;

    /// <summary>The vetted tree, or null where the expression is not plain or does not give that type.</summary>
    public static Expression? TryParse(IReadOnlyList<ExpressionToken> tokens, RuleScope scope, Type? result) => TryParse(tokens, scope, result, out _);

    /// <summary>The same, with the type that it has in stock RulesEngine.</summary>
    public static Expression? TryParse(IReadOnlyList<ExpressionToken> tokens, RuleScope scope, Type? result, out Type stock)
    {
        var parser = new PlainParser(tokens, scope);
        Operand whole = parser.Choice();
        stock = whole.Kind == OperandKind.Whole ? typeof(int) : whole.Tree.Type;
        bool isPlain = !parser._gaveUp && parser._next == tokens.Count && whole.Kind != OperandKind.Fraction && (result is null || whole.Tree.Type == result);
        return isPlain && TreeDepth.Of(whole.Tree) <= DeepestTree ? whole.Tree : null;
    }

    private Operand Choice()
    {
        Operand test = Either();
        if (!Take("?"))
        {
            return test;
        }

        Operand then = Choice();
        Operand otherwise = Expect(":") ? Choice() : Unsure;
        if (then.Kind == OperandKind.Exact || otherwise.Kind == OperandKind.Exact)
        {
            (then, otherwise) = (then.AsNumber(), otherwise.AsNumber());
        }

        bool fits = test.Is(typeof(bool)) && then.Kind == otherwise.Kind && then.Kind != OperandKind.Fraction && then.Tree.Type == otherwise.Tree.Type;
        return fits ? Made(Expression.Condition(test.Tree, then.Tree, otherwise.Tree), then.Kind) : GiveUp();
    }

    private Operand Either()
    {
        Operand left = Both();
        while (Take("||", "or"))
        {
            left = Logic(ExpressionType.OrElse, left, Both());
        }

        return left;
    }

    private Operand Both()
    {
        Operand left = OneOf();
        while (Take("&&", "and"))
        {
            left = Logic(ExpressionType.AndAlso, left, OneOf());
        }

        return left;
    }

    private Operand Logic(ExpressionType type, Operand left, Operand right) =>
        !_gaveUp && left.Is(typeof(bool)) && right.Is(typeof(bool)) ? Made(Expression.MakeBinary(type, left.Tree, right.Tree)) : GiveUp();

    /// <summary><c>二级指标 in ("数量指标", "质量指标")</c> is a row of comparisons.</summary>
    private Operand OneOf()
    {
        Operand value = Comparison();
        if (!Take("in"))
        {
            return value;
        }

        Operand? any = null;
        bool opened = Expect("(");
        while (opened && !_gaveUp && !Take(")"))
        {
            Operand item = Unary();
            Operand same = MayFail.In(item.Tree) ? GiveUp() : Compare(ExpressionType.Equal, value, item);
            any = any is { } before ? Logic(ExpressionType.OrElse, before, same) : same;
            if (Peek != ")")
            {
                Expect(",");
            }
        }

        return any ?? GiveUp();
    }

    private Operand Comparison()
    {
        Operand left = Sum();
        while (!_gaveUp && ComparisonOf(Peek) is { } type)
        {
            _next++;
            left = Compare(type, left, Sum());
        }

        return left;
    }

    private Operand Compare(ExpressionType type, Operand left, Operand right)
    {
        bool areTexts = type is ExpressionType.Equal or ExpressionType.NotEqual && left.Tree.Type != typeof(decimal) && right.Is(left.Tree.Type);
        return areTexts && !_gaveUp ? Made(Expression.MakeBinary(type, left.Tree, right.Tree)) : Compute(type, left, right);
    }

    private Operand Sum()
    {
        Operand left = Product();
        while (!_gaveUp && Peek is "+" or "-")
        {
            ExpressionType type = tokens[_next++].Text == "+" ? ExpressionType.Add : ExpressionType.Subtract;
            left = Compute(type, left, Product());
        }

        return left;
    }

    private Operand Product()
    {
        Operand left = Unary();
        while (!_gaveUp && Peek is "*" or "/" or "%")
        {
            string sign = tokens[_next++].Text;
            left = Compute(sign == "*" ? ExpressionType.Multiply : sign == "/" ? ExpressionType.Divide : ExpressionType.Modulo, left, Unary());
        }

        return left;
    }

    /// <summary>Two literals would be whole numbers or binary fractions to RulesEngine; that is not plain.</summary>
    private Operand Compute(ExpressionType type, Operand left, Operand right)
    {
        bool isExact = left.Kind == OperandKind.Exact || right.Kind == OperandKind.Exact;
        (left, right) = (left.AsNumber(), right.AsNumber());
        bool isZero = type is ExpressionType.Divide or ExpressionType.Modulo && right.Tree is ConstantExpression { Value: 0m };
        return !_gaveUp && isExact && !isZero && left.Is(typeof(decimal)) && right.Is(typeof(decimal)) ? Made(Expression.MakeBinary(type, left.Tree, right.Tree)) : GiveUp();
    }

    private Operand Unary()
    {
        if (Take("!", "not"))
        {
            Operand operand = Unary();
            return operand.Is(typeof(bool)) ? Made(Expression.Not(operand.Tree)) : GiveUp();
        }

        if (!Take("-"))
        {
            return Primary();
        }

        bool isLiteral = _next < tokens.Count && tokens[_next].Kind == TokenKind.Number;
        Operand number = Unary();
        return number switch
        {
            { Tree: ConstantExpression { Value: decimal literal } } when isLiteral && !_gaveUp => number with { Tree = Expression.Constant(-literal) },
            { Tree: not ConstantExpression } when number.Is(typeof(decimal)) => Made(Expression.Negate(number.Tree)),
            _ => GiveUp(),
        };
    }

    private Operand Primary()
    {
        if (_gaveUp || _next == tokens.Count)
        {
            return GiveUp();
        }

        ExpressionToken token = tokens[_next++];
        switch (token.Kind)
        {
            case TokenKind.Number:
                return Number(token.Text);
            case TokenKind.Text:
                return Made(Expression.Constant(token.Text[1..^1]));
            case TokenKind.Name:
                return Name(token.Text);
        }

        Operand inner = token.Text == "(" ? Choice() : GiveUp();
        return Expect(")") ? inner : GiveUp();
    }

    private Operand Number(string text)
    {
        bool isMarked = text[^1] is 'm' or 'M';
        if (text.Length > 18 || !decimal.TryParse(isMarked ? text[..^1] : text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            return GiveUp();
        }

        // What does not fit 32 bits has 64, or no sign.
        return !isMarked && value > int.MaxValue ? GiveUp() : Made(Expression.Constant(value), isMarked ? OperandKind.Exact : text.Contains('.') ? OperandKind.Fraction : OperandKind.Whole);
    }

    private Operand Name(string name)
    {
        if (name is "计分" or "Math")
        {
            return Call(name == "计分" ? NameCheck.ScoringMethods : MathFunctions);
        }

        if (scope.Words.Functions.TryGetValue(name, out OwnFunctions? own))
        {
            return Call(own.Methods);
        }

        if (scope.Find(name) is { } symbol)
        {
            Expression tree = scope.Meaning(symbol) ?? symbol;
            _nodes += tree == symbol ? 0 : CountNodes.Of(tree);
            return Made(tree, symbol.Type == tree.Type ? OperandKind.Exact : OperandKind.Whole);
        }

        return name is "true" or "false" ? Made(Expression.Constant(name == "true")) : GiveUp();
    }

    private Operand Call(IReadOnlyDictionary<string, MethodInfo> functions)
    {
        if (!Take(".") || _next == tokens.Count || !functions.TryGetValue(tokens[_next++].Text, out MethodInfo? method) || !Take("("))
        {
            return GiveUp();
        }

        ParameterInfo[] parameters = method.GetParameters();
        var arguments = new Expression[parameters.Length];
        // Math.Max(1, 2) is about whole numbers; beside one decimal it is about decimals.
        bool isExact = functions != MathFunctions;
        for (int i = 0; i < arguments.Length && !_gaveUp; i++)
        {
            Operand argument = i == 0 || Expect(",") ? Choice() : Unsure;
            isExact |= argument.Kind == OperandKind.Exact;
            arguments[i] = argument.AsNumber() is var number && number.Is(parameters[i].ParameterType) ? number.Tree : GiveUp().Tree;
        }

        return isExact && Expect(")") ? Made(Expression.Call(method, arguments)) : GiveUp();
    }

    private static ExpressionType? ComparisonOf(string sign) => sign switch
    {
        "==" or "=" => ExpressionType.Equal,
        "!=" or "<>" => ExpressionType.NotEqual,
        "<" => ExpressionType.LessThan,
        "<=" => ExpressionType.LessThanOrEqual,
        ">" => ExpressionType.GreaterThan,
        ">=" => ExpressionType.GreaterThanOrEqual,
        _ => null,
    };

    /// <summary>The sign or word that comes next; a text in quotes is neither.</summary>
    private string Peek => _next < tokens.Count && tokens[_next].Kind is TokenKind.Operator or TokenKind.Name ? tokens[_next].Text : "";

    private bool Take(string sign, string? word = null)
    {
        bool found = !_gaveUp && (Peek == sign || (word is not null && Peek == word));
        _next += found ? 1 : 0;
        return found;
    }

    private bool Expect(string sign)
    {
        _gaveUp |= !Take(sign);
        return !_gaveUp;
    }

    private Operand Made(Expression tree, OperandKind kind = OperandKind.Exact)
    {
        _gaveUp |= ++_nodes > MostNodes;
        return new Operand(tree, kind);
    }

    private Operand GiveUp()
    {
        _gaveUp = true;
        return Unsure;
    }

    private enum OperandKind
    {
        /// <summary>A text, a truth, or a number that is a decimal to RulesEngine too.</summary>
        Exact,

        /// <summary>A literal such as 5, its name, or a choice between two: a decimal only beside one.</summary>
        Whole,

        /// <summary>A literal such as 0.05: likewise.</summary>
        Fraction,
    }

    private readonly record struct Operand(Expression Tree, OperandKind Kind)
    {
        public bool Is(Type type) => Kind == OperandKind.Exact && Tree.Type == type;

        /// <summary>A literal beside a decimal is one.</summary>
        public Operand AsNumber() => Kind != OperandKind.Exact && Tree is ConstantExpression ? this with { Kind = OperandKind.Exact } : this;
    }
}
