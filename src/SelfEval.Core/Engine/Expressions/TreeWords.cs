using System.Linq.Expressions;
using SelfEval.Model.Cells;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Says a vetted tree in Chinese words and the signs of arithmetic (用文字说算式), for people who read no programs:
/// <c>一级指标 == "成本指标" &amp;&amp; 实际完成值 &lt;= 年度指标值</c> reads 一级指标是“成本指标”，并且 实际完成值 ≤ 年度指标值.
/// </summary>
internal static class TreeWords
{
    private const int Choice = 0;
    private const int Either = 1;
    private const int Both = 2;
    private const int Atom = 8;

    /// <summary>What stands in a cell, behind its name: 年度指标值类型 == "空" reads 年度指标值是空白.</summary>
    private static readonly Dictionary<string, string> Kinds = new(StringComparer.Ordinal)
    {
        ["空"] = "是空白", ["不适用"] = "是“不适用”", ["数值"] = "是一个数", ["区间"] = "是一个区间", ["日期"] = "是时间", ["多个数"] = "是几个数", ["程度"] = "是程度", ["文字"] = "是文字",
    };

    public static string Of(Expression node) => node switch
    {
        BlockExpression block => Of(block.Expressions[^1]),
        ConstantExpression constant => Literal(constant.Value!),
        ParameterExpression name => name.Name!,
        UnaryExpression { NodeType: ExpressionType.Not } not => Not(not.Operand),
        UnaryExpression negate => "－" + Inside(negate.Operand, Atom),
        ConditionalExpression c => $"{Inside(c.Test, Either)}时取 {Inside(c.IfTrue, Either)}，否则取 {Of(c.IfFalse)}",
        MethodCallExpression call => CallWords.Of(call, a => Inside(a, Atom)),
        BinaryExpression { NodeType: ExpressionType.OrElse } either => OneOf(either) ?? Joined(either, "，或者", Both),
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => Joined(both, "，并且", Both),
        BinaryExpression { NodeType: ExpressionType.Equal or ExpressionType.NotEqual } equality => Equality(equality),
        BinaryExpression binary => $"{Inside(binary.Left, Rank(binary))}{Sign(binary.NodeType)}{Inside(binary.Right, Rank(binary) + 1)}",
        _ => throw new InvalidOperationException(node.NodeType.ToString()),
    };

    /// <summary>The same in brackets where it would not stand as one thing in a sentence or formula.</summary>
    private static string Inside(Expression node, int atLeast) => Rank(node) < atLeast ? $"（{Of(node)}）" : Of(node);

    private static string Literal(object value) => value switch
    {
        decimal number => PrintedNumber.Plain(number),
        bool truth => truth ? "总是" : "从不",
        _ => $"“{value}”",
    };

    private static string Not(Expression operand) => operand switch
    {
        MethodCallExpression call when CallWords.Denied(call, a => Inside(a, Atom)) is { } denied => denied,
        ParameterExpression name => $"不{name.Name}",
        BinaryExpression { NodeType: ExpressionType.Equal } same => Of(Expression.NotEqual(same.Left, same.Right)),
        _ => $"不满足（{Of(operand)}）",
    };

    private static string Equality(BinaryExpression node)
    {
        bool holds = node.NodeType == ExpressionType.Equal;
        if (node.Left is ParameterExpression && node.Left == node.Right && holds)
        {
            return $"填有{Of(node.Left)}";
        }

        return node.Right switch
        {
            ConstantExpression { Value: string kind } when node.Left is ParameterExpression { Name: { } name } && name.EndsWith("类型", StringComparison.Ordinal) && Kinds.TryGetValue(kind, out string? said) =>
                $"{name[..^2]}{(holds ? "" : "不")}{said}",
            ConstantExpression { Value: "" } => $"{Inside(node.Left, Atom)}{(holds ? "是空白" : "不是空白")}",
            { Type: var type } when type == typeof(decimal) => $"{Inside(node.Left, 5)}{(holds ? " ＝ " : " ≠ ")}{Inside(node.Right, 5)}",
            _ => $"{Inside(node.Left, Atom)}{(holds ? "是" : "不是")}{Inside(node.Right, Atom)}",
        };
    }

    /// <summary>One name that may be any of several words.</summary>
    private static string? OneOf(BinaryExpression either)
    {
        List<Expression> sides = [.. Sides(either)];
        bool same = sides.TrueForAll(s => s is BinaryExpression { NodeType: ExpressionType.Equal, Left: ParameterExpression, Right: ConstantExpression { Value: string { Length: > 0 } } })
            && sides.Select(s => ((BinaryExpression)s).Left).Distinct().Count() == 1;
        return same ? $"{Of(((BinaryExpression)sides[0]).Left)}是{string.Join("或", sides.Select(s => Of(((BinaryExpression)s).Right)))}" : null;
    }

    private static string Joined(BinaryExpression node, string word, int atLeast) => string.Join(word, Sides(node).Select(s => node.NodeType == ExpressionType.AndAlso && OneOf(s) is { } oneOf ? oneOf : Inside(s, atLeast)));

    private static string? OneOf(Expression side) => side is BinaryExpression { NodeType: ExpressionType.OrElse } either ? OneOf(either) : null;

    private static IEnumerable<Expression> Sides(BinaryExpression node) =>
        SidesOf(node.Left, node.NodeType).Concat(SidesOf(node.Right, node.NodeType));

    private static IEnumerable<Expression> SidesOf(Expression side, ExpressionType type) =>
        side is BinaryExpression inner && inner.NodeType == type ? Sides(inner) : [side];

    private static int Rank(Expression node) => node.NodeType switch
    {
        ExpressionType.Block => Choice,
        ExpressionType.Conditional => Choice,
        ExpressionType.OrElse => Either,
        ExpressionType.AndAlso => Both,
        ExpressionType.Equal or ExpressionType.NotEqual or ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual => 4,
        ExpressionType.Add or ExpressionType.Subtract => 5,
        ExpressionType.Multiply or ExpressionType.Divide or ExpressionType.Modulo => 6,
        ExpressionType.Negate => 7,
        _ => Atom,
    };

    private static string Sign(ExpressionType type) => type switch
    {
        ExpressionType.LessThan => " ＜ ",
        ExpressionType.LessThanOrEqual => " ≤ ",
        ExpressionType.GreaterThan => " ＞ ",
        ExpressionType.GreaterThanOrEqual => " ≥ ",
        ExpressionType.Add => "＋",
        ExpressionType.Subtract => "－",
        ExpressionType.Multiply => "×",
        ExpressionType.Divide => "÷",
        ExpressionType.Modulo => " 除后余数，除以 ",
        _ => throw new InvalidOperationException(type.ToString()),
    };
}
