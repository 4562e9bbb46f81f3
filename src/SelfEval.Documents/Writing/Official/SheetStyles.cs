using System.Xml.Linq;

namespace SelfEval.Documents.Writing.Official;

/// <summary>The styles part of an official workbook (单元格样式表), in the order of <see cref="SheetStyle"/>.</summary>
internal static class SheetStyles
{
    private static readonly XNamespace Main = WorkbookForm.Main;

    public static XElement Part() => new(Main + "styleSheet",
        new XElement(Main + "fonts", new XAttribute("count", 3), Font(10, isBold: false), Font(10, isBold: true), Font(16, isBold: true)),
        new XElement(Main + "fills", new XAttribute("count", 2), Fill("none"), Fill("gray125")),
        new XElement(Main + "borders", new XAttribute("count", 2), new XElement(Main + "border"), new XElement(Main + "border", Thin("left"), Thin("right"), Thin("top"), Thin("bottom"))),
        new XElement(Main + "cellStyleXfs", new XAttribute("count", 1), new XElement(Main + "xf")),
        new XElement(Main + "cellXfs", new XAttribute("count", 10),
            Xf(0, 0, "general"), Xf(0, 1, "center"), Xf(1, 1, "center"), Xf(2, 0, "center"), Xf(0, 1, "left"), Xf(0, 0, "left"), Xf(1, 1, "center", rotation: 255), Xf(0, 0, "center"),
            Xf(0, 1, "center", isQuoted: true), Xf(0, 1, "left", isQuoted: true)));

    private static XElement Xf(int font, int border, string align, int? rotation = null, bool isQuoted = false) => new(Main + "xf",
        new XAttribute("numFmtId", 0), new XAttribute("fontId", font), new XAttribute("fillId", 0), new XAttribute("borderId", border), isQuoted ? new XAttribute("quotePrefix", 1) : null,
        new XAttribute("applyFont", 1), new XAttribute("applyBorder", 1), new XAttribute("applyAlignment", 1),
        new XElement(Main + "alignment", new XAttribute("horizontal", align), new XAttribute("vertical", "center"), rotation is null ? null : new XAttribute("textRotation", rotation), new XAttribute("wrapText", 1)));

    private static XElement Font(int size, bool isBold) => new(Main + "font",
        isBold ? new XElement(Main + "b") : null, new XElement(Main + "sz", new XAttribute("val", size)), new XElement(Main + "name", new XAttribute("val", "宋体")), new XElement(Main + "charset", new XAttribute("val", 134)));

    private static XElement Fill(string pattern) => new(Main + "fill", new XElement(Main + "patternFill", new XAttribute("patternType", pattern)));

    private static XElement Thin(string side) => new(Main + side, new XAttribute("style", "thin"), new XElement(Main + "color", new XAttribute("auto", 1)));
}
