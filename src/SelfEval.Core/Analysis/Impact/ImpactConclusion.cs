using SelfEval.Engine.Facts;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Analysis.Impact;

/// <summary>The outcome of an impact analysis in a few sentences (结论): who rises, who falls, whose grade changes, who could not be scored.</summary>
internal static class ImpactConclusion
{
    public static IReadOnlyList<string> Of(ImpactAnalysis impact, bool english)
    {
        string Say(string chinese, string inEnglish) => english ? inEnglish : chinese;
        decimal change = impact.TotalAfter - impact.TotalBefore;
        long compared = impact.Compared.Forms;
        string mean = compared == 0 ? "" : Say($"，平均每份 {Signed(计分.四舍五入(change / compared, 4))}", $", {Signed(计分.四舍五入(change / compared, 4))} a form");
        long grades = impact.GradesRisen + impact.GradesFallen + impact.GradesOther;
        (long before, long after) = impact.OutsideYears;
        var lines = new List<string>
        {
            Say($"自评表 {impact.Forms} 份：下降 {impact.Fallen}，上升 {impact.Risen}，不变 {impact.Unchanged}，不可比 {impact.Incomparable}",
                $"{impact.Forms} forms: {impact.Fallen} fall, {impact.Risen} rise, {impact.Unchanged} stay, {impact.Incomparable} do not compare"),
            grades == 0 ? Say("等级：没有一份变化", "grades: none changes")
                : Say($"等级：{grades} 份变化，降 {impact.GradesFallen}，升 {impact.GradesRisen}{Others(impact.GradesOther)}（{impact.Moves.Words(false)}）",
                    $"grades: {grades} change, {impact.GradesFallen} fall, {impact.GradesRisen} rise, {impact.GradesOther} others ({impact.Moves.Words(true)})"),
            Say($"总分合计 {Short(impact.TotalBefore)} → {Short(impact.TotalAfter)}，变化 {Signed(change)}{mean}", $"sum of totals {Short(impact.TotalBefore)} → {Short(impact.TotalAfter)}, change {Signed(change)}{mean}"),
        };
        void Add(bool holds, string chinese, string inEnglish) => lines.AddRange(holds ? [Say(chinese, inEnglish)] : []);
        Add(impact.Incomplete > 0, $"没有算全：{impact.Incomplete} 份有行按新旧规则书都未能计分，只比较已计分的行，不评等级", $"{impact.Incomplete} forms have rows that neither book scores: compared by their other rows, without a grade");
        Add(impact.Incomparable > 0, $"不可比：{impact.Incomparable} 份没有总分，或有行只有一本规则书能计分，不计入以上各数", $"{impact.Incomparable} forms have no total, or a row that only one book scores; they are left out of these figures");
        Add(before + after > 0, $"不在适用年度：旧规则书（{BookYears.Words(impact.Diff.Before)}）{before} 份，新规则书（{BookYears.Words(impact.Diff.After)}）{after} 份；照样算了，请看用得对不对",
            $"outside the years in force: {before} forms of the old book, {after} of the new; scored all the same");
        Add(impact.Skipped > 0, $"另有 {impact.Skipped} 处读不出自评表", $"{impact.Skipped} entries are no forms");
        return lines;
    }

    private static string Others(long others) => others == 0 ? "" : $"，有一边不评等级或等级名称不同 {others}";
}
