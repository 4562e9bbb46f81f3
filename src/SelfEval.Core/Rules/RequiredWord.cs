namespace SelfEval.Rules;

/// <summary>A word of the app's own that a book says it needs (requires), with its place.</summary>
internal sealed record RequiredWord(string Name, int Offset);
