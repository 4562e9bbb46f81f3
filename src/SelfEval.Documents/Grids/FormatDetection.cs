using SelfEval.Documents.Grids.Html;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Texts;

namespace SelfEval.Documents.Grids;

/// <summary>Tells what a file is from its first bytes and what stands inside; its name is not asked (按内容识别).</summary>
internal static class FormatDetection
{
    private const int Window = 4096;

    /// <exception cref="DocumentRefusedException">It is known to be something that is not read.</exception>
    public static DocumentFormat Of(byte[] bytes)
    {
        ReadOnlySpan<byte> start = bytes.AsSpan(0, Math.Min(bytes.Length, Window));
        if (start.StartsWith("PK\u0003\u0004"u8) || start.StartsWith("PK\u0005\u0006"u8))
        {
            return ZipKind.Of(bytes);
        }

        if (start.StartsWith(CompoundFile.Signature))
        {
            return OfCompound(bytes);
        }

        if (start.IndexOf("%PDF-"u8) is >= 0 and < 1024)
        {
            return DocumentFormat.Pdf;
        }

        return ForeignKind(start) is { } kind ? throw Refused(kind) : OfText(bytes);
    }

    private static DocumentFormat OfCompound(byte[] bytes)
    {
        IReadOnlyList<string> names = new CompoundFile(bytes).StreamNames;
        if (names.Contains("EncryptedPackage"))
        {
            throw new DocumentRefusedException(ReadingDiagnostics.EncryptedDocument, "");
        }

        if (names.Contains("Workbook") || names.Contains("Book"))
        {
            return DocumentFormat.Xls;
        }

        throw names.Contains("WordDocument") ? new DocumentRefusedException(ReadingDiagnostics.OldWordDocument, "") : Refused("Office 97");
    }

    private static string? ForeignKind(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("{\\rtf"u8))
        {
            return "RTF";
        }

        if (start.StartsWith("\u0089PNG"u8[1..]) || start.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || start.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])
            || start.StartsWith("GIF8"u8) || start.StartsWith("II*\0"u8) || start.StartsWith("MM\0*"u8) || start.StartsWith("BM"u8) && start.Length > 6 && start[6] == 0)
        {
            return "图片";
        }

        return start.StartsWith("Rar!"u8) || start.StartsWith("7z\u00BC\u00AF"u8[..2]) && start.Length > 2 && start[2] == 0xBC ? "RAR/7z" : null;
    }

    private static DocumentFormat OfText(byte[] bytes)
    {
        if (!TextEncoding.LooksLikeText(bytes))
        {
            throw Refused("二进制文件");
        }

        if (WebArchive.IsOne(bytes))
        {
            return DocumentFormat.Html;
        }

        string start = TextEncoding.Start(bytes, Window).TrimStart('\uFEFF', ' ', '\t', '\r', '\n', '\u3000');
        if (start.StartsWith('{') || start.StartsWith('[') || start.StartsWith("//", StringComparison.Ordinal) || start.StartsWith("/*", StringComparison.Ordinal))
        {
            return DocumentFormat.Json;
        }

        return start.StartsWith('<') || start.Contains("<table", StringComparison.OrdinalIgnoreCase) || start.Contains("<html", StringComparison.OrdinalIgnoreCase)
            ? OfMarkup(start)
            : DocumentFormat.Csv;
    }

    private static DocumentFormat OfMarkup(string start)
    {
        string? kind = start.Contains("urn:schemas-microsoft-com:office:spreadsheet", StringComparison.Ordinal) && !start.Contains("<html", StringComparison.OrdinalIgnoreCase) ? "Excel 2003 XML"
            : start.Contains("schemas.microsoft.com/office/word/2003", StringComparison.Ordinal) ? "Word 2003 XML"
            : null;
        return kind is null ? DocumentFormat.Html : throw Refused(kind);
    }

    private static DocumentRefusedException Refused(string kind) => new(ReadingDiagnostics.UnreadableKind, "", kind);
}
