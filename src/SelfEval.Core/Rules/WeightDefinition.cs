namespace SelfEval.Rules;

/// <summary>Points of a level-1 group (一级指标分值) or of the execution row (预算执行率).</summary>
internal sealed record WeightDefinition(string Name, decimal Weight, int Offset);
