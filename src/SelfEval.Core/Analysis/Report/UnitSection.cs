using SelfEval.Analysis.Impact;

namespace SelfEval.Analysis.Report;

/// <summary>Writes the tables of units (单位): whose grade changes, who moves most, and all of them.</summary>
internal sealed class UnitSection(ImpactAnalysis impact, TextWriter output)
{
    /// <summary>Lines that a browser still scrolls through with ease; a spreadsheet of all is written beside the page.</summary>
    private const int MostLines = 5_000;

    private static readonly string Heads =
        $"<thead><tr>{Html.NumberHead("序号")}{Html.Head("单位（项目）")}{Html.NumberHead("旧总分")}{Html.NumberHead("新总分")}{Html.NumberHead("变化")}{Html.Head("等级")}";

    public void WriteGradeChanges()
    {
        UnitLine[] changed = [.. impact.Lines.Where(u => u.GradeChanges)];
        if (changed.Length > 0)
        {
            Put($"""
                <section class="onscreen">
                <h2>等级有变化的 {changed.Length} 份自评表</h2>
                {LeftOut(changed.Length)}<table class="sortable units" id="gradeChanges">
                {Heads}</tr></thead>
                <tbody>
                """);
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

        Put($"""
            <section class="onscreen">
            <h2>变动最大的 {affected.Count} 份自评表</h2>
            <table class="sortable" id="affected">
            {Heads}</tr></thead>
            <tbody>
            """);
        for (int i = 0; i < affected.Count; i++)
        {
            FormImpact form = affected[i];
            string name = $"""<td><a href="#form-{i + 1}">{Html.Escape(form.Name)}</a></td>""";
            Put($"<tr>{Html.Cell(i + 1)}{name}{Html.Cell(form.Before.Total)}{Html.Cell(form.After.Total)}{Html.Cell(form.Change, signed: true)}<td>{Grades(form.Before.Grade, form.After.Grade)}</td></tr>");
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
        Put($"""
            <section>
            <h2>全部 {Html.Plain(impact.Forms)} 份自评表</h2>
            {LeftOut(impact.Lines.Count)}<table class="sortable units" id="units">
            {Heads}{Html.Head("结果")}{Html.Head("说明")}</tr></thead>
            <tbody>
            """);
        WriteLines(impact.Lines, hasNote: true);
        Put($"""
            </tbody>
            </table>
            <p class="onpaper">总分和等级都不变的 {still} 份不印。</p>
            </section>
            """);
    }

    private string LeftOut(int count) => count <= MostLines && impact.Lines.Count == impact.Forms ? "" : $"<p>列出前 {Html.Plain(Math.Min(count, MostLines))} 份，全部写在 CSV 里（--csv）。</p>\n";

    private void WriteLines(IReadOnlyList<UnitLine> units, bool hasNote)
    {
        for (int i = 0; i < Math.Min(units.Count, MostLines); i++)
        {
            UnitLine unit = units[i];
            string open = unit.Moves ? "<tr>" : """<tr class="still">""";
            string note = hasNote ? $"<td>{unit.Outcome}</td><td>{Html.Escape(unit.Note)}</td>" : "";
            Put($"{open}{Html.Cell(i + 1)}<td>{Html.Escape(unit.Name)}</td>{Html.Cell(unit.Before)}{Html.Cell(unit.After)}{Html.Cell(unit.Change, signed: true)}<td>{Grades(unit.GradeBefore, unit.GradeAfter)}</td>{note}</tr>");
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
