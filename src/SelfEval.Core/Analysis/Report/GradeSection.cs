using SelfEval.Analysis.Impact;

namespace SelfEval.Analysis.Report;

/// <summary>Writes which grades became which (等级变化): bars of the moves, and all pairs as a table.</summary>
internal sealed class GradeSection(ImpactAnalysis impact, TextWriter output)
{
    public void Write()
    {
        Put("<section>\n<h2>等级变化</h2>");
        IReadOnlyList<(string? Before, string? After, long Forms)> moved = [.. impact.Grades.Where(g => g.Before != g.After)];
        if (moved.Count == 0)
        {
            Put("<p>没有一份自评表的等级变化。</p>");
        }
        else
        {
            Put($"""
                <figure>
                {BarChart.Lying("各种等级变化的份数", [.. moved.Select(Bar)])}<figcaption>等级有变化的 {Html.Plain(moved.Sum(g => g.Forms))} 份自评表，总分不变的也在内。</figcaption>
                </figure>
                """);
        }

        if (impact.Grades.Count > 0)
        {
            WriteMatrix();
        }

        Put("</section>");
    }

    private (string Name, string Colour, long Count) Bar((string? Before, string? After, long Forms) move) =>
        ($"{GradeMoves.Name(move.Before)} → {GradeMoves.Name(move.After)}", RankOf(move.After) > RankOf(move.Before) ? "fall" : "rise", move.Forms);

    private void WriteMatrix()
    {
        string[] rows = [.. impact.Grades.Select(g => GradeMoves.Name(g.Before)).Distinct()];
        string[] columns = [.. impact.Grades.Select(g => g.After).Distinct().OrderBy(RankOf).Select(g => GradeMoves.Name(g))];
        Dictionary<(string, string), long> counts = impact.Grades.ToDictionary(g => (GradeMoves.Name(g.Before), GradeMoves.Name(g.After)), g => g.Forms);
        Put($"""
            <table class="matrix" id="grades">
            <caption>每格是由左边的旧等级变为上边的新等级的份数</caption>
            <thead><tr>{Html.Head("旧等级＼新等级")}{string.Concat(columns.Select(c => Html.NumberHead(Html.Escape(c))))}{Html.NumberHead("旧合计")}</tr></thead>
            <tbody>
            """);
        foreach (string row in rows)
        {
            string cells = string.Concat(columns.Select(c => MatrixCell(counts.GetValueOrDefault((row, c)), row == c)));
            Put($"""<tr><th scope="row">{Html.Escape(row)}</th>{cells}{Html.Cell(columns.Sum(c => counts.GetValueOrDefault((row, c))))}</tr>""");
        }

        string sums = string.Concat(columns.Select(c => Html.Cell(rows.Sum(r => counts.GetValueOrDefault((r, c))))));
        Put($"""
            </tbody>
            <tfoot><tr><th scope="row">新合计</th>{sums}{Html.Cell(impact.Compared.Forms)}</tr></tfoot>
            </table>
            """);
    }

    private static string MatrixCell(long forms, bool stays)
    {
        string kind = stays ? "stays" : forms > 0 ? "moves" : "none";
        return $"""<td class="number {kind}" data-value="{forms}">{(forms == 0 ? "·" : Html.Plain(forms))}</td>""";
    }

    private int RankOf(string? grade) => GradeMoves.Rank(impact.Diff.After, grade);

    private void Put(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
