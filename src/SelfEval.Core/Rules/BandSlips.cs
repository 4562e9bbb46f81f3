using System.Globalization;
using System.Text.RegularExpressions;

namespace SelfEval.Rules;

/// <summary>What people write in a table of bands that cannot stand there (档次的常见写错), with what to write instead.</summary>
internal static partial class BandSlips
{
    private static readonly Dictionary<char, char> Signs = new() { ['≧'] = '≥', ['≦'] = '≤', ['⩾'] = '≥', ['⩽'] = '≤' };

    /// <summary>The first slip, or null where none of the usual ones is in the text.</summary>
    public static (string Chinese, string English)? Of(string text)
    {
        foreach (char c in text)
        {
            if (c is '，' or ',' or '、' or '；' or ';')
            {
                return ($"档与档之间用空格隔开，不用“{c}”", $"bands are parted by blanks, not by '{c}'");
            }

            if (c is > '\uFF00' and < '\uFF5F' || Signs.ContainsKey(c))
            {
                char half = Signs.TryGetValue(c, out char sign) ? sign : (char)(c - 0xFEE0);
                return ($"“{c}”是全角符号，请改成半角 {half}", $"'{c}' is a full-width sign; write {half}");
            }
        }

        return OfWords(text);
    }

    private static (string Chinese, string English)? OfWords(string text) =>
        text.Contains(">=", StringComparison.Ordinal) ? ("“>=”请写成 ≥", "write ≥ for >=")
        : text.Contains("<=", StringComparison.Ordinal) ? ("“<=”请写成 ≤", "write ≤ for <=")
        : Range().Match(text) is { Success: true } range ? (string.Create(CultureInfo.InvariantCulture, $"“{range.Value}”是区间，每一档只写一个界限，从高到低，例如 ≥95:10 ≥90:8"), $"'{range.Value}' is a range; write one edge a band")
        : Unit().IsMatch(text) ? ("得分只写数，不写“分”", "points are bare numbers")
        : null;

    [GeneratedRegex(@"[0-9.]+%?\s*[-~～—]+\s*[0-9.]+%?")]
    private static partial Regex Range();

    [GeneratedRegex(":[0-9.]+分")]
    private static partial Regex Unit();
}
