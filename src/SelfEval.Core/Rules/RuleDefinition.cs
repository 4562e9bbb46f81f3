using SelfEval.Reading.Json;

namespace SelfEval.Rules;

/// <summary>A native RulesEngine rule (规则): condition, score, explanation.</summary>
internal sealed record RuleDefinition(
    string Name, int Offset, bool Enabled, IReadOnlyList<LocalDefinition> Locals, RuleText Condition, RuleText? Score, RuleText? Template)
{
    /// <summary>True where the score is a person's choice that the rule only holds against its limits (Properties: 判断).</summary>
    public bool IsJudgement { get; init; }

    /// <summary>ErrorMessage; only checks use it.</summary>
    public RuleText? Message { get; init; }

    /// <summary>Properties; only checks use them.</summary>
    public SourceNode? Properties { get; init; }
}
