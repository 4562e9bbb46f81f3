namespace SelfEval.Cards.Writing;

/// <summary>Texts of a form as cells of a CSV file that spreadsheets open.</summary>
internal static class CsvText
{
    /// <summary>
    /// Quoted where a comma or quote asks for it. A text that a spreadsheet would take for a formula gets an apostrophe: also in full width, which some
    /// read as the narrow sign, and behind spaces or line breaks, which some pass over.
    /// </summary>
    public static string Cell(string text)
    {
        char first = text.FirstOrDefault(c => !char.IsWhiteSpace(c) && !char.IsControl(c));
        bool isFormula = first is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' || (text.Length > 0 && text[0] is '\t' or '\r');
        string safe = isFormula ? "'" + text : text;
        return safe.AsSpan().ContainsAny(",\"\r\n") ? "\"" + safe.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : safe;
    }
}
