using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Narrative;

/// <summary>One figure in running text (正文里的数) with its unit and the words before it.</summary>
/// <param name="Value">The number as printed.</param>
/// <param name="Unit">The unit as printed: 万元, 件, 万字.</param>
/// <param name="IsApproximate">True where 余, 多, 约 or 近 is printed.</param>
/// <param name="Lead">What stands before it in its clause, bare.</param>
/// <param name="Rest">What stands behind it, up to the end of the sentence.</param>
/// <param name="Text">The clause up to and with the unit, as printed.</param>
/// <param name="Start">Where the number begins.</param>
internal sealed partial record SpokenFigure(decimal Value, string Unit, bool IsApproximate, string Lead, string Rest, string Text, int Start)
{
    private const string Separators = "，。；、（）()；;,：:\n";
    private static readonly System.Buffers.SearchValues<char> SeparatorSigns = System.Buffers.SearchValues.Create(Separators);

    private const int MostBehind = 14;
    private const string Ends = "，。；（）()；;\n";

    public bool IsMoney => Unit is "万元" or "亿元" or "元" or "千元" or "百万元";

    /// <summary>Money in 万元.</summary>
    public decimal InTenThousand => Unit switch { "元" => Value / 10_000m, "千元" => Value / 10m, "百万元" => Value * 100m, "亿元" => Value * 10_000m, _ => Value };

    /// <summary>Every figure of a text that carries one of the units.</summary>
    public static IEnumerable<SpokenFigure> In(string text, IReadOnlyList<string> countUnits)
    {
        int last = 0;
        foreach (Match match in Number().Matches(text))
        {
            string? unit = UnitAt(text, match.Index + match.Length, countUnits);
            if (unit is not null && decimal.TryParse(match.Groups["n"].Value.Replace(",", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
            {
                int end = match.Index + match.Length + unit.Length;
                bool about = match.Groups["more"].Success || match.Groups["about"].Success;
                int start = Math.Max(last, LastOf(text, match.Index, Ends));
                yield return new SpokenFigure(value, unit, about, LeadOf(text, last, match.Index), RestOf(text, end), text[start..ClauseEnd(text, end)].Trim('、', ' ', '\u3000'), match.Index);
                last = end;
            }
        }
    }

    private static string? UnitAt(string text, int index, IReadOnlyList<string> countUnits)
    {
        string? best = null;
        foreach (string unit in countUnits)
        {
            if (unit.Length > (best?.Length ?? 0) && string.CompareOrdinal(text, index, unit, 0, unit.Length) == 0)
            {
                best = unit;
            }
        }

        return best;
    }

    private static int LastOf(string text, int index, string signs) => index == 0 ? 0 : text.LastIndexOfAny(signs.ToCharArray(), index - 1) + 1;

    /// <summary>Back to the last separator; a bracket that opens and closes on the way is part of the words: 调增（减）.</summary>
    private static string LeadOf(string text, int least, int end)
    {
        int depth = 0;
        int start = end;
        while (start > least && (depth > 0 || !Separators.Contains(text[start - 1]) || text[start - 1] is '）' or ')'))
        {
            start--;
            depth += text[start] is '）' or ')' ? 1 : text[start] is '（' or '(' ? -1 : 0;
        }

        return HeadText.Bare(text[start..end]);
    }

    /// <summary>办结208件全部办结: a few words behind the figure belong to its clause.</summary>
    private static int ClauseEnd(string text, int end)
    {
        int length = text.AsSpan(end).IndexOfAny(SeparatorSigns);
        return length is > 0 and <= MostBehind ? end + length : end;
    }

    private static string RestOf(string text, int start)
    {
        int length = text.AsSpan(start).IndexOfAny("。；;\n");
        return length < 0 ? text[start..] : text.Substring(start, length);
    }

    [GeneratedRegex(@"(?<about>约|近|逾|超过)?(?<![\d.]|\d,)(?<n>\d[\d,]*(?:\.\d+)?)(?<more>余|多)?(?![\d.])")]
    private static partial Regex Number();
}
