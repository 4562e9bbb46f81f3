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
        string source = form.Source is null ? "" : $"，来自 <code>{Html.Escape(form.Source)}</code>";
        string change = $"""<span class="{Html.Colour(form.Change)}">{Html.Signed(form.Change)}</span>""";
        Put($"""
            <article id="form-{number}" aria-labelledby="name-{number}">
            <h2 id="name-{number}"><span class="none">{number}</span> {Html.Escape(form.Name)}</h2>
            <p>{form.Before.Form.Year} 年度{source}。总分 {Html.Plain(form.Before.Total)} → <b>{Html.Plain(form.After.Total)}</b>（{change}），等级 {Grades(form)}。</p>
            <table class="rows">
            <thead><tr>{Html.Head("指标")}{Html.NumberHead("分值")}{Html.NumberHead("旧得分")}{Html.NumberHead("新得分")}{Html.Head("旧说明")}{Html.Head("新说明")}</tr></thead>
            <tbody>
            """);
        foreach (RowPair row in RowPair.Of(form.Before, form.After))
        {
            WriteRow(row);
        }

        Put($"""
            </tbody>
            <tfoot><tr><th scope="row">总分</th><td></td>{Html.Cell(form.Before.Total)}{Html.Cell(form.After.Total)}<td colspan="2"></td></tr></tfoot>
            </table>
            <p class="back"><a href="#affected">回到列表</a></p>
            </article>
            """);
    }

    private void WriteRow(RowPair row)
    {
        decimal change = (row.After.Score ?? 0) - (row.Before.Score ?? 0);
        string open = row.Differs ? """<tr class="differs">""" : "<tr>";
        string name = $"""<th scope="row">{Html.Escape(row.Before.Name)}</th>""";
        string weight = $"""<td class="number">{Html.Plain(row.After.Weight)}</td>""";
        string scores = $"""<td class="number">{Score(row.Before)}</td><td class="number {Html.Colour(change)}">{Score(row.After)}</td>""";
        string explanations = row.Before.Explanation == row.After.Explanation
            ? $"""<td colspan="2">{Html.Escape(row.Before.Explanation)}</td>"""
            : $"""<td>{Html.Escape(row.Before.Explanation)}</td><td>{Html.Escape(row.After.Explanation)}</td>""";
        Put($"{open}{name}{weight}{scores}{explanations}</tr>");
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
