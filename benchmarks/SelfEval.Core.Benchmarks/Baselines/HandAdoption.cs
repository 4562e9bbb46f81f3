using SelfEval.Model;

namespace SelfEval.Benchmarks.Baselines;

/// <summary>Rows of words as a programmer would adopt them: what the two other ways of scoring leave to a person.</summary>
internal static class HandAdoption
{
    /// <summary>The declared score where it stands; null where a row has no points.</summary>
    public static decimal? Of(Indicator? row) =>
        row is { Actual.Kind: CellKind.Text or CellKind.Degree, Target.Kind: CellKind.Missing or CellKind.Text or CellKind.Degree, DeclaredScore: >= 0 and { } declared, Weight: { } weight } && declared <= weight ? declared : null;
}
