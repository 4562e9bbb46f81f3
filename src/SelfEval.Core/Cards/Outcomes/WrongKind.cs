using System.Collections.Frozen;
using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval.Cards.Outcomes;

/// <summary>Says what a workflow wants of target and actual and what stands there instead (要数而填了日期): the cells are not blank.</summary>
internal static class WrongKind
{
    private static readonly FrozenDictionary<string, (bool IsTarget, string Chinese, string English)> Wanted = new Dictionary<string, (bool, string, string)>
    {
        [FactTable.NameOf(nameof(RowFacts.Target))] = (true, "一个数", "a number"),
        [FactTable.NameOf(nameof(RowFacts.TargetLow))] = (true, "区间", "a range"),
        [FactTable.NameOf(nameof(RowFacts.TargetHigh))] = (true, "区间", "a range"),
        [FactTable.NameOf(nameof(RowFacts.DueYear))] = (true, "日期", "a date"),
        [FactTable.NameOf(nameof(RowFacts.DueMonth))] = (true, "日期", "a date"),
        [FactTable.NameOf(nameof(RowFacts.Actual))] = (false, "一个数", "a number"),
        [FactTable.NameOf(nameof(RowFacts.ActualAlone))] = (false, "一个数", "a number"),
        [FactTable.NameOf(nameof(RowFacts.DoneYear))] = (false, "日期", "a date"),
        [FactTable.NameOf(nameof(RowFacts.DoneMonth))] = (false, "日期", "a date"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What is wanted of each filled cell and what it is; null where the facts that are missing are of no filled cell.</summary>
    public static (string Chinese, string English)? Of(Indicator row, IReadOnlyList<string> missing)
    {
        (bool IsTarget, string Chinese, string English)[] wanted = [.. missing.Where(Wanted.ContainsKey).Select(m => Wanted[m])];
        (string Chinese, string English)[] told = [.. Told(row.Target, wanted.Where(w => w.IsTarget)), .. Told(row.Actual, wanted.Where(w => !w.IsTarget))];
        return told.Length == 0 ? null : (string.Join("，", told.Select(t => t.Chinese)), string.Join(", ", told.Select(t => t.English)));
    }

    private static IEnumerable<(string Chinese, string English)> Told(FormCell cell, IEnumerable<(bool IsTarget, string Chinese, string English)> wanted)
    {
        foreach ((bool isTarget, string what, string whatEnglish) in wanted.Take(1))
        {
            if (Kind(cell.Kind) is var (kind, english) && kind != what)
            {
                (string name, string nameEnglish) = isTarget ? ("年度指标值", "the target") : ("实际完成值", "the actual");
                yield return ($"{name}要{what}，格里“{cell.Text}”是{kind}", $"{nameEnglish} must be {whatEnglish}, and '{cell.Text}' is {english}");
            }
        }
    }

    private static (string Chinese, string English)? Kind(CellKind kind) => kind switch
    {
        CellKind.Number => ("一个数", "a number"),
        CellKind.Range => ("区间", "a range"),
        CellKind.Date => ("日期", "a date"),
        CellKind.Degree => ("完成程度", "a degree"),
        CellKind.Text => ("文字", "words"),
        CellKind.Several => ("几个数", "several numbers"),
        _ => null,
    };
}
