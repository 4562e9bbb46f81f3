using System.Collections.Frozen;

namespace SelfEval.Model;

/// <summary>Cells that hold nothing: template residue (空白) and signs that the row does not apply (不适用).</summary>
internal static class BlankWords
{
    private const int LongestResidue = 10;

    private static readonly FrozenSet<string> NotApplicable = FrozenSet.ToFrozenSet(
        ["无", "不适用", "不涉及", "未涉及", "无此项", "N/A", "NA"], StringComparer.OrdinalIgnoreCase);

    internal static CellKind? KindOf(string text)
    {
        if (text.AsSpan().TrimStart("….·_").IsEmpty || IsUnfilled(text))
        {
            return CellKind.Missing;
        }

        bool isDash = text.Length <= 4 && text.AsSpan().TrimStart("-—/\\*").IsEmpty;
        return isDash || NotApplicable.Contains(text) ? CellKind.NotApplicable : null;
    }

    /// <summary>"≥**人", "XX%" and "指标2:" were never filled in.</summary>
    private static bool IsUnfilled(string text)
    {
        if (text.Length > LongestResidue)
        {
            return false;
        }

        if (text.StartsWith("指标", StringComparison.Ordinal))
        {
            return text.AsSpan(2).TrimEnd(':').TrimStart("0123456789").IsEmpty;
        }

        ReadOnlySpan<char> rest = text.AsSpan().TrimStart("≥≤<>=");
        return rest.Length >= 2
            && rest[0] is '*' or 'X' or 'x' or '×'
            && rest[1] == rest[0]
            && !rest.ContainsAnyInRange('0', '9');
    }
}
