using System.Globalization;
using SelfEval.Analysis.Impact;
using SelfEval.Engine.Facts;

namespace SelfEval.Analysis.Report;

/// <summary>The report of an impact analysis (影响分析报告) as one page: figures first, then what changed, whom it moves, and why.</summary>
internal sealed class ImpactPage
{
    private const int MostChanges = 25;

    private readonly ImpactAnalysis _impact;
    private readonly TextWriter _output;
    private readonly IReadOnlyList<FormImpact> _affected;

    private ImpactPage(ImpactAnalysis impact, TextWriter output)
    {
        _impact = impact;
        _output = output;
        _affected = impact.Affected;
    }

    public static void Write(ImpactAnalysis impact, TextWriter output, DateOnly? date, string? issuer) => new ImpactPage(impact, output).Write(date, issuer);

    private void Write(DateOnly? date, string? issuer)
    {
        Put($"""
            <!DOCTYPE html>
            <html lang="zh-CN">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>规则书改动影响分析</title>
            <link rel="icon" href="data:,">
            <style>
            {Html.Resource("impact.css")}</style>
            </head>
            <body>
            <main>
            """);
        WriteHead(date, issuer);
        WriteConclusion();
        var units = new UnitSection(_impact, _output);
        WriteChanges();
        new GradeSection(_impact, _output).Write();
        units.WriteGradeChanges();
        WriteHistogram();
        WriteRules();
        units.WriteAffected(_affected);
        units.WriteAll();
        WriteLeftOut();
        Put("</main>");
        var section = new FormSection(_output);
        for (int i = 0; i < _affected.Count; i++)
        {
            section.Write(i + 1, _affected[i]);
        }

        Put($"""
            <script>
            {Html.Resource("impact.js")}</script>
            </body>
            </html>
            """);
    }

    private void WriteHead(DateOnly? date, string? issuer)
    {
        Put("<header>\n<h1>规则书改动影响分析</h1>");
        string day = date?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "";
        if (day.Length + (issuer?.Length ?? 0) > 0)
        {
            Put($"""<p class="issuer"><span>{Html.Escape(issuer)}</span> <span>{day}</span></p>""");
        }

        Put($"""
            <p class="books"><span>旧：{Name(_impact.Diff.Before)}</span><span>新：{Name(_impact.Diff.After)}</span></p>
            </header>
            """);
    }

    private void WriteConclusion()
    {
        Put("""
            <section aria-label="结论" id="conclusion">
            <h2>结论</h2>
            """);
        WriteList("conclusion", _impact.ConclusionIn());
        Put("""<dl class="figures">""");
        Figure("forms", "自评表", _impact.Forms, "份");
        Figure("fallen", "总分下降", _impact.Fallen, "份", "fall");
        Figure("risen", "总分上升", _impact.Risen, "份", "rise");
        Figure("unchanged", "总分不变", _impact.Unchanged, "份");
        Figure("gradesFallen", "等级下降", _impact.GradesFallen, "份", "fall");
        Figure("gradesRisen", "等级上升", _impact.GradesRisen, "份", "rise");
        Figure("incomparable", "不可比", _impact.Incomparable, "份");
        Put("</dl>");
        WriteSums(_impact.Compared);
        Put("</section>");
    }

    private void WriteSums(ImpactTally compared)
    {
        decimal mean = compared.Forms == 0 ? 0 : ScoringFunctions.Round(compared.Change / compared.Forms, 4);
        string before = $"<b {Html.Data("totalBefore", _impact.TotalBefore)}>{Html.Plain(_impact.TotalBefore)}</b>";
        string after = $"<b {Html.Data("totalAfter", _impact.TotalAfter)}>{Html.Plain(_impact.TotalAfter)}</b>";
        string change = $"""<b class="{Html.Colour(compared.Change)}" {Html.Data("change", compared.Change)}>{Html.Signed(compared.Change)}</b>""";
        Put($"""<p class="sum">可比的 {Html.Plain(compared.Forms)} 份，总分合计由 {before} 分变为 {after} 分，合计变化 {change} 分，"""
            + $"平均每份 {Html.Signed(mean)} 分；最多降 {Html.Plain(-compared.LargestFall)} 分，最多升 {Html.Plain(compared.LargestRise)} 分。</p>");
    }

    private void WriteChanges()
    {
        PutSection("规则书改了什么");
        if (_impact.Diff.IsEmpty)
        {
            Put("<p>两本规则书没有差别。</p>");
        }

        WriteFirst("changes", _impact.Diff.Changes);
        if (_impact.Diff.Wording.Count > 0)
        {
            Put("<h3>只改说明文字，不影响得分</h3>");
            WriteFirst("wording", _impact.Diff.Wording);
        }

        Put("</section>");
    }

    /// <summary>Two books that have little in common would fill the report with their differences.</summary>
    private void WriteFirst(string style, IReadOnlyList<string> lines)
    {
        WriteList(style, [.. lines.Take(MostChanges)]);
        if (lines.Count > MostChanges)
        {
            Put($"<p class=\"wording\">另有 {lines.Count - MostChanges} 处，用 selfeval diff 列出全部。</p>");
        }
    }

    private void WriteList(string style, IReadOnlyList<string> lines)
    {
        if (lines.Count > 0)
        {
            Put($"""
                <ul class="{style}">
                {string.Join('\n', lines.Select(l => $"<li>{Html.Escape(l)}</li>"))}
                </ul>
                """);
        }
    }

    private void WriteHistogram()
    {
        PutSection("总分变化的分布");
        IReadOnlyList<(decimal? From, decimal? To, long Forms)> steps = _impact.Histogram;
        if (steps.Count == 0)
        {
            Put("<p>没有一份自评表的总分变化。</p>\n</section>");
            return;
        }

        PutFigure(BarChart.Standing("总分变化的分布", steps),
            $"总分有变化的 {Html.Plain(_impact.Risen + _impact.Fallen)} 份，另有 {Html.Plain(_impact.Unchanged)} 份不变，不画。每柱含离 0 较远的一端：“降 1 至 2 分”含 2 分，不含 1 分。");
        Put($"""
            <table class="narrow" id="histogram">
            <thead><tr>{Html.Head("总分变化")}{Html.NumberHead("份数")}</tr></thead>
            <tbody>
            """);
        foreach ((decimal? From, decimal? To, long Forms) step in steps.Where(s => s.Forms > 0))
        {
            Put($"""<tr><th scope="row">{BarChart.Step(step)}</th>{Html.Cell(step.Forms)}</tr>""");
        }

        Put("</tbody>\n</table>\n</section>");
    }

    private void WriteRules()
    {
        PutSection("各条规则造成的变化");
        Put($"""
            <p>同一行指标，旧规则给的分与新规则给的分之差，记在这一对规则名下；各行相加等于总分的合计变化。</p>
            <table class="sortable" id="rules">
            <thead><tr>{Html.Head("旧规则")}{Html.Head("新规则")}{Html.NumberHead("计分行数")}{Html.NumberHead("得分变化的行数")}{Html.NumberHead("变化合计（分）")}</tr></thead>
            <tbody>
            """);
        foreach ((string before, string after, long rows, long changed, decimal change) in _impact.Rules.Where(r => r.ChangedRows > 0))
        {
            string other = before == after ? """<span class="none">同左</span>""" : Html.Escape(after);
            Put($"<tr><td>{Html.Escape(before)}</td><td>{other}</td>{Html.Cell(rows)}{Html.Cell(changed)}{Html.Cell(change, signed: true)}</tr>");
        }

        Put($"""
            </tbody>
            <tfoot>{UnchangedRules()}<tr><th scope="row" colspan="4">合计</th>{Html.Cell(_impact.Rules.Sum(r => r.Change), signed: true)}</tr></tfoot>
            </table>
            </section>
            """);
    }

    private string UnchangedRules()
    {
        long[] rows = [.. _impact.Rules.Where(r => r.ChangedRows == 0).Select(r => r.Rows)];
        return rows.Length == 0 ? "" : $"""<tr><th scope="row" colspan="4">其余 {rows.Length} 对规则的 {Html.Plain(rows.Sum())} 行得分没有变化</th>{Html.Cell(0)}</tr>""" + "\n";
    }

    private void WriteLeftOut()
    {
        if (_impact.Incomplete + _impact.Incomparable + _impact.Skipped == 0)
        {
            return;
        }

        PutSection("没有算全的");
        if (_impact.Incomplete > 0)
        {
            Put($"<p>有 <b {Html.Data("incomplete", _impact.Incomplete)}>{Html.Plain(_impact.Incomplete)}</b> 份自评表有指标按新旧规则书都无法计分（多因缺数）：以上只比较它们已计分的行，不评等级。</p>");
        }

        if (_impact.Incomparable > 0)
        {
            ImpactTally apart = _impact.Apart;
            Put($"<p>有 {Html.Plain(apart.Forms)} 份自评表的某些指标只有一本规则书能计分，总分不可比，以上各表未计入。已计分的行相加：{Html.Plain(apart.Fallen)} 份下降，{Html.Plain(apart.Risen)} 份上升，{Html.Plain(apart.Unchanged)} 份不变，合计变化 {Html.Signed(apart.Change)} 分。</p>");
        }

        if (_impact.Skipped > 0)
        {
            string listed = _impact.Skipped > _impact.FirstSkipped.Count ? $"，列出前 {_impact.FirstSkipped.Count} 处" : "";
            Put($"<p>有 <b {Html.Data("skipped", _impact.Skipped)}>{Html.Plain(_impact.Skipped)}</b> 处读不出自评表{listed}：</p>");
            WriteList("wording", [.. _impact.FirstSkipped.Select(s => $"{s.Source}：{s.Reason}")]);
        }

        Put("</section>");
    }

    private void Figure(string name, string title, long count, string unit, string colour = "") =>
        Put($"""<div><dt>{title}</dt><dd class="{colour}" {Html.Data(name, count)}>{Html.Plain(count)}<small>{unit}</small></dd></div>""");

    private static string Name(RuleBook book) => $"{Html.Escape(book.Title)} <code>{Html.Escape(book.Id)} {Html.Escape(book.Version)}</code>";

    private void PutSection(string title) => Put($"<section>\n<h2>{title}</h2>");

    private void PutFigure(string chart, string caption) => Put($"<figure>\n{chart}<figcaption>{caption}</figcaption>\n</figure>");

    private void Put(string text)
    {
        _output.Write(text);
        _output.Write('\n');
    }
}
