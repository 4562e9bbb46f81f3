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

            if (c is '\u3000' or '\u00A0' or '\t' or '\r' or '\n')
            {
                string called = c == '\u3000' ? "全角空格" : c == '\t' ? "制表符" : c == '\u00A0' ? "不间断空格" : "换行";
                return ($"档与档之间用一个英文空格隔开，这里是{called}", "bands are parted by one plain blank");
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
        : Around().Match(text) is { Success: true } around ? ($"“{around.Value}”是区间，每一档只写一个界限，从高到低，例如 ≥95:10 ≥90:8", $"'{around.Value}' is a range; write one edge a band")
        : Unit().IsMatch(text) ? ("得分只写数，不写“分”", "points are bare numbers")
        : Share().IsMatch(text) ? ("得分只写数，不写 %；按分值的比例给分的写 1、0.8，并把参数 档分单位 写成 占分值比例", "points are bare numbers; for shares of the weight write 1, 0.8 and set 档分单位")
        : OfPlaces(text);

    private static (string Chinese, string English)? OfPlaces(string text) =>
        OtherRest().Match(text) is { Success: true } rest ? ($"最后一档叫“其余”，不叫“{rest.Groups[1].Value}”", "the last band is called 其余")
        : BareRest().IsMatch(text) ? ("“其余”后面要写冒号和得分，例如 其余:0", "a colon and points follow 其余")
        : Spoken().Match(text) is { Success: true } spoken ? ($"“{spoken.Value}”请写成符号：{(IsUnder(spoken.Value) ? '≤' : '≥')}{Digits().Match(spoken.Value).Value}", $"write '{spoken.Value}' with ≥ or ≤")
        : Blank().IsMatch(text) ? ("一档里面不留空格，空格只用来隔开各档", "no blank stands within a band")
        : EqualSign().IsMatch(text) ? ("界限和得分之间用冒号，不用 =", "edge and points are parted by a colon")
        : Signless().Match(text) is { Success: true } bare ? ($"“{bare.Groups[1].Value}”前面少了符号，例如 ≥{bare.Groups[1].Value}", $"'{bare.Groups[1].Value}' lacks its sign, such as ≥{bare.Groups[1].Value}")
        : null;

    /// <summary>不低于 is no less: two words for under make one for over.</summary>
    private static bool IsUnder(string words) => words.StartsWith('不') ? words[1] is '高' or '超' or '大' : words.Contains('下') || words[0] is '小' or '低';

    [GeneratedRegex(@"[0-9.]+%?\s*[≤<]\s*[a-zA-Z一-龥]+\s*[≤<]\s*[0-9.]+%?")]
    private static partial Regex Around();

    [GeneratedRegex(@":[0-9.]+%")]
    private static partial Regex Share();

    [GeneratedRegex(@"(其他|其它|否则|剩余|余下|其馀)")]
    private static partial Regex OtherRest();

    [GeneratedRegex(@"其余(?!:)")]
    private static partial Regex BareRest();

    [GeneratedRegex(@"(大于等于|大于|高于|不低于|不少于|不小于|达到|小于等于|小于|低于|不高于|不超过|不大于)[0-9.]+%?|[0-9.]+%?(及?以上|及?以下)")]
    private static partial Regex Spoken();

    [GeneratedRegex(@"[0-9.]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"[:≥≤><=] ")]
    private static partial Regex Blank();

    [GeneratedRegex(@"[≥≤><][0-9.]+%?=")]
    private static partial Regex EqualSign();

    [GeneratedRegex(@"(?:^| )([0-9.]+%?:[0-9.]+)")]
    private static partial Regex Signless();

    [GeneratedRegex(@"[0-9.]+%?\s*[-~～—]+\s*[0-9.]+%?")]
    private static partial Regex Range();

    [GeneratedRegex(":[0-9.]+分")]
    private static partial Regex Unit();
}
