namespace SelfEval.Model;

/// <summary>The points printed in the heading of a level-1 group, for instance 产出指标（40分）.</summary>
/// <param name="Name">The level-1 indicator (一级指标).</param>
/// <param name="Weight">Its printed points (分值).</param>
public sealed record GroupHeading(string Name, decimal Weight);
