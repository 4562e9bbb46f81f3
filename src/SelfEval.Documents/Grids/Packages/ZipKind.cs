
namespace SelfEval.Documents.Grids.Packages;

/// <summary>What a zip is: an Office file, another office's file, or a folder of files in one (压缩包是什么).</summary>
internal static class ZipKind
{
    public static DocumentFormat Of(byte[] bytes)
    {
        using var package = new OfficePackage(bytes);
        string main = package.MainPart ?? "";
        string folder = main.Length > 0 ? main[..Math.Max(0, main.IndexOf('/', StringComparison.Ordinal))]
            : package.Has("word/document.xml") ? "word"
            : package.Has("xl/workbook.xml") ? "xl"
            : "";
        return folder switch
        {
            "word" => DocumentFormat.Docx,
            "xl" when main.EndsWith(".bin", StringComparison.OrdinalIgnoreCase) => throw Refused("XLSB"),
            "xl" => DocumentFormat.Xlsx,
            "ppt" => throw Refused("PPTX"),
            _ => Foreign(package),
        };
    }

    private static DocumentFormat Foreign(OfficePackage package) =>
        package.Has("OFD.xml") ? throw Refused("OFD")
        : package.Has("mimetype") && package.Has("content.xml") ? throw Refused("ODF")
        : DocumentFormat.Zip;

    private static DocumentRefusedException Refused(string kind) => new(ReadingDiagnostics.UnreadableKind, "", kind);
}
