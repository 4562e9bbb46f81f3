namespace SelfEval.Documents.Grids.Flow;

/// <summary>What stands one below the other in a document or a cell: a paragraph's text, or a table (文档流).</summary>
/// <param name="Text">The paragraph's text; null for a table.</param>
/// <param name="Table">The table; null for a paragraph.</param>
/// <param name="Source">The element of the file that a paragraph was read from, where it is one.</param>
internal readonly record struct FlowItem(string? Text, DraftTable? Table, object? Source = null);
