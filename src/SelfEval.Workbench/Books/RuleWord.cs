namespace SelfEval.Workbench.Books;

/// <summary>A word that rules may use, for completion and hover (可用的词).</summary>
public sealed record RuleWord(string Label, string Kind, string Note);
