namespace SelfEval.Model.Cells;

/// <summary>Tries the readings of a cell in order, from the words that stand alone to the number inside words.</summary>
internal static class CellReader
{
    /// <summary>A longer cell is prose; it is kept, and no number is looked for in it.</summary>
    private const int LongestReadable = 200;

    private static readonly string[] Containing = ["含", "其中", "包括", "包含", "已含"];

    private static readonly FormCell Missing = new() { Kind = CellKind.Missing };

    internal static FormCell Read(string? original)
    {
        if (original is null)
        {
            return Missing;
        }

        if (IsProse(original))
        {
            return Of(original, CellKind.Text);
        }

        string text = CellText.Normalise(original);
        if (BlankWords.KindOf(text) is CellKind blank)
        {
            return Of(original, blank);
        }

        // No word for a degree has a digit.
        bool hasDigits = text.AsSpan().ContainsAnyInRange('0', '9');
        return !hasDigits && DegreeWords.Find(text) is AchievementDegree degree
            ? new FormCell { Text = original, Kind = CellKind.Degree, Degree = degree }
            : ReadFigures(ChineseNumerals.Rewrite(text), original);
    }

    /// <summary>Whether the cell says that it does not apply (无, ——), without making a value of it.</summary>
    internal static bool IsNotApplicable(string text) =>
        text == "无" || BlankKindOf(text) == CellKind.NotApplicable;

    /// <summary>What a text without content says (空白, 不适用); null where it says something. The same as the kind of the cell, without reading all of it.</summary>
    internal static CellKind? BlankKindOf(string text) => IsProse(text) ? null : BlankWords.KindOf(CellText.Normalise(text));

    private static bool IsProse(string text) => text.Length > LongestReadable && text.AsSpan().Trim().Length > LongestReadable;

    private static FormCell ReadFigures(string text, string original)
    {
        bool hasDigits = text.AsSpan().ContainsAnyInRange('0', '9');
        if ((hasDigits || text.Contains('年', StringComparison.Ordinal)) && DateReader.Read(text) is PartialDate date)
        {
            return new FormCell { Text = original, Kind = CellKind.Date, Date = date };
        }

        FormCell? figure = hasDigits ? QuantityReader.Read(WithoutNote(text), original) : null;
        return figure ?? Of(original, CellKind.Text);
    }

    /// <summary>854万(含上年结转54万) is 854万: the bracket says what the figure contains.</summary>
    private static ReadOnlySpan<char> WithoutNote(ReadOnlySpan<char> text)
    {
        int open = text.LastIndexOf('(');
        if (open <= 0 || text[^1] != ')' || !text[..open].ContainsAnyInRange('0', '9'))
        {
            return text;
        }

        ReadOnlySpan<char> inside = text[(open + 1)..^1];
        foreach (string word in Containing)
        {
            if (inside.Length > word.Length && inside.StartsWith(word, StringComparison.Ordinal))
            {
                return text[..open];
            }
        }

        return text;
    }

    private static FormCell Of(string original, CellKind kind) => new() { Text = original, Kind = kind };
}
