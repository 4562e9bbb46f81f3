namespace SelfEval.Documents.Grids;

/// <summary>What a document is made of, in reading order: a paragraph or a grid.</summary>
/// <param name="place">Where it stands: <c>第12段</c>, <c>表3</c>, a sheet's name, <c>第32页</c>.</param>
internal abstract class DocumentBlock(string place)
{
    public string Place { get; } = place;
}
