namespace SelfEval.Rules;

/// <summary>A named part of an expression (LocalParams, GlobalParams).</summary>
internal sealed record LocalDefinition(string Name, RuleText Expression, int Offset);
