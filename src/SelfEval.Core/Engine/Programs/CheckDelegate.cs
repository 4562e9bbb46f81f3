using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>The checks of a unit over one row, compiled: a verdict a check, from <paramref name="at"/> on.</summary>
internal delegate void CheckDelegate(CheckFacts row, CheckVerdict[] verdicts, int at);
