namespace SelfEval.Documents.Grids.Sheets;

/// <summary>A cell of a sheet that holds something (工作表单元格); rows and columns from 0, as the file counts them.</summary>
internal readonly record struct SheetCell(int Row, int Column, string Text, string? Error, bool IsFormula);
