using CsvHelper;
using SelfEval.Documents.Grids.Texts;

namespace SelfEval.Documents.Grids.Csv;

/// <summary>Reads .csv files and plain text (逗号分隔文件、纯文本): lines with separators are one table, a text without them is paragraphs.</summary>
internal static class CsvTextReader
{
    private const string Name = "表1";
    private const int Sampled = 50;
    private static readonly char[] Separators = [',', '\t', ';', '|'];

    public static IReadOnlyList<DocumentBlock> Read(byte[] bytes, ReadingSession session)
    {
        string text = TextEncoding.Decode(bytes);
        return Separator(text) is { } separator ? [Table(text, separator, session)] : [.. Paragraphs(text)];
    }

    /// <summary>The separator of most of the first lines; null where a text has none.</summary>
    private static char? Separator(string text)
    {
        string[] lines = [.. Lines(text).Take(Sampled)];
        (char separator, int count) = Separators.Select(s => (s, Count: lines.Count(l => l.Contains(s)))).MaxBy(s => s.Count);
        return count * 2 >= lines.Length && count > 0 ? separator : null;
    }

    private static IEnumerable<Paragraph> Paragraphs(string text) =>
        Lines(text).Select(ShownText.Clean).Where(l => l.Length > 0).Select((line, i) => new Paragraph($"第{i + 1}段", line));

    private static IEnumerable<string> Lines(string text)
    {
        using var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
        {
            if (line.Trim().Length > 0)
            {
                yield return line;
            }
        }
    }

    private static Grid Table(string text, char separator, ReadingSession session)
    {
        var cells = new List<GridCell>();
        (int rows, int columns) = (0, 0);
        using CsvReader reader = CsvReader.FromText(text, Options(separator));
        for (int row = 0; reader.Read(); row++)
        {
            for (int column = 0; column < Math.Min(reader.FieldCount, ReadingLimits.Columns + 1); column++)
            {
                string shown = ShownText.Clean(reader.GetString(column));
                cells.Add(new GridCell(shown, row, column, 1, 1, $"{Name} 第{row + 1}行第{column + 1}列"));
                (rows, columns) = shown.Length > 0 ? (row + 1, Math.Max(columns, column + 1)) : (rows, columns);
            }

            Check(rows, columns, session);
        }

        return new Grid(Name, rows, columns, [.. cells.Where(c => c.Row < rows && c.Column < columns)]);
    }

    /// <summary>Blank lines count as rows, so that a row's number is the file's.</summary>
    private static CsvReaderOptions Options(char separator) => new() { Separator = separator, HasHeader = false, SkipEmptyLines = false };

    private static void Check(int rows, int columns, ReadingSession session)
    {
        session.CheckTime();
        if (rows > ReadingLimits.Rows || columns > ReadingLimits.Columns)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.TableTooLarge, Name, ReadingLimits.Rows, ReadingLimits.Columns);
        }
    }
}
