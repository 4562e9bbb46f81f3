namespace SelfEval.Documents.Grids.Flow;

/// <summary>A cell whose content is not flattened yet (待定单元格).</summary>
internal sealed class DraftCell(int row, int column, int columnSpan, IReadOnlyList<FlowItem> content, object source)
{
    public int Row { get; } = row;

    public int Column { get; } = column;

    /// <summary>Grows while rows below continue the cell.</summary>
    public int RowSpan { get; set; } = 1;

    public int ColumnSpan { get; set; } = columnSpan;

    public IReadOnlyList<FlowItem> Content { get; } = content;

    /// <summary>The element of the file that it was read from.</summary>
    public object Source { get; } = source;
}
