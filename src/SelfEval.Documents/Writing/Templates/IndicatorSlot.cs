namespace SelfEval.Documents.Writing.Templates;

/// <summary>A row of a template that takes an indicator (指标空行).</summary>
/// <param name="Row">Its row in the table.</param>
/// <param name="Level1">The level that the template prints for it; empty for none.</param>
/// <param name="Level2">The lower level; empty for none.</param>
/// <param name="Name">The indicator that the template names; empty for a blank row.</param>
internal sealed record IndicatorSlot(int Row, string Level1, string Level2, string Name);
