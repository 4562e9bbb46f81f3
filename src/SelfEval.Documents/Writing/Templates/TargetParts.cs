using SelfEval.Model;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>A target in as many cells as a template has for it (指标性质、指标值、度量单位): ≥95% becomes ≥ | 95 | %.</summary>
internal readonly record struct TargetParts(string Comparison, string Value, string Unit)
{
    private const string Signs = "≥≤＝=><＞＜";

    public static TargetParts Of(FormCell target, bool hasComparison, bool hasUnit)
    {
        string value = target.ToString();
        string comparison = "";
        if (hasComparison && target.Kind == CellKind.Number)
        {
            comparison = string.Concat(value.TakeWhile(Signs.Contains));
            value = value[comparison.Length..];
        }

        bool isSplit = hasUnit && target.Kind == CellKind.Number && target.PrintedUnit.Length > 0 && value.EndsWith(target.PrintedUnit, StringComparison.Ordinal) && value.Length > target.PrintedUnit.Length;
        return isSplit ? new TargetParts(comparison, value[..^target.PrintedUnit.Length], target.PrintedUnit) : new TargetParts(comparison, value, "");
    }
}
