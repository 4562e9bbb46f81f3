namespace SelfEval.Model.Cells;

/// <summary>Cells that hold nothing: template residue (空白) and signs that the row does not apply (不适用).</summary>
internal static class BlankWords
{
    private const int LongestResidue = 10;

    internal static CellKind? KindOf(string text)
    {
        if (text.AsSpan().TrimStart("….·_").IsEmpty || IsUnfilled(text))
        {
            return CellKind.Missing;
        }

        bool isDash = text.Length <= 4 && text.AsSpan().TrimStart("-—/\\*").IsEmpty;
        return isDash || IsNotApplicable(text) ? CellKind.NotApplicable : null;
    }

    private static bool IsNotApplicable(string text) => text is "无" or "不适用" or "不涉及" or "未涉及" or "无此项"
        || text.Equals("N/A", StringComparison.OrdinalIgnoreCase) || text.Equals("NA", StringComparison.OrdinalIgnoreCase);

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
