namespace SelfEval.Documents.Grids;

/// <summary>A document taken apart (文档内容): its blocks in reading order, and what was noticed while reading.</summary>
internal sealed record DocumentContent(DocumentFormat Format, IReadOnlyList<DocumentBlock> Blocks, IReadOnlyList<Remark> Remarks);
