namespace SelfEval.Reading.Layout;

/// <summary>A comment as it was written, line ends made uniform.</summary>
internal sealed record LayoutComment(string Text, bool BlankBefore);
