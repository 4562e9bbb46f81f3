using System.Globalization;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Grids.Texts;

namespace SelfEval.Documents.Grids.Sheets;

/// <summary>Reads .xls workbooks (旧版 Excel 工作簿): every visible sheet becomes one grid.</summary>
internal sealed class XlsReader
{
    private readonly ReadingSession _session;
    private readonly BiffScan _scan;
    private readonly NumberText _numbers;
    private readonly NumberText _numbers1900 = new(isDate1904: false);

    private XlsReader(CompoundFile file, BiffScan scan, ReadingSession session)
    {
        (_session, _scan) = (session, scan);
        _numbers = new NumberText(_scan.IsDate1904);
        if (file.StreamNames.Contains("VBA") || file.StreamNames.Contains("_VBA_PROJECT"))
        {
            session.AddOnce(ReadingDiagnostics.MacrosNotRun, "");
        }
    }

    public static IReadOnlyList<DocumentBlock> Read(byte[] bytes, ReadingSession session)
    {
        // The library asks for code pages by number.
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var file = new CompoundFile(bytes);
        byte[] records = file.Find("Workbook") ?? file.Find("Book") ?? [];
        var scan = new BiffScan(records);
        try
        {
            using IExcelDataReader reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(records, writable: false), new ExcelReaderConfiguration { FallbackEncoding = TextEncoding.Chinese });
            return new XlsReader(file, scan, session).Read(reader);
        }
        catch (Exception trouble) when (trouble is InvalidPasswordException || (scan.IsEncrypted && trouble is not DocumentRefusedException))
        {
            throw new DocumentRefusedException(ReadingDiagnostics.EncryptedDocument, "");
        }
    }

    private List<DocumentBlock> Read(IExcelDataReader reader)
    {
        var blocks = new List<DocumentBlock>();
        do
        {
            if (!string.Equals(reader.VisibleState, "visible", StringComparison.OrdinalIgnoreCase))
            {
                _session.Add(ReadingDiagnostics.HiddenSheet, reader.Name.Trim());
            }
            else if (Sheet(reader) is { } grid)
            {
                blocks.Add(grid);
            }
        }
        while (reader.NextResult());
        return blocks;
    }

    private Grid? Sheet(IExcelDataReader reader)
    {
        var content = new SheetContent(reader.Name);
        content.Merged.UnionWith((reader.MergeCells ?? []).Select(m => new MergedRange(m.FromRow, m.FromColumn, m.ToRow, m.ToColumn)));
        IReadOnlyDictionary<(int Row, int Column), string?> noted = _scan.CellsOf(reader.Name);
        try
        {
            for (int row = 0; reader.Read(); row++)
            {
                AddRow(reader, content, row, noted);
            }

            return SheetGrid.Build(content, _session);
        }
        catch (DocumentRefusedException refused) when (refused.Remark.Code == ReadingDiagnostics.TableTooLarge.Code)
        {
            _session.Add(ReadingDiagnostics.TableTooLarge, refused.Remark.Place, ReadingLimits.Rows, ReadingLimits.Columns);
            return null;
        }
    }

    private void AddRow(IExcelDataReader reader, SheetContent content, int row, IReadOnlyDictionary<(int Row, int Column), string?> noted)
    {
        // A damaged file may claim rows of 65,536 cells: no more of them is looked at than shows that it is too large.
        _session.CheckTime();
        if (reader.RowHeight == 0)
        {
            content.HiddenRows.Add(row);
        }

        for (int column = 0; column < Math.Min(reader.FieldCount, ReadingLimits.Columns + 1); column++)
        {
            bool isNoted = noted.TryGetValue((row, column), out string? error);
            object? value = error is null ? reader.GetValue(column) : null;
            if (value is not null || error is not null)
            {
                NoteWidth(reader, content, column);
                content.Add(new SheetCell(row, column, value is null ? "" : ShownText.Clean(Shown(value, Format(reader, column))), error, isNoted));
            }
        }
    }

    private static void NoteWidth(IExcelDataReader reader, SheetContent content, int column)
    {
        if (reader.GetColumnWidth(column) == 0)
        {
            content.HiddenColumns.Add(column);
        }
    }

    private string Shown(object value, string? format) => value switch
    {
        string text => text,
        bool flag => flag ? "TRUE" : "FALSE",
        DateTime date => _numbers1900.Show(date.ToOADate(), format),
        TimeSpan time => _numbers1900.Show(time.TotalDays, format),
        IConvertible number => _numbers.Show(number.ToDouble(CultureInfo.InvariantCulture), format),
        _ => value.ToString() ?? "",
    };

    /// <summary>Our own list first: the library does not know the Chinese formats and shows others the American way.</summary>
    private static string? Format(IExcelDataReader reader, int column)
    {
        int id = reader.GetNumberFormatIndex(column);
        return id is >= 5 and <= 8 or >= 41 and <= 44 ? reader.GetNumberFormatString(column) : BuiltInFormats.Find(id) ?? reader.GetNumberFormatString(column);
    }
}
