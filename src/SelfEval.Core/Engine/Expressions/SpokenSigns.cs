namespace SelfEval.Engine.Expressions;

/// <summary>Words that people write where the expression language has a sign: 且, 大于, IF.</summary>
internal static class SpokenSigns
{
    private static readonly Dictionary<string, string> Signs = new(StringComparer.OrdinalIgnoreCase)
    {
        ["且"] = "&&", ["并且"] = "&&", ["而且"] = "&&", ["同时"] = "&&", ["与"] = "&&", ["and"] = "&&",
        ["或"] = "||", ["或者"] = "||", ["or"] = "||",
        ["非"] = "!", ["不是"] = "!=", ["不等于"] = "!=", ["not"] = "!", ["等于"] = "==", ["是"] = "==",
        ["大于"] = ">", ["高于"] = ">", ["超过"] = ">", ["小于"] = "<", ["低于"] = "<",
        ["大于等于"] = ">=", ["不小于"] = ">=", ["不低于"] = ">=", ["不少于"] = ">=",
        ["小于等于"] = "<=", ["不大于"] = "<=", ["不高于"] = "<=", ["不超过"] = "<=",
        ["加"] = "+", ["减"] = "-", ["乘"] = "*", ["乘以"] = "*", ["除以"] = "/",
        ["如果"] = Choice, ["若"] = Choice, ["if"] = Choice,
    };

    private const string Choice = "条件 ? 成立时的值 : 不成立时的值";

    /// <summary>What to write instead, or null where the word is none of these.</summary>
    public static (string Chinese, string English)? Hint(string word) =>
        Signs.TryGetValue(word, out string? sign) ? ($"，请写成 {sign}", $"; write {(sign == Choice ? "condition ? value : other value" : sign)}") : null;
}
