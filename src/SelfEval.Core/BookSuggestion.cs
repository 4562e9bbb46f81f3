namespace SelfEval;

/// <summary>A built-in book that may be the right one for a form (建议的规则书), with what speaks for it and against it.</summary>
internal sealed record BookSuggestion(RuleBook Book, int Score, string Chinese, string English);
