using System.Net;
using System.Text;
using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Tests.Files;

/// <summary>
/// A document as lines of text: a line is a paragraph, lines that begin with a bar are a table. &lt; is covered by the cell to the left,
/// ^ by the one above, \n a line break. The same drawing becomes grids, a web page, a Word file or a workbook.
/// </summary>
internal sealed class DrawnDocument
{
    private readonly List<object> _blocks = [];

    public static DrawnDocument Of(string drawing)
    {
        var document = new DrawnDocument();
        var rows = new List<string[]>();
        foreach (string line in drawing.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            if (line.StartsWith('|'))
            {
                rows.Add([.. line[1..line.LastIndexOf('|')].Split('|').Select(c => c.Replace("\\n", "\n", StringComparison.Ordinal))]);
                continue;
            }

            if (rows.Count > 0)
            {
                document._blocks.Add(rows.ToArray());
                rows.Clear();
            }

            if (line.Length > 0)
            {
                document._blocks.Add(line);
            }
        }

        return document;
    }

    public static DrawnDocument File(params string[] path) =>
        Of(System.IO.File.ReadAllText(Repository.PathOf(["tests", "SelfEval.Documents.Tests", .. path])));

    public DocumentContent Content(DocumentFormat format = DocumentFormat.Docx)
    {
        int tables = 0;
        int paragraphs = 0;
        return new DocumentContent(format, [.. _blocks.Select(b => b is string text ? (DocumentBlock)new Paragraph($"第{++paragraphs}段", text) : GridOf((string[][])b, $"表{++tables}"))], []);
    }

    /// <summary>One sheet: every paragraph a row of one cell, the tables below each other.</summary>
    public byte[] Workbook()
    {
        var rows = new StringBuilder();
        var merges = new StringBuilder();
        int row = 0;
        foreach (object block in _blocks)
        {
            string[][] table = block is string text ? [[text]] : (string[][])block;
            foreach ((string line, string ranges) in table.Select((cells, r) => Line(table, r, row + r + 1)))
            {
                rows.Append(line);
                merges.Append(ranges);
            }

            row += table.Length;
        }

        return ExcelFile.Of($"<sheetData>{rows}</sheetData><mergeCells>{merges}</mergeCells>");
    }

    public byte[] Page()
    {
        var page = new StringBuilder("<html><head><meta charset=\"utf-8\"></head><body>");
        foreach (object block in _blocks)
        {
            page.Append(block is string text ? $"<p>{WebUtility.HtmlEncode(text)}</p>" : TableTag((string[][])block));
        }

        return Encoding.UTF8.GetBytes(page.Append("</body></html>").ToString());
    }

    public byte[] Word()
    {
        var body = new StringBuilder();
        foreach (object block in _blocks)
        {
            body.Append(block is string text ? WordFile.Paragraph(WebUtility.HtmlEncode(text)) : WordTable((string[][])block));
        }

        return WordFile.Of(body.ToString());
    }

    private static Grid GridOf(string[][] table, string name)
    {
        var cells = new List<GridCell>();
        for (int row = 0; row < table.Length; row++)
        {
            for (int column = 0; column < table[row].Length; column++)
            {
                if (table[row][column] is not ("<" or "^"))
                {
                    cells.Add(new GridCell(table[row][column].Trim(), row, column, Height(table, row, column), Width(table, row, column), $"{name} 第{row + 1}行第{column + 1}列"));
                }
            }
        }

        return new Grid(name, table.Length, table.Max(r => r.Length), cells);
    }

    private static int Width(string[][] table, int row, int column) => 1 + table[row].Skip(column + 1).TakeWhile(c => c == "<").Count();

    private static int Height(string[][] table, int row, int column) => 1 + table.Skip(row + 1).TakeWhile(r => column < r.Length && r[column] == "^").Count();

    private static string TableTag(string[][] table)
    {
        var tag = new StringBuilder("<table border=\"1\">");
        for (int row = 0; row < table.Length; row++)
        {
            tag.Append("<tr>");
            for (int column = 0; column < table[row].Length; column++)
            {
                if (table[row][column] is not ("<" or "^"))
                {
                    string text = WebUtility.HtmlEncode(table[row][column]).Replace("\n", "<br>", StringComparison.Ordinal);
                    tag.Append($"<td colspan=\"{Width(table, row, column)}\" rowspan=\"{Height(table, row, column)}\">{text}</td>");
                }
            }

            tag.Append("</tr>");
        }

        return tag.Append("</table>").ToString();
    }

    private static string WordTable(string[][] table)
    {
        var rows = new List<string>();
        for (int row = 0; row < table.Length; row++)
        {
            var cells = new List<string>();
            for (int column = 0; column < table[row].Length; column++)
            {
                if (table[row][column] == "<")
                {
                    continue;
                }

                int top = row;
                while (table[top][column] == "^")
                {
                    top--;
                }

                if (table[top][column] == "<")
                {
                    continue;
                }

                string merge = top < row ? "<w:vMerge/>" : Height(table, row, column) > 1 ? "<w:vMerge w:val=\"restart\"/>" : "";
                string text = top < row ? "" : WebUtility.HtmlEncode(table[row][column]).Replace("\n", "</w:t><w:br/><w:t xml:space=\"preserve\">", StringComparison.Ordinal);
                cells.Add(WordFile.Cell(text, $"<w:gridSpan w:val=\"{Width(table, top, column)}\"/>{merge}"));
            }

            rows.Add(WordFile.Row([.. cells]));
        }

        return WordFile.Table([.. rows]);
    }

    private static (string Row, string Merges) Line(string[][] table, int row, int number)
    {
        var cells = new StringBuilder();
        var merges = new StringBuilder();
        for (int column = 0; column < table[row].Length; column++)
        {
            string text = table[row][column];
            if (text is not ("<" or "^"))
            {
                string address = $"{(char)('A' + column)}{number}";
                bool isNumber = decimal.TryParse(text.Trim(), System.Globalization.CultureInfo.InvariantCulture, out _) && !text.Contains('.');
                cells.Append(text.Length == 0 ? "" : isNumber ? ExcelFile.Number(address, text.Trim()) : ExcelFile.Text(address, WebUtility.HtmlEncode(text)));
                (int width, int height) = (Width(table, row, column), Height(table, row, column));
                merges.Append(width * height > 1 ? $"<mergeCell ref=\"{address}:{(char)('A' + column + width - 1)}{number + height - 1}\"/>" : "");
            }
        }

        return (ExcelFile.Row(number, cells.ToString()), merges.ToString());
    }
}
