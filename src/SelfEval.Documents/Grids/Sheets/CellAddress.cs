using System.Globalization;

namespace SelfEval.Documents.Grids.Sheets;

/// <summary>Addresses such as F12 (单元格地址): letters for the column, a number from 1 for the row.</summary>
internal static class CellAddress
{
    private const int Most = 1 << 24;

    public static string Write(int row, int column)
    {
        string letters = "";
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26)
        {
            letters = (char)('A' + ((rest - 1) % 26)) + letters;
        }

        return letters + (row + 1).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>Row and column from 0; false where the text is no address.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int row, out int column)
    {
        int i = 0;
        (row, column) = (0, 0);
        for (; i < text.Length && (char.IsAsciiLetter(text[i]) || text[i] == '$'); i++)
        {
            column = text[i] == '$' ? column : Math.Min(Most, (column * 26) + (char.ToUpperInvariant(text[i]) - 'A') + 1);
        }

        bool isRow = int.TryParse(text[i..].Trim('$'), NumberStyles.None, CultureInfo.InvariantCulture, out row);
        (row, column) = (row - 1, column - 1);
        return isRow && row >= 0 && column >= 0;
    }

    /// <summary>A range such as B2:D9; one address is a range of itself.</summary>
    public static bool TryReadRange(string text, out MergedRange range)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool isRead = TryRead(colon < 0 ? text : text.AsSpan(0, colon), out int row, out int column);
        int lastRow = row, lastColumn = column;
        isRead = isRead && (colon < 0 || TryRead(text.AsSpan(colon + 1), out lastRow, out lastColumn));
        range = new MergedRange(Math.Min(row, lastRow), Math.Min(column, lastColumn), Math.Max(row, lastRow), Math.Max(column, lastColumn));
        return isRead;
    }
}
