using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>The checks of a unit over one row, compiled: those that do not hold are added to <paramref name="failed"/>.</summary>
internal delegate void CheckDelegate(CheckFacts row, FailedChecks failed);
