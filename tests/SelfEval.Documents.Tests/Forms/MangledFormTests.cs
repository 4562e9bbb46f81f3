using CsCheck;
using SelfEval.Documents.Forms;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Tests.Files;

namespace SelfEval.Documents.Tests.Forms;

/// <summary>Whatever stands in a table, reading it ends, throws nothing and accounts for every cell.</summary>
public sealed class MangledFormTests
{
    private static readonly DocumentContent[] Sound =
        [.. Directory.EnumerateFiles(Repository.PathOf("tests", "SelfEval.Documents.Tests", "Forms", "Cases")).Order(StringComparer.Ordinal).Select(f => DrawnDocument.Of(File.ReadAllText(f).Split("=====")[0]).Content())];

    private static readonly string[] Words = [.. Sound.SelectMany(c => c.Blocks.OfType<Grid>()).SelectMany(g => g.Cells).Select(c => c.Text).Distinct(), "", "#", "（", "：", "其中：", "1.2.3", "99999999999999999999", "\u200b", "（50分）", "50分）"];

    [Fact]
    public void Read_CellsExchangedMovedAndStretched_AccountsForAll() =>
        Gen.Select(Gen.Int[0, Sound.Length - 1], Gen.Select(Gen.Int[0, 200], Gen.Int[0, Words.Length - 1], Gen.Int[0, 4]).List[1, 12], (document, changes) => Mangled(Sound[document], changes))
            .Sample(content => FormsOfDocument.Read(content, [], "文件", DocumentLayout.Standard).Forms.All(f =>
                f.Coverage.Cells == f.Coverage.Read + f.Coverage.Remarked + f.Coverage.Unread && f.Remarks.All(r => r.Message.Length > 0 && r.EnglishMessage.Length > 0)).Should().BeTrue(), iter: 3_000);

    private static DocumentContent Mangled(DocumentContent content, List<(int Cell, int Word, int Way)> changes) =>
        content with { Blocks = [.. content.Blocks.Select(b => b is Grid grid ? Mangled(grid, changes) : b)] };

    private static Grid Mangled(Grid grid, List<(int Cell, int Word, int Way)> changes)
    {
        List<GridCell> cells = [.. grid.Cells];
        foreach ((int index, int word, int way) in changes.Where(_ => cells.Count > 0))
        {
            GridCell cell = cells[index % cells.Count];
            cells[index % cells.Count] = way switch
            {
                0 => cell with { Text = Words[word] },
                1 => cell with { RowSpan = cell.RowSpan + (word % 3) },
                2 => cell with { ColumnSpan = cell.ColumnSpan + (word % 3) },
                3 => cell with { Error = "#REF!" },
                _ => cell with { Row = word % grid.RowCount },
            };
        }

        return new Grid(grid.Place, grid.RowCount, grid.ColumnCount, cells);
    }
}
