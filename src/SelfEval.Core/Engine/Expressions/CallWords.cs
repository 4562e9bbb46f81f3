using System.Linq.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>Says the functions of rules in words (函数的说法).</summary>
internal static class CallWords
{
    public static string Of(MethodCallExpression call, Func<Expression, string> words)
    {
        string[] a = [.. call.Arguments.Select(words)];
        object? last = (call.Arguments[^1] as ConstantExpression)?.Value;
        return call.Method.Name switch
        {
            nameof(计分.归整) => a[0],
            nameof(计分.四舍五入) => Rounded(a[0], "四舍五入", a[1]),
            nameof(计分.截断) => Rounded(a[0], "截断", a[1]),
            nameof(计分.进一) => Rounded(a[0], "进一", a[1]),
            nameof(计分.取舍) => Rounded(a[0], last as string ?? a[2], a[1]),
            nameof(计分.限于) => $"{a[0]}（不低于 {a[1]}、不高于 {a[2]}）",
            nameof(计分.计数) => Counted(a[0], last as string ?? a[1]),
            nameof(计分.分档) => $"{a[0]}按档取值（{(last is string bands ? BandWords.Of(bands) : a[1])}）",
            nameof(计分.相差天数) => $"从{a[0]}、{a[1]}、{a[2]}到{a[3]}、{a[4]}、{a[5]}的天数",
            nameof(计分.相差月数) => $"从{a[0]}、{a[1]}、{a[2]}到{a[3]}、{a[4]}、{a[5]}的月数（按日历，没有对应日的到月末）",
            nameof(计分.含) => $"{a[0]}含{a[1]}",
            nameof(计分.含任一) => $"{a[0]}里有{a[1]}中的词",
            nameof(Math.Abs) => $"{a[0]}的绝对值",
            nameof(Math.Max) => $"{a[0]}与{a[1]}中大的",
            nameof(Math.Min) => $"{a[0]}与{a[1]}中小的",
            nameof(Math.Ceiling) => Rounded(a[0], "进一", "0"),
            nameof(Math.Floor) => $"不大于{a[0]}的最大整数",
            nameof(Math.Truncate) => Rounded(a[0], "截断", "0"),
            _ => $"{call.Method.Name}（{string.Join("、", a)}）",
        };
    }

    /// <summary>The denial of a function that says yes or no; null for one that gives a number.</summary>
    public static string? Denied(MethodCallExpression call, Func<Expression, string> words) => call.Method.Name switch
    {
        nameof(计分.含) => $"{words(call.Arguments[0])}不含{words(call.Arguments[1])}",
        nameof(计分.含任一) => $"{words(call.Arguments[0])}里没有{words(call.Arguments[1])}中的词",
        _ => null,
    };

    /// <summary>How a figure is rounded: mode and decimals, as a sentence says it.</summary>
    public static string Rounding(string mode, string decimals) => (mode, decimals) switch
    {
        ("不取舍", _) => "不取舍",
        ("四舍五入", "0") => "四舍五入取整",
        ("四舍五入", _) => $"四舍五入到 {decimals} 位小数",
        ("截断", "0") => "取整，零头舍去",
        ("截断", _) => $"只取 {decimals} 位小数，其余舍去",
        ("进一", "0") => "取整，零头进一",
        ("进一", _) => $"取 {decimals} 位小数，其余进一",
        _ => $"按“{mode}”取 {decimals} 位小数",
    };

    private static string Rounded(string number, string mode, string decimals) => mode == "不取舍" ? number : $"{number}（{Rounding(mode, decimals)}）";

    private static string Counted(string number, string way) => way switch
    {
        "连续" => number,
        "整数" => $"{number}（满一个才计，零头不计）",
        "进一" => $"{number}（不足一个按一个计）",
        _ => $"{number}（按“{way}”计数）",
    };
}
