using System.Globalization;
using System.Net;
using System.Reflection;
using SelfEval.Model.Cells;

namespace SelfEval.Analysis.Report;

/// <summary>Writes parts of a page. Whatever comes from a form or a book passes <see cref="Escape"/>.</summary>
internal static class Html
{
    public static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    /// <summary>1,234 or 1,234.5.</summary>
    public static string Plain(decimal? number) => number?.ToString("#,0.####", CultureInfo.InvariantCulture) ?? "—";

    /// <summary>With + or the minus sign that prints as wide as the plus.</summary>
    public static string Signed(decimal number) => (number > 0 ? "+" : number < 0 ? "−" : "") + Plain(Math.Abs(number));

    /// <summary>The number as a machine reads it.</summary>
    public static string Raw(decimal number) => PrintedNumber.Plain(number);

    public static string Coordinate(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    public static string Colour(decimal change) => change > 0 ? "rise" : change < 0 ? "fall" : "same";

    /// <summary>The head of a column of words.</summary>
    public static string Head(string title) => $"""<th scope="col">{title}</th>""";

    /// <summary>The head of a column of numbers.</summary>
    public static string NumberHead(string title) => $"""<th scope="col" class="number">{title}</th>""";

    /// <summary>The figure by a name of its own, for whoever reads the page by program.</summary>
    public static string Data(string name, decimal value) => $"""
        data-figure="{name}" data-value="{Raw(value)}"
        """;

    /// <summary>A table cell with a number: right-aligned, sorted by its value.</summary>
    public static string Cell(decimal? number, bool signed = false) => number is { } known ? Cell(known, signed) : """<td class="number">—</td>""";

    public static string Cell(decimal number, bool signed = false) =>
        signed
            ? $"""<td class="number {Colour(number)}" data-value="{Raw(number)}">{Signed(number)}</td>"""
            : $"""<td class="number" data-value="{Raw(number)}">{Plain(number)}</td>""";

    /// <summary>A part of the page that stands as a file of its own beside the sources.</summary>
    public static string Resource(string name)
    {
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("report/" + name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
