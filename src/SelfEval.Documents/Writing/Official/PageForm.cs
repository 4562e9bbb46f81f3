using System.Net;
using System.Text;

namespace SelfEval.Documents.Writing.Official;

/// <summary>Writes an official form as one web page (.html) that needs no other file and prints on A4.</summary>
internal static class PageForm
{
    private const string Style = "@page{size:A4 portrait;margin:15mm}@page wide{size:A4 landscape;margin:15mm}body{font:14px/1.5 SimSun,'宋体','Songti SC','Noto Serif CJK SC',serif;margin:1em auto;max-width:80em;padding:0 1em}"
        + "section+section{break-before:page;margin-top:2em}section.wide{page:wide}h1{font-size:1.5em;text-align:center;margin:.3em 0}.line{text-align:center;margin:.2em 0}.text{font-family:FangSong,'仿宋',STFangsong,'Noto Serif CJK SC',serif;font-size:1.2em;text-indent:2em;margin:.3em 0}"
        + "table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{border:1px solid #333;padding:.2em .3em;text-align:center;vertical-align:middle;overflow-wrap:anywhere}td.long{text-align:left}.upright{writing-mode:vertical-rl;margin:auto}tr{break-inside:avoid}";

    public static void Write(OfficialForm form, Stream output)
    {
        using var page = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        page.Write($"<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>{Text(form.Sections[^1].Titles[0])}</title><style>{Style}</style></head><body>\n");
        foreach (OfficialSection section in form.Sections)
        {
            page.Write((section.IsLandscape ? "<section class=\"wide\">\n" : "<section>\n") + Lines(section));
            WriteTable(section.Table, page);
            page.Write((section.Closing.Length > 0 ? $"<p>{Text(section.Closing)}</p>\n" : "") + "</section>\n");
        }

        page.Write("</body></html>\n");
    }

    private static string Lines(OfficialSection section) => string.Concat(
        [section.Caption.Length > 0 ? $"<p>{Text(section.Caption)}</p>\n" : "", .. section.Titles.Select((t, i) => i == 0 ? $"<h1>{Text(t)}</h1>\n" : $"<p class=\"line\">{Text(t)}</p>\n"), .. section.Paragraphs.Select(p => $"<p class=\"text\">{Text(p)}</p>\n")]);

    /// <summary>Cell by cell: together they may be many megabytes.</summary>
    private static void WriteTable(OfficialTable? table, StreamWriter page)
    {
        if (table is null)
        {
            return;
        }

        page.Write($"<table><colgroup>{string.Concat(table.Widths.Select(w => $"<col style=\"width:{100 * w / table.Widths.Sum()}%\">"))}</colgroup>\n");
        ILookup<int, OfficialCell> rows = table.Cells.ToLookup(c => c.Row);
        for (int row = 0; row < table.Rows; row++)
        {
            page.Write("<tr>");
            rows[row].OrderBy(c => c.Column).ToList().ForEach(c => page.Write(Cell(c)));
            page.Write("</tr>\n");
        }

        page.Write("</table>\n");
    }

    private static string Cell(OfficialCell cell)
    {
        string tag = cell.IsHead ? "th" : "td";
        string spans = (cell.RowSpan > 1 ? $" rowspan=\"{cell.RowSpan}\"" : "") + (cell.ColumnSpan > 1 ? $" colspan=\"{cell.ColumnSpan}\"" : "");
        string words = cell.IsUpright ? $"<span class=\"upright\">{Text(cell.Text)}</span>" : Text(cell.Text);
        return $"<{tag}{spans}{(cell.IsLong ? " class=\"long\"" : "")}>{words}</{tag}>";
    }

    /// <summary>Text as a browser shows it letter by letter: it would run several blanks together.</summary>
    private static string Text(string text) =>
        WebUtility.HtmlEncode(PlainXml.Text(text)).Replace("  ", " \u00A0", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
}
