namespace SelfEval.Documents.Writing.Official;

/// <summary>Cells of one column, from row to row (一段单元格); rows and columns of the table, from 0.</summary>
internal readonly record struct CellRun(int FirstRow, int LastRow, int Column);
