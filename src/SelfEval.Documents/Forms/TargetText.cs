using SelfEval.Documents.Layouts;

namespace SelfEval.Documents.Forms;

/// <summary>Puts a target together that a form prints in three columns (指标值): ≥ | 95 | % becomes ≥95%.</summary>
internal static class TargetText
{
    private const string Signs = "≥≤＝=><≧≦﹦═﹥﹤＞＜≠≈";

    private static readonly string[] Words =
        ["大于", "小于", "等于", "大于等于", "小于等于", "不低于", "不少于", "不高于", "不超过", "不大于", "不小于", "大于或等于", "小于或等于", "高于", "低于", "不多于", ">=", "<="];

    /// <summary>True for a sign or word of comparison.</summary>
    public static bool IsOperator(string text)
    {
        string bare = HeadText.Bare(text);
        return Words.Contains(bare) || (bare.Length is > 0 and <= 2 && (bare.All(Signs.Contains) || text.Trim().All(Signs.Contains)));
    }

    public static string Join(string comparison, string value, string unit)
    {
        string text = value;
        if (comparison.Length > 0 && value.Length > 0 && !Signs.Contains(value[0]) && !value.StartsWith(comparison, StringComparison.Ordinal) && (IsNumeric(value) || !IsEquals(comparison)))
        {
            text = comparison + text;
        }
        else if (comparison.Length > 0 && value.Length > 0 && value[..1] is "=" or "＝" && comparison is ">" or "<" or "＞" or "＜")
        {
            text = comparison + text;
        }

        return TakesUnit(value, unit) ? text + unit : text;
    }

    /// <summary>A unit goes behind a figure that does not carry it yet.</summary>
    private static bool TakesUnit(string value, string unit) =>
        value.Length > 0 && char.IsAsciiDigit(HeadText.Half(value[^1])) && unit.Length > 0 && unit is not ("无" or "/" or "-" or "—" or "——" or "\\");

    private static bool IsNumeric(string value) => value.Any(c => char.IsAsciiDigit(HeadText.Half(c)));

    private static bool IsEquals(string comparison) => comparison is "=" or "＝" or "﹦" or "═" or "等于";
}
