using System.Buffers;

namespace SelfEval.Model.Cells;

/// <summary>Rows about a point in time (时效行), where digits such as 20231231, 2023.12 or a spreadsheet's 45291 are dates.</summary>
internal static class TimeRow
{
    private static readonly SearchValues<string> Names = SearchValues.Create(
        ["完成时间", "完成时限", "完成日期", "完成期限", "完工", "竣工", "开工", "截止", "时间节点", "日期", "交付时间", "验收时间", "投入使用时间", "启动时间", "结束时间", "支付时间", "拨付时间", "到位时间", "发放时间", "上线时间", "建成时间"], StringComparison.Ordinal);

    private static readonly string[] Durations = ["天", "日", "个工作日", "工作日", "小时", "个小时", "分钟", "个月", "月", "年", "周", "%"];

    // 办结时限（工作日）, 工期(天)
    private static readonly SearchValues<string> Bracketed = SearchValues.Create([.. Durations.SelectMany(static d => new[] { $"({d})", $"（{d}）" })], StringComparison.Ordinal);

    /// <summary>Level 2 says 时效, or the name asks for a time; a cell with a duration or a percentage is no point in time.</summary>
    public static bool Is(string level2, string name, FormCell target, FormCell actual)
    {
        if (target.Kind == CellKind.Date || actual.Kind == CellKind.Date)
        {
            return true;
        }

        bool isAboutTime = level2.Contains("时效", StringComparison.Ordinal) || name.AsSpan().ContainsAny(Names);
        return isAboutTime && !IsDuration(target) && !IsDuration(actual) && !name.AsSpan().ContainsAny(Bracketed);
    }

    /// <summary>A bare number that a calendar could mean, read as a date; the same cell where it is none.</summary>
    public static FormCell AsDate(FormCell cell) =>
        cell is { Kind: CellKind.Number or CellKind.Text, Unit: "", Text: { } text } && CompactDate.Read(CellText.Normalise(text), isSerialAllowed: true) is { } date
            ? new FormCell { Text = cell.Text, Kind = CellKind.Date, Date = date }
            : cell;

    private static bool IsDuration(FormCell cell) => Array.IndexOf(Durations, cell.Unit) >= 0;
}
