namespace SelfEval.Rules;

/// <summary>A grade and the lowest total that earns it (等级, 含下限).</summary>
internal sealed record GradeDefinition(string Name, decimal From, int Offset);
