namespace SelfEval.Engine.Programs;

/// <summary>Sees what becomes of each condition as a decision is made; with one, the conditions behind the deciding one are tried as well.</summary>
internal delegate void DecisionRecorder(int index, TriedCondition tried, bool decides, decimal score);
