using System.Text;
using AngleSharp.Html.Parser;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using ExcelDataReader;
using Kind = SelfEval.Documents.Grids.DocumentFormat;
using UglyToad.PdfPig;

namespace SelfEval.Benchmarks.Documents;

/// <summary>Opens a file with its library and walks through all that it holds, with no thought of tables or forms.</summary>
internal static class LibraryAlone
{
    static LibraryAlone() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static int Read(byte[] file, Kind format) => format switch
    {
        Kind.Docx => Word(file),
        Kind.Xlsx => Excel(file),
        Kind.Xls => OldExcel(file),
        Kind.Html => new HtmlParser().ParseDocument(new MemoryStream(file)).Body!.TextContent.Length,
        Kind.Pdf => Pdf(file),
        _ => Csv(file),
    };

    private static int Word(byte[] file)
    {
        using WordprocessingDocument document = WordprocessingDocument.Open(new MemoryStream(file), false);
        return document.MainDocumentPart!.Document.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.Text>().Sum(t => t.Text.Length);
    }

    private static int Excel(byte[] file)
    {
        using SpreadsheetDocument document = SpreadsheetDocument.Open(new MemoryStream(file), false);
        string[] shared = [.. document.WorkbookPart!.SharedStringTablePart?.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText) ?? []];
        return shared.Length + document.WorkbookPart.WorksheetParts.Sum(p => p.Worksheet.Descendants<Cell>().Sum(c => c.InnerText.Length));
    }

    private static int OldExcel(byte[] file)
    {
        using IExcelDataReader reader = ExcelReaderFactory.CreateBinaryReader(new MemoryStream(file));
        int length = 0;
        do
        {
            while (reader.Read())
            {
                for (int i = 0; i < reader.FieldCount; i++)
                {
                    length += reader.GetValue(i)?.ToString()?.Length ?? 0;
                }
            }
        }
        while (reader.NextResult());
        return length;
    }

    private static int Pdf(byte[] file)
    {
        using PdfDocument document = PdfDocument.Open(file, new ParsingOptions { SkipMissingFonts = true });
        return document.GetPages().Sum(p => p.Letters.Count + p.Paths.Count);
    }

    private static int Csv(byte[] file)
    {
        using CsvReader reader = CsvReader.Create(file, new CsvReaderOptions { HasHeader = false });
        int length = 0;
        while (reader.Read())
        {
            for (int i = 0; i < reader.FieldCount; i++)
            {
                length += reader.GetString(i).Length;
            }
        }

        return length;
    }
}
