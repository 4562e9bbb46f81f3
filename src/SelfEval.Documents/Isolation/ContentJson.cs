using System.Text.Json;
using SelfEval.Documents.Grids;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.Isolation;

/// <summary>A document taken apart, as JSON between two processes of one version (文档内容的传送).</summary>
internal static class ContentJson
{
    public static byte[] Write(DocumentContent content)
    {
        var bytes = new Utf8Buffer();
        var json = new JsonOutput(bytes, isIndented: false);
        using (json.Object())
        {
            json.Number("format"u8, (int)content.Format);
            WriteAll(json, "blocks"u8, content.Blocks, Write);
            WriteAll(json, "remarks"u8, content.Remarks, Write);
        }

        return bytes.Written.ToArray();
    }

    public static DocumentContent Read(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        JsonElement root = document.RootElement;
        return new DocumentContent((DocumentFormat)root.GetProperty("format").GetInt32(),
            [.. root.GetProperty("blocks").EnumerateArray().Select(Block)], [.. root.GetProperty("remarks").EnumerateArray().Select(Remark)]);
    }

    private static void WriteAll<T>(JsonOutput json, ReadOnlySpan<byte> name, IReadOnlyList<T> items, Action<JsonOutput, T> write)
    {
        using (json.List(name))
        {
            foreach (T item in items)
            {
                using (json.Object())
                {
                    write(json, item);
                }
            }
        }
    }

    private static void Write(JsonOutput json, DocumentBlock block)
    {
        json.Text("place"u8, block.Place);
        if (block is Paragraph paragraph)
        {
            json.Text("text"u8, paragraph.Text);
        }
        else if (block is Grid grid)
        {
            json.Number("rows"u8, grid.RowCount);
            json.Number("columns"u8, grid.ColumnCount);
            WriteAll(json, "cells"u8, grid.Cells, Write);
        }
    }

    private static void Write(JsonOutput json, GridCell cell)
    {
        json.Text("text"u8, cell.Text);
        json.Number("row"u8, cell.Row);
        json.Number("column"u8, cell.Column);
        json.Number("rowSpan"u8, cell.RowSpan);
        json.Number("columnSpan"u8, cell.ColumnSpan);
        json.Text("place"u8, cell.Place);
    }

    private static void Write(JsonOutput json, Remark remark)
    {
        json.Text("code"u8, remark.Code);
        json.Number("severity"u8, (int)remark.Severity);
        json.Text("place"u8, remark.Place);
        json.Text("message"u8, remark.Message);
        json.Text("english"u8, remark.EnglishMessage);
    }

    private static DocumentBlock Block(JsonElement block) =>
        block.TryGetProperty("text", out JsonElement text)
            ? new Paragraph(Text(block, "place"), text.GetString()!)
            : new Grid(Text(block, "place"), Number(block, "rows"), Number(block, "columns"), [.. block.GetProperty("cells").EnumerateArray().Select(Cell)]);

    private static GridCell Cell(JsonElement cell) =>
        new(Text(cell, "text"), Number(cell, "row"), Number(cell, "column"), Number(cell, "rowSpan"), Number(cell, "columnSpan"), Text(cell, "place"));

    /// <summary>The message came filled in; it needs no particulars any more.</summary>
    private static Remark Remark(JsonElement remark) =>
        new(new DiagnosticDescriptor(Text(remark, "code"), (FindingSeverity)Number(remark, "severity"), "{0}", "{1}"), Text(remark, "place"), Text(remark, "message"), Text(remark, "english"));

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();
}
