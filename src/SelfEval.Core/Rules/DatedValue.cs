namespace SelfEval.Rules;

/// <summary>A parameter's value with the years in which it holds and the document that set it.</summary>
internal sealed record DatedValue(YearRange Years, object Value, string? Basis, int Offset);
