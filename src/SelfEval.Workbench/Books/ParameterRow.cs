using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>A parameter as a row of the table (参数行).</summary>
/// <param name="Name">Its name, as expressions use it.</param>
/// <param name="Value">Its value as written; "" where it has dated values.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Note">What it governs.</param>
/// <param name="Options">The values that it may take; empty where any.</param>
/// <param name="Years">Dated values: first year, last year, value, the document that set it.</param>
/// <param name="IsText">True where the value is a text.</param>
/// <param name="IsPlain">True where the file holds the bare value and no object around it.</param>
/// <param name="IsBands">True for a table of bands.</param>
/// <param name="From">The title of the book that it is inherited from; null for the book's own.</param>
public sealed record ParameterRow(string Name, string Value, string Unit, string Note, IReadOnlyList<string> Options, IReadOnlyList<DatedRow> Years, bool IsText, bool IsPlain, bool IsBands, string? From)
{
    public bool IsBoolean => Value is "true" or "false" && !IsText;

    /// <summary>Words as a value of this parameter: a text stays one, whatever is typed; a number that was mistyped is kept as a text, and the diagnostics say so.</summary>
    public string Json(string words) => IsText ? JsonEdit.Quote(words) : JsonEdit.Scalar(words);
}
