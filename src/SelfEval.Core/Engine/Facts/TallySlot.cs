namespace SelfEval.Engine.Facts;

/// <summary>Stands among parameter values for the tally with this index.</summary>
internal sealed record TallySlot(int Index);
