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
        Put("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        Put("<title>规则书改动影响分析</title>\n<link rel=\"icon\" href=\"data:,\">");
        Put($"<style>\n{Html.Resource("impact.css")}</style>\n</head>\n<body>\n<main>");
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

        Put($"<script>\n{Html.Resource("impact.js")}</script>\n</body>\n</html>");
    }

    private void WriteHead(DateOnly? date, string? issuer)
    {
        Put("<header>\n<h1>规则书改动影响分析</h1>");
        string day = date?.ToString("yyyy年M月d日", CultureInfo.InvariantCulture) ?? "";
        if (day.Length + (issuer?.Length ?? 0) > 0)
        {
            Put($"<p class=\"issuer\"><span>{Html.Escape(issuer)}</span> <span>{day}</span></p>");
        }

        Put($"<p class=\"books\"><span>旧：{Name(_impact.Diff.Before)}</span><span>新：{Name(_impact.Diff.After)}</span></p>\n</header>");
    }

    private void WriteConclusion()
    {
        Put("<section aria-label=\"结论\" id=\"conclusion\">\n<h2>结论</h2>");
        WriteList("conclusion", _impact.Conclusion());
        Put("<dl class=\"figures\">");
        Figure("forms", "自评表", _impact.Forms, "份");
        Figure("fallen", "总分下降", _impact.Fallen, "份", "fall");
        Figure("risen", "总分上升", _impact.Risen, "份", "rise");
        Figure("unchanged", "总分不变", _impact.Unchanged, "份");
        Figure("gradesFallen", "等级下降", _impact.GradesFallen, "份", "fall");
        Figure("gradesRisen", "等级上升", _impact.GradesRisen, "份", "rise");
        Figure("incomparable", "不可比", _impact.Incomparable, "份");
        Put("</dl>");
        decimal change = _impact.Compared.Change;
        decimal mean = _impact.Compared.Forms == 0 ? 0 : 计分.四舍五入(change / _impact.Compared.Forms, 4);
        Put($"<p class=\"sum\">可比的 {Html.Plain(_impact.Compared.Forms)} 份，总分合计由 <b data-figure=\"totalBefore\" data-value=\"{Html.Raw(_impact.TotalBefore)}\">{Html.Plain(_impact.TotalBefore)}</b> 分变为 "
            + $"<b data-figure=\"totalAfter\" data-value=\"{Html.Raw(_impact.TotalAfter)}\">{Html.Plain(_impact.TotalAfter)}</b> 分，合计变化 <b class=\"{Html.Colour(change)}\" data-figure=\"change\" data-value=\"{Html.Raw(change)}\">{Html.Signed(change)}</b> 分，"
            + $"平均每份 {Html.Signed(mean)} 分；最多降 {Html.Plain(-_impact.Compared.LargestFall)} 分，最多升 {Html.Plain(_impact.Compared.LargestRise)} 分。</p>\n</section>");
    }

    private void WriteChanges()
    {
        Put("<section>\n<h2>规则书改了什么</h2>");
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
            Put($"<ul class=\"{style}\">\n{string.Join('\n', lines.Select(l => $"<li>{Html.Escape(l)}</li>"))}\n</ul>");
        }
    }

    private void WriteHistogram()
    {
        Put("<section>\n<h2>总分变化的分布</h2>");
        IReadOnlyList<(decimal? From, decimal? To, long Forms)> steps = _impact.Histogram;
        if (steps.Count == 0)
        {
            Put("<p>没有一份自评表的总分变化。</p>\n</section>");
            return;
        }

        Put($"<figure>\n{BarChart.Standing("总分变化的分布", steps)}<figcaption>总分有变化的 {Html.Plain(_impact.Risen + _impact.Fallen)} 份，另有 {Html.Plain(_impact.Unchanged)} 份不变，不画。每柱含离 0 较远的一端：“降 1 至 2 分”含 2 分，不含 1 分。</figcaption>\n</figure>");
        Put("<table class=\"narrow\" id=\"histogram\">\n<thead><tr><th scope=\"col\">总分变化</th><th scope=\"col\" class=\"number\">份数</th></tr></thead>\n<tbody>");
        foreach ((decimal? From, decimal? To, long Forms) step in steps.Where(s => s.Forms > 0))
        {
            Put($"<tr><th scope=\"row\">{BarChart.Step(step)}</th>{Html.Cell(step.Forms)}</tr>");
        }

        Put("</tbody>\n</table>\n</section>");
    }

    private void WriteRules()
    {
        Put("<section>\n<h2>各条规则造成的变化</h2>\n<p>同一行指标，旧规则给的分与新规则给的分之差，记在这一对规则名下；各行相加等于总分的合计变化。</p>");
        Put("<table class=\"sortable\" id=\"rules\">\n<thead><tr><th scope=\"col\">旧规则</th><th scope=\"col\">新规则</th><th scope=\"col\" class=\"number\">计分行数</th><th scope=\"col\" class=\"number\">得分变化的行数</th><th scope=\"col\" class=\"number\">变化合计（分）</th></tr></thead>\n<tbody>");
        foreach ((string before, string after, long rows, long changed, decimal change) in _impact.Rules.Where(r => r.ChangedRows > 0))
        {
            Put($"<tr><td>{Html.Escape(before)}</td><td>{(before == after ? "<span class=\"none\">同左</span>" : Html.Escape(after))}</td>{Html.Cell(rows)}{Html.Cell(changed)}{Html.Cell(change, signed: true)}</tr>");
        }

        long still = _impact.Rules.Count(r => r.ChangedRows == 0);
        string others = still == 0 ? "" : $"<tr><th scope=\"row\" colspan=\"4\">其余 {still} 对规则的 {Html.Plain(_impact.Rules.Where(r => r.ChangedRows == 0).Sum(r => r.Rows))} 行得分没有变化</th>{Html.Cell(0)}</tr>\n";
        Put($"</tbody>\n<tfoot>{others}<tr><th scope=\"row\" colspan=\"4\">合计</th>{Html.Cell(_impact.Rules.Sum(r => r.Change), signed: true)}</tr></tfoot>\n</table>\n</section>");
    }

    private void WriteLeftOut()
    {
        if (_impact.Incomplete + _impact.Incomparable + _impact.Skipped == 0)
        {
            return;
        }

        Put("<section>\n<h2>没有算全的</h2>");
        if (_impact.Incomplete > 0)
        {
            Put($"<p>有 <b data-figure=\"incomplete\" data-value=\"{_impact.Incomplete}\">{Html.Plain(_impact.Incomplete)}</b> 份自评表有指标按新旧规则书都无法计分（多因缺数）：以上只比较它们已计分的行，不评等级。</p>");
        }

        if (_impact.Incomparable > 0)
        {
            ImpactTally apart = _impact.Apart;
            Put($"<p>有 {Html.Plain(apart.Forms)} 份自评表的某些指标只有一本规则书能计分，总分不可比，以上各表未计入。已计分的行相加：{Html.Plain(apart.Fallen)} 份下降，{Html.Plain(apart.Risen)} 份上升，{Html.Plain(apart.Unchanged)} 份不变，合计变化 {Html.Signed(apart.Change)} 分。</p>");
        }

        if (_impact.Skipped > 0)
        {
            Put($"<p>有 <b data-figure=\"skipped\" data-value=\"{_impact.Skipped}\">{Html.Plain(_impact.Skipped)}</b> 处读不出自评表{(_impact.Skipped > _impact.FirstSkipped.Count ? $"，列出前 {_impact.FirstSkipped.Count} 处" : "")}：</p>");
            WriteList("wording", [.. _impact.FirstSkipped.Select(s => $"{s.Source}：{s.Reason}")]);
        }

        Put("</section>");
    }

    private void Figure(string name, string title, long count, string unit, string colour = "") =>
        Put($"<div><dt>{title}</dt><dd class=\"{colour}\" data-figure=\"{name}\" data-value=\"{count}\">{Html.Plain(count)}<small>{unit}</small></dd></div>");

    private static string Name(RuleBook book) => $"{Html.Escape(book.Title)} <code>{Html.Escape(book.Id)} {Html.Escape(book.Version)}</code>";

    private void Put(string text)
    {
        _output.Write(text);
        _output.Write('\n');
    }
}
