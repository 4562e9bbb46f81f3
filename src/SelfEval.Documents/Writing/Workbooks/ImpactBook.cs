using SelfEval.Model.Cells;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>The workbook of an impact (影响工作簿): 结论, 单位 with a row each, 等级变化 and 规则, with charts of how totals and grades move.</summary>
internal static class ImpactBook
{
    private const string Figures = "统计";

    private static readonly (string Head, int Width)[] ConclusionColumns = [("结论", 110)];

    private static readonly (string Head, int Width)[] UnitColumns =
        [("来自", 40), ("单位", 30), ("项目", 30), ("年度", 7), ("旧总分", 9), ("新总分", 9), ("变化", 9), ("旧等级", 8), ("新等级", 8), ("等级变化", 12), ("结果", 10), ("说明", 40)];

    private static readonly (string Head, int Width)[] RuleColumns = [("旧规则", 40), ("新规则", 40), ("行数", 10), ("得分变了的行", 14), ("变化合计（分）", 16)];

    private static readonly (string Head, int Width)[] FigureColumns = [("统计", 30), ("份", 14)];

    public static Task WriteAsync(ImpactAnalysis impact, Stream output, CancellationToken stop)
    {
        (string Name, decimal Number)[] changes = [.. impact.Histogram.Select(h => (Step(h.From, h.To), (decimal)h.Forms))];
        (string Name, decimal Number)[] grades = [.. impact.Grades.Select(g => (Pair(g.Before, g.After), (decimal)g.Forms))];
        SheetChart[] charts = [.. new SheetChart[] { new("总分变化的分布（份）", Figures, 1, changes, IsFlat: true), new("等级变化（份）", Figures, 1 + changes.Length, grades, IsFlat: true) }.Where(c => c.Bars.Count > 0)];
        return FinishedBook.WriteAsync(output, charts, async written =>
        {
            SheetWriter writer = await SheetWriter.CreateAsync(written, SheetWriter.MostRows, stop).ConfigureAwait(false);
            await using (writer.ConfigureAwait(false))
            {
                string[] conclusion = [$"旧规则书 {impact.Diff.Before.Title}（{impact.Diff.Before.Id} {impact.Diff.Before.Version}）", $"新规则书 {impact.Diff.After.Title}（{impact.Diff.After.Id} {impact.Diff.After.Version}）", .. impact.ConclusionIn(), .. Missing(impact)];
                await writer.SheetAsync("结论", ConclusionColumns, conclusion.Select(c => new object?[] { c }), conclusion.Length).ConfigureAwait(false);
                await writer.SheetAsync("单位", UnitColumns, impact.Units.Select(Row), impact.Units.Count).ConfigureAwait(false);
                await writer.SheetAsync("规则", RuleColumns, impact.Rules.Select(r => new object?[] { r.Before, r.After, (decimal)r.Rows, (decimal)r.ChangedRows, r.Change }), impact.Rules.Count).ConfigureAwait(false);
                await writer.SheetAsync(Figures, FigureColumns, changes.Concat(grades).Select(f => new object?[] { f.Name, f.Number }), changes.Length + grades.Length).ConfigureAwait(false);
                await writer.FinishAsync().ConfigureAwait(false);
            }
        }, stop);
    }

    private static object?[] Row((string? Source, string Unit, string? Project, int? Year, decimal? Before, decimal? After, string? GradeBefore, string? GradeAfter, string Outcome, string Note) unit) =>
    [
        unit.Source, unit.Unit, unit.Project, (decimal?)unit.Year, unit.Before, unit.After, unit.Outcome is "不可比" or "没有总分" ? null : unit.After - unit.Before,
        unit.GradeBefore, unit.GradeAfter, unit.GradeBefore == unit.GradeAfter ? "" : Pair(unit.GradeBefore, unit.GradeAfter), unit.Outcome, unit.Note,
    ];

    private static string[] Missing(ImpactAnalysis impact) => impact.Forms > ImpactAnalysis.MostUnits ? [$"“单位”只列前 {ImpactAnalysis.MostUnits} 份，其余的都算在内；要全部，用 --csv 逐份写出"] : [];

    private static string Pair(string? before, string? after) => $"{before ?? "不评"}→{after ?? "不评"}";

    private static string Step(decimal? from, decimal? to) => (from, to) switch
    {
        (null, { } most) => $"{PrintedNumber.Short(most)} 分以下",
        ({ } least, null) => $"{PrintedNumber.Short(least)} 分以上",
        _ => $"{PrintedNumber.Short(from)} 到 {PrintedNumber.Short(to)} 分",
    };
}
