using SelfEval.Analysis.Impact;

namespace SelfEval.Analysis.Report;

/// <summary>Writes the tables of units (单位): whose grade changes, who moves most, and all of them.</summary>
internal sealed class UnitSection(ImpactAnalysis impact, TextWriter output)
{
    /// <summary>Lines that a browser still scrolls through with ease; a spreadsheet of all is written beside the page.</summary>
    private const int MostLines = 5_000;

    private const string Heads = "<thead><tr><th scope=\"col\" class=\"number\">序号</th><th scope=\"col\">单位（项目）</th><th scope=\"col\" class=\"number\">旧总分</th><th scope=\"col\" class=\"number\">新总分</th>"
        + "<th scope=\"col\" class=\"number\">变化</th><th scope=\"col\">等级</th>";

    public void WriteGradeChanges()
    {
        UnitLine[] changed = [.. impact.Lines.Where(u => u.GradeChanges)];
        if (changed.Length > 0)
        {
            Put($"<section class=\"onscreen\">\n<h2>等级有变化的 {changed.Length} 份自评表</h2>\n{LeftOut(changed.Length)}<table class=\"sortable units\" id=\"gradeChanges\">\n{Heads}</tr></thead>\n<tbody>");
            WriteLines(changed, hasNote: false);
            Put("</tbody>\n</table>\n</section>");
        }
    }

    public void WriteAffected(IReadOnlyList<FormImpact> affected)
    {
        if (affected.Count == 0)
        {
            return;
        }

        Put($"<section class=\"onscreen\">\n<h2>变动最大的 {affected.Count} 份自评表</h2>\n<table class=\"sortable\" id=\"affected\">\n{Heads}</tr></thead>\n<tbody>");
        for (int i = 0; i < affected.Count; i++)
        {
            FormImpact form = affected[i];
            Put($"<tr>{Html.Cell(i + 1)}<td><a href=\"#form-{i + 1}\">{Html.Escape(form.Name)}</a></td>{Html.Cell(form.Before.Total)}{Html.Cell(form.After.Total)}{Html.Cell(form.Change, signed: true)}<td>{Grades(form.Before.Grade, form.After.Grade)}</td></tr>");
        }

        Put("</tbody>\n</table>\n<p>点单位名称看各行的新旧得分和说明；打印时不印。</p>\n</section>");
    }

    public void WriteAll()
    {
        if (impact.Lines.Count == 0)
        {
            return;
        }

        int still = impact.Lines.Count(u => !u.Moves);
        Put($"<section>\n<h2>全部 {Html.Plain(impact.Forms)} 份自评表</h2>\n{LeftOut(impact.Lines.Count)}<table class=\"sortable units\" id=\"units\">\n{Heads}<th scope=\"col\">结果</th><th scope=\"col\">说明</th></tr></thead>\n<tbody>");
        WriteLines(impact.Lines, hasNote: true);
        Put($"</tbody>\n</table>\n<p class=\"onpaper\">总分和等级都不变的 {still} 份不印。</p>\n</section>");
    }

    private string LeftOut(int count) => count <= MostLines && impact.Lines.Count == impact.Forms ? "" : $"<p>列出前 {Html.Plain(Math.Min(count, MostLines))} 份，全部写在 CSV 里（--csv）。</p>\n";

    private void WriteLines(IReadOnlyList<UnitLine> units, bool hasNote)
    {
        for (int i = 0; i < Math.Min(units.Count, MostLines); i++)
        {
            UnitLine unit = units[i];
            string change = unit.Change is { } known ? Html.Cell(known, signed: true) : "<td class=\"number\">—</td>";
            string note = hasNote ? $"<td>{unit.Outcome}</td><td>{Html.Escape(unit.Note)}</td>" : "";
            Put($"<tr{(unit.Moves ? "" : " class=\"still\"")}>{Html.Cell(i + 1)}<td>{Html.Escape(unit.Name)}</td>{Html.Cell(unit.Before)}{Html.Cell(unit.After)}{change}<td>{Grades(unit.GradeBefore, unit.GradeAfter)}</td>{note}</tr>");
        }
    }

    private static string Grades(string? before, string? after)
    {
        (string old, string young) = (Html.Escape(GradeMoves.Name(before)), Html.Escape(GradeMoves.Name(after)));
        return old == young ? old : $"{old} → <b>{young}</b>";
    }

    private void Put(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
