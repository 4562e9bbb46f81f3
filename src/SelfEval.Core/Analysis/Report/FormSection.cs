using SelfEval.Analysis.Impact;

namespace SelfEval.Analysis.Report;

/// <summary>One form's part of the report (单位页): both totals, and row by row both scores with both explanations side by side.</summary>
internal sealed class FormSection(TextWriter output)
{
    private static string Grades(FormImpact form)
    {
        string before = Html.Escape(form.Before.Grade ?? "不评等级");
        string after = Html.Escape(form.After.Grade ?? "不评等级");
        return before == after ? before : $"<b>{before} → {after}</b>";
    }

    public void Write(int number, FormImpact form)
    {
        Put($"<article id=\"form-{number}\" aria-labelledby=\"name-{number}\">\n<h2 id=\"name-{number}\"><span class=\"none\">{number}</span> {Html.Escape(form.Name)}</h2>");
        string source = form.Source is null ? "" : $"，来自 <code>{Html.Escape(form.Source)}</code>";
        Put($"<p>{form.Before.Form.Year} 年度{source}。总分 {Html.Plain(form.Before.Total)} → <b>{Html.Plain(form.After.Total)}</b>（<span class=\"{Html.Colour(form.Change)}\">{Html.Signed(form.Change)}</span>），等级 {Grades(form)}。</p>");
        Put("<table class=\"rows\">\n<thead><tr><th scope=\"col\">指标</th><th scope=\"col\" class=\"number\">分值</th><th scope=\"col\" class=\"number\">旧得分</th><th scope=\"col\" class=\"number\">新得分</th><th scope=\"col\">旧说明</th><th scope=\"col\">新说明</th></tr></thead>\n<tbody>");
        foreach (RowPair row in RowPair.Of(form.Before, form.After))
        {
            WriteRow(row);
        }

        Put($"</tbody>\n<tfoot><tr><th scope=\"row\">总分</th><td></td>{Html.Cell(form.Before.Total)}{Html.Cell(form.After.Total)}<td colspan=\"2\"></td></tr></tfoot>\n</table>\n<p class=\"back\"><a href=\"#affected\">回到列表</a></p>\n</article>");
    }

    private void WriteRow(RowPair row)
    {
        decimal change = (row.After.Score ?? 0) - (row.Before.Score ?? 0);
        string explanations = row.Before.Explanation == row.After.Explanation
            ? $"<td colspan=\"2\">{Html.Escape(row.Before.Explanation)}</td>"
            : $"<td>{Html.Escape(row.Before.Explanation)}</td><td>{Html.Escape(row.After.Explanation)}</td>";
        Put($"<tr{(row.Differs ? " class=\"differs\"" : "")}><th scope=\"row\">{Html.Escape(row.Before.Name)}</th><td class=\"number\">{Html.Plain(row.After.Weight)}</td><td class=\"number\">{Score(row.Before)}</td><td class=\"number {Html.Colour(change)}\">{Score(row.After)}</td>{explanations}</tr>");
    }

    private static string Score(IndicatorScore row) => row.Outcome switch
    {
        ScoreOutcome.Scored => Html.Plain(row.Score),
        ScoreOutcome.NotApplicable => "不适用",
        _ => "未计分",
    };

    private void Put(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
