using System.Globalization;

namespace SelfEval.Workbench.Views.Rows;

/// <summary>What was asked of a row of a table (行操作): by its buttons, by keys or by dragging.</summary>
/// <param name="Do">What to do.</param>
/// <param name="Row">The row's place in its list, from 0.</param>
/// <param name="To">Where it moves to.</param>
public readonly record struct RowCommand(RowDeed Do, int Row, int To)
{
    /// <summary>Reads what the page sent, such as <c>move 3 2</c>; null for anything else.</summary>
    public static RowCommand? TryRead(string words)
    {
        string[] parts = words.Split(' ');
        return parts.Length == 3 && Enum.TryParse(parts[0], ignoreCase: true, out RowDeed deed) && Enum.IsDefined(deed)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int row) && int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int to)
            ? new RowCommand(deed, row, to) : null;
    }
}
