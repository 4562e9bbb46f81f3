namespace SelfEval.Engine.Facts;

/// <summary>What one row adds to a tally (统计): 0 where it does not count.</summary>
internal delegate decimal TallyValue(in RowFacts facts);
