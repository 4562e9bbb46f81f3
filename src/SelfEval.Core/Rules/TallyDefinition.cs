namespace SelfEval.Rules;

/// <summary>A figure over all rows (统计): how many rows there are for which <see cref="When"/> holds, or the sum of an expression over them.</summary>
internal sealed record TallyDefinition(string Name, int Offset, RuleText When, RuleText? Sum);
