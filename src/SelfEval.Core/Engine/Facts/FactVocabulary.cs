namespace SelfEval.Engine.Facts;

/// <summary>The facts that are one of a few words (只有几种写法的表内数据), and those words; an empty text stands for none.</summary>
internal static class FactVocabulary
{
    private static readonly string[] Kinds = ["空", "不适用", "数值", "区间", "日期", "程度", "文字", "多个数"];
    private static readonly string[] Degrees = ["达成", "部分达成", "未达成", ""];
    private static readonly string[] Precisions = ["日", "月", "年", ""];

    private static readonly Dictionary<string, string[]> Words = new(StringComparer.Ordinal)
    {
        [FactTable.NameOf(nameof(RowFacts.Kind))] = ["部门整体", "项目"],
        [FactTable.NameOf(nameof(RowFacts.Direction))] = ["正向", "反向", ""],
        [FactTable.NameOf(nameof(RowFacts.Comparator))] = [">=", ">", "<=", "<", "=", ""],
        ["年度指标值类型"] = Kinds,
        ["实际完成值类型"] = Kinds,
        ["完成程度"] = Degrees,
        ["指标值程度"] = Degrees,
        ["应完成精度"] = Precisions,
        ["实际完成精度"] = Precisions,
        ["首条要点"] = ["满足", "未满足", "不适用", "未定", ""],
    };

    /// <summary>All that the fact can be, or null where it can be any text.</summary>
    public static IReadOnlyList<string>? Of(string fact) => Words.GetValueOrDefault(fact);
}
