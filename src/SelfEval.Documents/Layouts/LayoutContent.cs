namespace SelfEval.Documents.Layouts;

/// <summary>What a layout file says.</summary>
internal sealed record LayoutContent(string Id, string Title, IReadOnlyList<LayoutWord> Words);
