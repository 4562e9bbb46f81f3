using SelfEval.Documents.Grids.Packages;

namespace SelfEval.Documents.Grids.Sheets;

/// <summary>Reads .xlsx workbooks (Excel 工作簿): every visible sheet becomes one grid.</summary>
internal static class XlsxReader
{
    public static IReadOnlyList<DocumentBlock> Read(byte[] bytes, ReadingSession session)
    {
        using var package = new OfficePackage(bytes);
        var book = XlsxBook.Load(package);
        var blocks = new List<DocumentBlock>();
        foreach ((string name, string? part, bool isHidden) in book.Sheets)
        {
            if (isHidden)
            {
                session.Add(ReadingDiagnostics.HiddenSheet, name.Trim());
            }
            else if (part is not null && package.Has(part))
            {
                blocks.AddRange(XlsxShapes.Of(package, part, name));
                blocks.AddRange(Sheet(book, name, part, session) is { } grid ? [grid] : Array.Empty<DocumentBlock>());
            }
        }

        NoteMacros(package, session);
        return blocks;
    }

    /// <summary>A sheet beyond the limits is left out; the others are read.</summary>
    private static Grid? Sheet(XlsxBook book, string name, string part, ReadingSession session)
    {
        var content = new SheetContent(name);
        try
        {
            new XlsxSheet(book, content, session).Read(part);
            return SheetGrid.Build(content, session);
        }
        catch (DocumentRefusedException refused) when (refused.Remark.Code == ReadingDiagnostics.TableTooLarge.Code)
        {
            session.Add(ReadingDiagnostics.TableTooLarge, refused.Remark.Place, ReadingLimits.Rows, ReadingLimits.Columns);
            return null;
        }
    }

    private static void NoteMacros(OfficePackage package, ReadingSession session)
    {
        if (package.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            session.AddOnce(ReadingDiagnostics.MacrosNotRun, "");
        }
    }
}
