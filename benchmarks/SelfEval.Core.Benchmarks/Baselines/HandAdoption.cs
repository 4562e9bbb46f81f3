using SelfEval.Model;

namespace SelfEval.Benchmarks.Baselines;

/// <summary>Rows of words and checklists as a programmer would adopt them: what the two other ways of scoring leave to a person.</summary>
internal static class HandAdoption
{
    private const string ChecklistLayout = "criteria-checklist";

    /// <summary>The declared score where it stands; null where a row has no points.</summary>
    public static decimal? Of(SelfEvaluation form, Indicator? row) =>
        row is { DeclaredScore: >= 0 and { } declared, Weight: { } weight } && declared <= weight && (SaysItInWords(row) || IsChecklist(form, row)) ? declared : null;

    private static bool SaysItInWords(Indicator row) =>
        row is { Actual.Kind: CellKind.Text or CellKind.Degree, Target.Kind: CellKind.Missing or CellKind.Text or CellKind.Degree };

    private static bool IsChecklist(SelfEvaluation form, Indicator row) => row.Items.Count > 0
        || (row is { Parts.Count: 0, Actual.Kind: CellKind.Missing, Target.Kind: CellKind.Missing } && !string.IsNullOrWhiteSpace(row.Criterion))
        || (form.Layout == ChecklistLayout && row is { Parts.Count: 0, Actual.Kind: CellKind.Missing, Target.Kind: CellKind.Missing or CellKind.Text or CellKind.Degree });
}
