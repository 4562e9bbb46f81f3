namespace SelfEval.Documents.Grids.Flow;

/// <summary>What stands one below the other in a document or a cell: a paragraph's text, or a table (文档流).</summary>
internal readonly record struct FlowItem(string? Text, DraftTable? Table);
