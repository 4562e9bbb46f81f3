namespace SelfEval.Documents.Tests.Files;

/// <summary>.docx files written part by part, so that a test says exactly what stands in them.</summary>
internal static class WordFile
{
    public const string Transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    public const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    private const string Relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string OfficeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <param name="body">WordprocessingML of the body; prefixes w, mc, wps, v, m are bound.</param>
    /// <param name="styles">WordprocessingML of styles; empty for none.</param>
    public static byte[] Of(string body, string styles = "", string ns = Transitional) => ZipBytes.Of(
        ("[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
            + "<Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
            + "<Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/></Types>"),
        ("_rels/.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"rId1\" Type=\"{OfficeRelations}/officeDocument\" Target=\"word/document.xml\"/></Relationships>"),
        ("word/_rels/document.xml.rels", $"<Relationships xmlns=\"{Relations}\"><Relationship Id=\"rId1\" Type=\"{OfficeRelations}/styles\" Target=\"styles.xml\"/>"
            + $"<Relationship Id=\"rId2\" Type=\"{OfficeRelations}/hyperlink\" Target=\"mailto: not a link\\\" TargetMode=\"External\"/></Relationships>"),
        ("word/styles.xml", $"<w:styles xmlns:w=\"{ns}\">{styles}</w:styles>"),
        ("word/document.xml", $"<w:document xmlns:w=\"{ns}\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"wps\" xmlns:v=\"v\" xmlns:m=\"m\"><w:body>{body}</w:body></w:document>"));

    public static string Paragraph(string text) => $"<w:p><w:r><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static string Table(params string[] rows) => $"<w:tbl>{string.Concat(rows)}</w:tbl>";

    public static string Row(params string[] cells) => $"<w:tr>{string.Concat(cells)}</w:tr>";

    public static string Cell(string text, string properties = "") => $"<w:tc><w:tcPr>{properties}</w:tcPr>{Paragraph(text)}</w:tc>";

    public static string CellOf(string content) => $"<w:tc>{content}</w:tc>";
}
