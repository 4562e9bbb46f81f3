using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>Whether the names of parts say by themselves which breakdown they belong to (资金构成), as the reader takes them.</summary>
internal static class SplitWords
{
    /// <summary>True where a name alone would be read as a part of the other breakdown.</summary>
    public static bool AreUnclear(Budget budget) => budget.BySource.Parts.Any(p => IsUse(p.Name)) || budget.ByUse.Parts.Any(p => !IsUse(p.Name));

    private static bool IsUse(string name) => DocumentLayout.Standard.MoneyRows.May(name, "usePart");
}
