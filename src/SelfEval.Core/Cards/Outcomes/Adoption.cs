using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval.Cards.Outcomes;

/// <summary>
/// Rows that need a person (由人判断): no rule holds, since words or a checklist is all that the row has. The declared score stands within 0 and
/// the weight; nobody has verified it.
/// </summary>
internal static class Adoption
{
    /// <summary>The form's layout where rows have written criteria in place of targets and actuals.</summary>
    private const string ChecklistLayout = "criteria-checklist";

    /// <summary>True where the declared score of a row that no rule scores is to be adopted.</summary>
    public static bool Stands(in RowFacts facts) => NeedsPerson(facts) && facts.Weight is { } weight && facts.DeclaredScore is { } declared && declared >= 0 && declared <= weight;

    /// <summary>True where only a person can judge: blank cells and figures that do not compare are none of these.</summary>
    public static bool NeedsPerson(in RowFacts facts) => facts.Row is { } row && (SaysItInWords(row) || IsChecklist(facts.Form, row));

    private static bool SaysItInWords(Indicator row) =>
        row.Actual.Kind is CellKind.Text or CellKind.Degree && row.Target.Kind is CellKind.Missing or CellKind.Text or CellKind.Degree;

    private static bool IsChecklist(SelfEvaluation form, Indicator row) => row.Items.Count > 0 || row switch
    {
        { Parts.Count: > 0 } or { Actual.Kind: not CellKind.Missing } => false,
        { Target.Kind: CellKind.Missing } => !string.IsNullOrWhiteSpace(row.Criterion) || form.Layout == ChecklistLayout,
        { Target.Kind: CellKind.Text or CellKind.Degree } => form.Layout == ChecklistLayout,
        _ => false,
    };
}
