using System.Net;
using System.Text;

namespace SelfEval.Documents.Writing.Opinions;

/// <summary>Opinions as one web page (.html) that needs no other file, each printed on a page of its own.</summary>
internal static class PageOpinion
{
    private const string Style = "body{font:15px/1.6 SimSun,'Songti SC','Noto Serif CJK SC',serif;max-width:60em;margin:1em auto;padding:0 1em}h1{text-align:center;font-size:1.5em}h2{font-size:1.05em;margin:.8em 0 .3em}p{margin:.3em 0}"
        + "table{border-collapse:collapse;width:100%;font-size:.9em}td,th{border:1px solid #555;padding:.15em .4em;vertical-align:top;text-align:left;overflow-wrap:anywhere}article+article,h2.page{break-before:page}tr{break-inside:avoid}";

    public static void Write(IReadOnlyList<IReadOnlyList<OpinionBlock>> opinions, Stream output)
    {
        var page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>复核意见</title><style>").Append(Style).Append("</style></head><body>\n");
        foreach (IReadOnlyList<OpinionBlock> opinion in opinions)
        {
            page.Append("<article>\n").AppendJoin("", opinion.Select(Block)).Append("</article>\n");
        }

        output.Write(Encoding.UTF8.GetBytes(page.Append("</body></html>\n").ToString()));
    }

    private static string Block(OpinionBlock block) => block.Kind switch
    {
        OpinionBlockKind.Table => $"<table>\n{string.Concat(block.Rows.Select((row, i) => $"<tr>{string.Concat(row.Select((text, c) => Cell(text, i == 0, block.Widths[c])))}</tr>\n"))}</table>\n",
        OpinionBlockKind.Title => $"<h1>{Text(block.Text)}</h1>\n",
        OpinionBlockKind.Heading => $"<h2{(block.BeginsPage ? " class=\"page\"" : "")}>{Text(block.Text)}</h2>\n",
        _ => $"<p>{Text(block.Text)}</p>\n",
    };

    private static string Cell(string text, bool isHead, int width) => isHead ? $"<th style=\"width:{width}%\">{Text(text)}</th>" : $"<td>{Text(text)}</td>";

    private static string Text(string text) => WebUtility.HtmlEncode(PlainXml.Text(text)).Replace("\n", "<br>", StringComparison.Ordinal);
}
