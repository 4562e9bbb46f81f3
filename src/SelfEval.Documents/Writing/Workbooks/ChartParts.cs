using System.Globalization;
using System.Xml.Linq;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>The parts that draw charts on a sheet (图表部件): a drawing that places them, and one part each.</summary>
internal static class ChartParts
{
    private const int FirstColumn = 3;
    private const int LastColumn = 12;
    private const int Height = 16;

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace Xdr = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    /// <summary>Charts below each other, beside the columns of their numbers.</summary>
    public static XElement Drawing(int charts) => new(Xdr + "wsDr", new XAttribute(XNamespace.Xmlns + "xdr", Xdr.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
        Enumerable.Range(0, charts).Select(i => new XElement(Xdr + "twoCellAnchor",
            Corner("from", FirstColumn, (i * (Height + 1)) + 1), Corner("to", LastColumn, (i * (Height + 1)) + 1 + Height),
            new XElement(Xdr + "graphicFrame", new XAttribute("macro", ""),
                new XElement(Xdr + "nvGraphicFramePr", new XElement(Xdr + "cNvPr", new XAttribute("id", i + 2), new XAttribute("name", $"图{i + 1}")), new XElement(Xdr + "cNvGraphicFramePr")),
                new XElement(Xdr + "xfrm", new XElement(A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(A + "ext", new XAttribute("cx", 0), new XAttribute("cy", 0))),
                new XElement(A + "graphic", new XElement(A + "graphicData", new XAttribute("uri", C.NamespaceName),
                    new XElement(C + "chart", new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(XNamespace.Xmlns + "r", R.NamespaceName), new XAttribute(R + "id", $"rId{i + 1}"))))),
            new XElement(Xdr + "clientData"))));

    public static XElement Chart(SheetChart chart) => new(C + "chartSpace", new XAttribute(XNamespace.Xmlns + "c", C.NamespaceName), new XAttribute(XNamespace.Xmlns + "a", A.NamespaceName),
        new XElement(C + "roundedCorners", Value(0)),
        new XElement(C + "chart",
            new XElement(C + "title", new XElement(C + "tx", new XElement(C + "rich", new XElement(A + "bodyPr"), new XElement(A + "p", new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", 1200), new XAttribute("b", 1))), new XElement(A + "r", new XElement(A + "rPr", new XAttribute("lang", "zh-CN"), new XAttribute("sz", 1200), new XAttribute("b", 1)), new XElement(A + "t", chart.Title))))), new XElement(C + "overlay", Value(0))),
            new XElement(C + "autoTitleDeleted", Value(0)),
            new XElement(C + "plotArea", new XElement(C + "layout"), Bars(chart), Names(chart), Numbers(chart)),
            new XElement(C + "plotVisOnly", Value(1)),
            new XElement(C + "dispBlanksAs", Value("gap"))));

    private static XElement Corner(string name, int column, int row) => new(Xdr + name, new XElement(Xdr + "col", column), new XElement(Xdr + "colOff", 0), new XElement(Xdr + "row", row), new XElement(Xdr + "rowOff", 0));

    private static XElement Bars(SheetChart chart) => new(C + "barChart",
        new XElement(C + "barDir", Value(chart.IsFlat ? "bar" : "col")), new XElement(C + "grouping", Value("clustered")), new XElement(C + "varyColors", Value(0)),
        new XElement(C + "ser", new XElement(C + "idx", Value(0)), new XElement(C + "order", Value(0)),
            new XElement(C + "spPr", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "2F6EA5")))), new XElement(C + "invertIfNegative", Value(0)),
            new XElement(C + "dLbls", new XElement(C + "showLegendKey", Value(0)), new XElement(C + "showVal", Value(1)), new XElement(C + "showCatName", Value(0)), new XElement(C + "showSerName", Value(0)), new XElement(C + "showPercent", Value(0)), new XElement(C + "showBubbleSize", Value(0))),
            new XElement(C + "cat", new XElement(C + "strRef", new XElement(C + "f", Range(chart, 'A')), new XElement(C + "strCache", new XElement(C + "ptCount", Value(chart.Bars.Count)), chart.Bars.Select((b, i) => Point(i, b.Name))))),
            new XElement(C + "val", new XElement(C + "numRef", new XElement(C + "f", Range(chart, 'B')), new XElement(C + "numCache", new XElement(C + "formatCode", "General"), new XElement(C + "ptCount", Value(chart.Bars.Count)), chart.Bars.Select((b, i) => Point(i, b.Number.ToString(CultureInfo.InvariantCulture))))))),
        new XElement(C + "gapWidth", Value(60)), new XElement(C + "axId", Value(1)), new XElement(C + "axId", Value(2)));

    /// <summary>Bars that lie begin at the top.</summary>
    private static XElement Names(SheetChart chart) => new(C + "catAx", new XElement(C + "axId", Value(1)), new XElement(C + "scaling", new XElement(C + "orientation", Value(chart.IsFlat ? "maxMin" : "minMax"))), new XElement(C + "delete", Value(0)),
        new XElement(C + "axPos", Value(chart.IsFlat ? "l" : "b")), new XElement(C + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0)), new XElement(C + "majorTickMark", Value("none")), new XElement(C + "minorTickMark", Value("none")), new XElement(C + "tickLblPos", Value("nextTo")), new XElement(C + "crossAx", Value(2)));

    private static XElement Numbers(SheetChart chart) => new(C + "valAx", new XElement(C + "axId", Value(2)), new XElement(C + "scaling", new XElement(C + "orientation", Value("minMax")), new XElement(C + "min", Value(0))), new XElement(C + "delete", Value(0)),
        new XElement(C + "axPos", Value(chart.IsFlat ? "t" : "l")), new XElement(C + "numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", 0)), new XElement(C + "majorTickMark", Value("out")), new XElement(C + "minorTickMark", Value("none")), new XElement(C + "tickLblPos", Value("nextTo")), new XElement(C + "crossAx", Value(1)));

    private static XElement Point(int index, string value) => new(C + "pt", new XAttribute("idx", index), new XElement(C + "v", PlainXml.Text(value)));

    private static string Range(SheetChart chart, char column) => $"'{chart.Sheet}'!${column}${chart.FirstRow + 1}:${column}${chart.FirstRow + chart.Bars.Count}";

    private static XAttribute Value(object value) => new("val", value);
}
