using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>Cells whose words tell more than their numbers (文字照抄、雷同、一格几个金额).</summary>
internal sealed partial class CheckFacts
{
    /// <summary>A word of three signs is an answer (已完成); a longer text that stands everywhere was pasted.</summary>
    private const int ShortestPhrase = 4;

    private const int MostNames = 5;

    [FactName("照抄行数", FactScope.Card, "实际完成值是一句话、与年度指标值一字不差的行数", IsDear = true)]
    public decimal? CopiedRows => Copied.Length;

    [FactName("照抄行名", FactScope.Card, "上述各行的三级指标，用顿号隔开，最多列五个")]
    public string CopiedNames => Names(Copied);

    [FactName("只写文字行数", FactScope.Card, "指标值是数（或区间）、完成值却只有文字或程度词的行数", IsDear = true)]
    public decimal? WordRows => AnsweredInWords.Length;

    [FactName("只写文字行名", FactScope.Card, "上述各行的三级指标，用顿号隔开，最多列五个")]
    public string WordRowNames => Names(AnsweredInWords);

    [FactName("雷同行数", FactScope.Card, "实际完成值写同一句话的行数，取最多的一句；不足四个字的不算", IsDear = true)]
    public decimal? AlikeRows => Alike.Length;

    [FactName("雷同完成值", FactScope.Card, "上述各行共同写的那句话，没有为 \"\"")]
    public string AlikeText => Alike is [var first, ..] ? first.Actual.ToString() : "";

    [FactName("雷同原因行数", FactScope.Card, "偏差原因写同一句话的扣分行数，取最多的一句；不足四个字的不算", IsDear = true)]
    public decimal? AlikeReasonRows => AlikeReasons.Length;

    [FactName("雷同原因", FactScope.Card, "上述各行共同写的原因，没有为 \"\"")]
    public string AlikeReason => AlikeReasons is [var first, ..] ? first.Reason! : "";

    [FactName("完成值金额", FactScope.IndicatorCheck, "实际完成值一格里写的各个金额，用顿号隔开；不到两个为 \"\"", IsDear = true)]
    public string AmountsInCell => Row?.Actual.Text is { } text && MayHoldAmounts(text) && Amount().Matches(text) is { Count: > 1 } amounts ? string.Join('、', amounts.Select(static m => m.Value)) : "";

    [FactName("完成倍数", FactScope.IndicatorCheck, "实际完成值是年度指标值的几倍；算不出为 0", IsQuotient = true)]
    public decimal? TimesTarget => Row?.Pair is { TargetNumber: { } target and > 0, ActualNumber: { } actual } ? Sums.Quotient(actual, target) ?? 0 : 0;

    private Indicator[] Copied =>
        Array.FindAll(_card.CountedRows, static i => i.Actual is { Kind: CellKind.Text, Text.Length: >= ShortestPhrase } && i.Actual.Text.Trim() == i.Target.Text?.Trim() && !i.Actual.Text.StartsWith('无'));

    /// <summary>Rows without points too: a form without that column still promises figures.</summary>
    private Indicator[] AnsweredInWords =>
        _card.Some(static i => i.Target.Kind is CellKind.Number or CellKind.Range && i.Target.Number is not 0 && i.Actual.Kind is CellKind.Text or CellKind.Degree && !HasDigit(i.Actual.Text!));

    /// <summary>Behind the unit of the first amount stands a digit of the second.</summary>
    private static bool MayHoldAmounts(string text) => text.AsSpan().IndexOfAny('元', '万') is >= 0 and var unit && HasDigit(text.AsSpan(unit));

    private static bool HasDigit(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (char.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }

    private Indicator[] AlikeReasons =>
        Largest(Array.FindAll(_card.CountedRows, static i => i.Reason?.Trim().Length >= ShortestPhrase && i.DeclaredScore < i.Weight), static i => i.Reason!.Trim());

    private Indicator[] Alike =>
        Largest(Array.FindAll(_card.CountedRows, static i => i.Actual is { Kind: CellKind.Text or CellKind.Degree, Text.Length: >= ShortestPhrase }), static i => i.Actual.Text!.Trim());

    /// <summary>The most rows that hold one text, of several such those that come first.</summary>
    private static Indicator[] Largest(Indicator[] rows, Func<Indicator, string> text) =>
        rows.Length < 2 ? rows : [.. rows.GroupBy(text, StringComparer.Ordinal).MaxBy(static g => g.Count())!];

    private static string Names(Indicator[] rows) =>
        string.Join('、', rows.Take(MostNames).Select(static i => i.Name)) + (rows.Length > MostNames ? string.Create(CultureInfo.InvariantCulture, $"等{rows.Length}行") : "");

    [GeneratedRegex(@"(?<!\d,?)(?>\d[\d,]*)(?:\.\d+)?(?:亿元|万元|千元|元(?!/)|万(?=[,，、;；。)）(（]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Amount();
}
