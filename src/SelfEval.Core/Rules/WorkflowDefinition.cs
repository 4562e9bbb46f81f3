using SelfEval.Reading.Diagnostics;

namespace SelfEval.Rules;

/// <summary>A native RulesEngine workflow (规则组).</summary>
internal sealed record WorkflowDefinition(string Name, int Offset, DiagnosticBag Bag, IReadOnlyList<LocalDefinition> Globals, IReadOnlyList<RuleDefinition> Rules);
