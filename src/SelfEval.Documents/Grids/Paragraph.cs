namespace SelfEval.Documents.Grids;

/// <summary>A paragraph outside all tables (段落).</summary>
internal sealed class Paragraph(string place, string text) : DocumentBlock(place)
{
    public string Text { get; } = text;
}
