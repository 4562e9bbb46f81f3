using SelfEval.Cards.Writing;
using SelfEval.Model.Cells;

namespace SelfEval.Analysis.Impact;

/// <summary>One form by both books, in a line (一个单位一行): totals, grades, what became of the total, and what stands in the way of comparing.</summary>
internal sealed record UnitLine(
    string? Source, string Unit, string? Project, int? Year, decimal? Before, decimal? After, string? GradeBefore, string? GradeAfter, string Outcome, string Note)
{
    public const string Risen = "上升";
    public const string Fallen = "下降";
    public const string Unchanged = "不变";
    public const string Apart = "不可比";
    public const string NoTotal = "没有总分";

    public bool GradeChanges => Outcome is not (Apart or NoTotal) && GradeBefore != GradeAfter;

    /// <summary>Total or grade moves, or the form does not compare.</summary>
    public bool Moves => Outcome != Unchanged || GradeChanges;

    public decimal? Change => Outcome is Apart or NoTotal ? null : After - Before;

    public string Name => Project is { Length: > 0 } project ? $"{Unit}：{project}" : Unit;

    public static UnitLine Of(string? source, ScoreCard before, ScoreCard after, bool compares) => new(
        source, before.Form.Unit, before.Form.ProjectName, before.Form.Year, before.Total, after.Total, before.Grade, after.Grade, OutcomeOf(before.Total, after.Total, compares), NoteOf(before, after));

    /// <summary>With a byte order mark, by which spreadsheets know UTF-8.</summary>
    public static string CsvHead(bool english) => "\uFEFF" + (english
        ? "source,unit,project,year,old total,new total,change,old grade,new grade,outcome,note\r\n"
        : "来自,单位,项目,年度,旧总分,新总分,变化,旧等级,新等级,结果,说明\r\n");

    public void WriteCsv(TextWriter output)
    {
        string?[] cells =
        [
            CsvText.Cell(Source ?? ""), CsvText.Cell(Unit), CsvText.Cell(Project ?? ""), PrintedNumber.Short(Year), PrintedNumber.Short(Before), PrintedNumber.Short(After), PrintedNumber.Short(Change),
            CsvText.Cell(GradeBefore ?? ""), CsvText.Cell(GradeAfter ?? ""), Outcome, CsvText.Cell(Note),
        ];
        output.Write(string.Join(',', cells));
        output.Write("\r\n");
    }

    private static string OutcomeOf(decimal? before, decimal? after, bool compares) =>
        before is null || after is null ? NoTotal : !compares ? Apart : after > before ? Risen : after < before ? Fallen : Unchanged;

    private static string NoteOf(ScoreCard before, ScoreCard after)
    {
        (int old, int young) = (Unscored(before), Unscored(after));
        string unscored = (old, young) switch
        {
            (0, 0) => "",
            _ when old == young => FormattableString.Invariant($"{old} 行未能计分"),
            _ => FormattableString.Invariant($"未能计分：旧 {old} 行，新 {young} 行"),
        };
        string years = (BookYears.Excludes(before.Book, before.Form.Year), BookYears.Excludes(after.Book, after.Form.Year)) switch
        {
            (true, true) => "不在两本规则书的适用年度",
            (true, false) => "不在旧规则书的适用年度",
            (false, true) => "不在新规则书的适用年度",
            _ => "",
        };
        return string.Join("；", new[] { unscored, years }.Where(n => n.Length > 0));
    }

    private static int Unscored(ScoreCard card) => card.Indicators.Append(card.Execution).Count(r => r?.Outcome == ScoreOutcome.NotAssessable);
}
