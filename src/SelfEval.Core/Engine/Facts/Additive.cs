using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>Whether the parts of a row add up to it (可否相加): counts of one unit do; rates, prices and times do not.</summary>
internal static class Additive
{
    private static readonly string[] NotAdded = ["%", "个百分点", "倍", "级", "度", "℃", "分", "天", "日", "月", "年", "小时", "分钟", "秒", "工作日"];

    private static readonly string[] Counts = ["数", "量", "面积", "里程", "长度", "规模", "金额", "人次", "次"];

    public static bool Are(RowFacts facts)
    {
        Indicator parent = facts.Row!;
        string unit = parent.Parts[0].Pair.Unit;
        bool isCount = unit.Length > 0 ? IsAdded(unit) : Counts.Any(c => parent.Name.Contains(c, StringComparison.Ordinal));
        return isCount && parent.Parts.All(p => p.Pair is { TargetNumber: not null, ActualNumber: not null } pair && pair.Unit == unit && facts.AtPart(p).Direction != Directions.Inverse);
    }

    private static bool IsAdded(string unit) => !unit.Contains('/', StringComparison.Ordinal) && !NotAdded.Contains(unit);
}
