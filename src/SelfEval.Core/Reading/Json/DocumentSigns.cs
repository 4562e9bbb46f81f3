using System.Buffers;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>Tells by its first characters what a file is that is no JSON (文件是什么): a Word, Excel or PDF document, a web page, a list in CSV.</summary>
internal static class DocumentSigns
{
    private const int Header = 2_000;
    private const string Utf16 = "UTF-16 文本";

    private static readonly SearchValues<char> SignsOfJson = SearchValues.Create("{}[]:#");

    /// <summary>True after reporting what it is.</summary>
    public static bool Report(DiagnosticBag bag)
    {
        if (Kind(bag.Source.Text.AsSpan(0, Math.Min(bag.Source.Text.Length, Header))) is not { } kind)
        {
            return false;
        }

        if (kind.Chinese == Utf16)
        {
            bag.Add(DiagnosticCatalog.NotUtf8, 0);
            return true;
        }

        bag.Add(DiagnosticCatalog.OtherFormat, 0, kind.Chinese, kind.English);
        return true;
    }

    private static (string Chinese, string English)? Kind(ReadOnlySpan<char> start) =>
        start.StartsWith("PK\u0003\u0004") ? ("一个 Word 或 Excel 文件（或压缩包）", "a Word or Excel file, or a zip")
        : start.StartsWith("%PDF") ? ("一个 PDF 文件", "a PDF file")
        // D0 CF 11 E0 read as UTF-8.
        : start.StartsWith("\uFFFD\uFFFD\u0011") ? ("一个旧版 Word 或 Excel 文件", "an old Word or Excel file")
        : start.StartsWith("\uFFFDPNG") || start.StartsWith("\uFFFD\uFFFD\uFFFD\uFFFD\0\u0010JFIF") || start.StartsWith("GIF8") ? ("一张图片", "a picture")
        : start.StartsWith("{\\rtf") ? ("一个写字板文档（RTF）", "an RTF document")
        : start.StartsWith("\u001F\uFFFD") || start.StartsWith("Rar!") || start.StartsWith("7z") ? ("一个压缩文件", "a compressed file")
        : start.StartsWith("{\0") || start.StartsWith("\0{") ? (Utf16, "UTF-16 text without a mark")
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
