using System.Text.Json;
using SelfEval.Documents.Grids;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Isolation;

/// <summary>A document taken apart, as JSON between two processes of one version (文档内容的传送).</summary>
internal static class ContentJson
{
    public static byte[] Write(DocumentContent content)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("format", (int)content.Format);
            WriteAll(json, "blocks", content.Blocks, Write);
            WriteAll(json, "remarks", content.Remarks, Write);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    public static DocumentContent Read(byte[] bytes)
    {
        using var document = JsonDocument.Parse(bytes);
        JsonElement root = document.RootElement;
        return new DocumentContent((DocumentFormat)root.GetProperty("format").GetInt32(),
            [.. root.GetProperty("blocks").EnumerateArray().Select(Block)], [.. root.GetProperty("remarks").EnumerateArray().Select(Remark)]);
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (T item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, DocumentBlock block)
    {
        json.WriteString("place", block.Place);
        if (block is Paragraph paragraph)
        {
            json.WriteString("text", paragraph.Text);
        }
        else if (block is Grid grid)
        {
            json.WriteNumber("rows", grid.RowCount);
            json.WriteNumber("columns", grid.ColumnCount);
            WriteAll(json, "cells", grid.Cells, Write);
        }
    }

    private static void Write(Utf8JsonWriter json, GridCell cell)
    {
        json.WriteString("text", cell.Text);
        json.WriteNumber("row", cell.Row);
        json.WriteNumber("column", cell.Column);
        json.WriteNumber("rowSpan", cell.RowSpan);
        json.WriteNumber("columnSpan", cell.ColumnSpan);
        json.WriteString("place", cell.Place);
    }

    private static void Write(Utf8JsonWriter json, Remark remark)
    {
        json.WriteString("code", remark.Code);
        json.WriteNumber("severity", (int)remark.Severity);
        json.WriteString("place", remark.Place);
        json.WriteString("message", remark.Message);
        json.WriteString("english", remark.EnglishMessage);
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
