namespace SelfEval.Model;

/// <summary>Tries the readings of a cell in order, from the words that stand alone to the number inside words.</summary>
internal static class CellReader
{
    /// <summary>A longer cell is prose; it is kept, and no number is looked for in it.</summary>
    private const int LongestReadable = 200;

    internal static CellValue Read(string? original)
    {
        if (original is null)
        {
            return new CellValue { Kind = CellKind.Missing };
        }

        if (original.Length > LongestReadable && original.AsSpan().Trim().Length > LongestReadable)
        {
            return Of(original, CellKind.Text);
        }

        string text = CellText.Normalise(original);
        if (BlankWords.KindOf(text) is CellKind blank)
        {
            return Of(original, blank);
        }

        return DegreeWords.Find(text) is Degree degree
            ? new CellValue { Text = original, Kind = CellKind.Degree, Degree = degree }
            : ReadFigures(ChineseNumerals.Rewrite(text), original);
    }

    private static CellValue ReadFigures(string text, string original)
    {
        bool hasDigits = text.AsSpan().ContainsAnyInRange('0', '9');
        if ((hasDigits || text.Contains('年', StringComparison.Ordinal)) && DateReader.Read(text) is PartialDate date)
        {
            return new CellValue { Text = original, Kind = CellKind.Date, Date = date };
        }

        CellValue? figure = hasDigits ? QuantityReader.Read(text, original) : null;
        return figure ?? Of(original, CellKind.Text);
    }

    private static CellValue Of(string original, CellKind kind) => new() { Text = original, Kind = kind };
}
