namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>A chart of two columns of a sheet (图表): names in the first, numbers in the second.</summary>
/// <param name="Title">What stands over it.</param>
/// <param name="Sheet">The sheet that holds its numbers and shows it.</param>
/// <param name="FirstRow">The row of the first bar, from 0.</param>
/// <param name="Bars">Names and numbers, as the sheet has them.</param>
/// <param name="IsFlat">True for bars that lie (条形图), for long names.</param>
internal sealed record SheetChart(string Title, string Sheet, int FirstRow, IReadOnlyList<(string Name, decimal Number)> Bars, bool IsFlat);
