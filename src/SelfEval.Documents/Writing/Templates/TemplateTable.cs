using SelfEval.Documents.Forms;
using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>One table of a template with what tells its rows apart (模板里的一张表).</summary>
/// <param name="Document">The file.</param>
/// <param name="Grid">The table.</param>
/// <param name="Layout">Head words.</param>
/// <param name="Roles">Tells rows by their words.</param>
internal sealed record TemplateTable(TemplateDocument Document, Grid Grid, DocumentLayout Layout, RowRoles Roles)
{
    public RowView Row(int row) => new(Grid, row);

    /// <summary>Writes words into a slot, unless there are none to write.</summary>
    public void Put(int row, int column, string? text)
    {
        if (text is { Length: > 0 } && row < Grid.RowCount && column < Grid.ColumnCount)
        {
            Document.TrySet(Grid, row, column, text, null);
        }
    }

    /// <summary>Writes a number into a slot, or the sign for what does not apply.</summary>
    public void Put(int row, int column, Model.Figure figure)
    {
        if (!figure.IsMissing && row < Grid.RowCount && column < Grid.ColumnCount)
        {
            Document.TrySet(Grid, row, column, Official.FigureWords.Of(figure), figure.Value);
        }
    }

    /// <summary>True for a slot that nobody filled: blank, or a prompt.</summary>
    public bool IsFree(int row, int column) => row < Grid.RowCount && column < Grid.ColumnCount && (Grid[row, column] is not { } cell || Roles.IsPrompt(cell.Text));

    /// <summary>The column behind a cell.</summary>
    public static int Behind(GridCell cell) => cell.Column + cell.ColumnSpan;
}
