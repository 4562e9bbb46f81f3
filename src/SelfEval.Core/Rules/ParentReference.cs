namespace SelfEval.Rules;

/// <summary>A book that another one builds on (extends), by its id, with the place that names it.</summary>
internal sealed record ParentReference(string Id, int Offset);
