namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>A number that a sheet shows as a percentage (百分比).</summary>
/// <param name="Part">The part of one: 0.98 is shown as 98.00%.</param>
internal sealed record Share(decimal Part);
