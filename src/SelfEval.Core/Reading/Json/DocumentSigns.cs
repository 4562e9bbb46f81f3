using System.Buffers;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>Tells by its first characters what a file is that is no JSON (文件是什么): a Word, Excel or PDF document, a web page, a list in CSV.</summary>
internal static class DocumentSigns
{
    private const int Header = 2_000;

    private static readonly SearchValues<char> SignsOfJson = SearchValues.Create("{}[]:#");

    /// <summary>True after reporting what it is.</summary>
    public static bool Report(DiagnosticBag bag)
    {
        if (Kind(bag.Source.Text.AsSpan(0, Math.Min(bag.Source.Text.Length, Header))) is not { } kind)
        {
            return false;
        }

        bag.Add(DiagnosticCatalog.OtherFormat, 0, kind.Chinese, kind.English);
        return true;
    }

    private static (string Chinese, string English)? Kind(ReadOnlySpan<char> start) =>
        start.StartsWith("PK\u0003\u0004") ? ("一个 Word 或 Excel 文件（或压缩包）", "a Word or Excel file, or a zip")
        : start.StartsWith("%PDF") ? ("一个 PDF 文件", "a PDF file")
        // D0 CF 11 E0 read as UTF-8.
        : start.StartsWith("\uFFFD\uFFFD\u0011") ? ("一个旧版 Word 或 Excel 文件", "an old Word or Excel file")
        : start.TrimStart().StartsWith("<") && !start.TrimStart().StartsWith("<!--") ? ("一个网页", "a web page")
        : IsList(start.TrimStart()) ? ("一张 CSV 表格", "a table in CSV")
        : null;

    /// <summary>A first line of cells: no bracket, no quote, no colon, and at least two commas or tabs.</summary>
    private static bool IsList(ReadOnlySpan<char> start)
    {
        int end = start.IndexOfAny('\r', '\n');
        ReadOnlySpan<char> line = end < 0 ? default : start[..end];
        return line.Count(',') + line.Count('\t') >= 2 && line.IndexOfAny(SignsOfJson) < 0 && line[0] is not ('"' or '\'' or '/');
    }
}
