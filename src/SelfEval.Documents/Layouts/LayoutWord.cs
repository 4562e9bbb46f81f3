namespace SelfEval.Documents.Layouts;

/// <summary>One word of a layout file: in this section it stands for this key.</summary>
internal sealed record LayoutWord(string Section, string Key, string Word);
