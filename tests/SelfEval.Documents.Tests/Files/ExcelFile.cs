namespace SelfEval.Documents.Tests.Files;

/// <summary>.xlsx files written part by part.</summary>
internal static class ExcelFile
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>One sheet named 自评表.</summary>
    /// <param name="sheet">SpreadsheetML within <c>worksheet</c>.</param>
    /// <param name="formats">Format codes, numbered from 200; style 1 is the first, and so on.</param>
    public static byte[] Of(string sheet, params string[] formats) => Of([("自评表", "", sheet)], formats);

    public static byte[] Of(IReadOnlyList<(string Name, string State, string Sheet)> sheets, params string[] formats) => ZipBytes.Of(
    [
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
            + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
            + string.Concat(sheets.Select((_, i) => $"<Override PartName=\"/xl/worksheets/sheet{i}.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>")) + "</Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"rId1\" Type=\"{OfficeRelations}/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{OfficeRelations}\"><sheets>"
            + string.Concat(sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" r:id=\"s{i}\"{(s.State.Length > 0 ? $" state=\"{s.State}\"" : "")}/>")) + "</sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"st\" Type=\"{OfficeRelations}/styles\" Target=\"styles.xml\"/>"
            + string.Concat(sheets.Select((_, i) => $"<Relationship Id=\"s{i}\" Type=\"{OfficeRelations}/worksheet\" Target=\"/xl/worksheets/sheet{i}.xml\"/>")) + "</Relationships>"),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Main}\"><numFmts>" + string.Concat(formats.Select((f, i) => $"<numFmt numFmtId=\"{200 + i}\" formatCode=\"{System.Security.SecurityElement.Escape(f)}\"/>"))
            + "</numFmts><cellXfs><xf numFmtId=\"0\"/>" + string.Concat(formats.Select((_, i) => $"<xf numFmtId=\"{200 + i}\"/>")) + "<xf numFmtId=\"57\"/><xf numFmtId=\"31\"/></cellXfs></styleSheet>"),
        .. sheets.Select((s, i) => ($"xl/worksheets/sheet{i}.xml", $"<worksheet xmlns=\"{Main}\">{s.Sheet}</worksheet>")),
    ]);

    public static string Text(string address, string text) => $"<c r=\"{address}\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    public static string Number(string address, string value, int style = 0) => $"<c r=\"{address}\" s=\"{style}\"><v>{value}</v></c>";

    public static string Row(int number, string cells, string attributes = "") => $"<row r=\"{number}\" {attributes}>{cells}</row>";
}
