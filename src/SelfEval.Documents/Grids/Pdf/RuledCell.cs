namespace SelfEval.Documents.Grids.Pdf;

/// <summary>A cell as grid steps (单元格所占格): rows and columns from 0.</summary>
internal readonly record struct RuledCell(int Row, int Column, int RowSpan, int ColumnSpan);
