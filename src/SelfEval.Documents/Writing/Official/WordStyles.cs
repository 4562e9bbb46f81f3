using System.Xml.Linq;

namespace SelfEval.Documents.Writing.Official;

/// <summary>Fonts and styles of official Word files (字体): 宋体 in tables, 仿宋 for running text, each by its other name where a machine knows that alone.</summary>
internal static class WordStyles
{
    public const string Type = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    public static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    public static readonly string[] Borders = ["top", "left", "bottom", "right", "insideH", "insideV"];

    private static readonly (string Name, string Other)[] Known = [("宋体", "SimSun"), ("仿宋", "FangSong")];

    /// <summary>Run properties of cells.</summary>
    public static XElement Plain { get; } = Font("宋体", isBold: false);

    /// <summary>Run properties of names and titles.</summary>
    public static XElement Heavy { get; } = Font("宋体", isBold: true);

    /// <summary>Run properties of running text.</summary>
    public static XElement Running { get; } = Font("仿宋", isBold: false);

    public static XElement Styles() => new(W + "styles", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName), new XElement(W + "docDefaults",
        new XElement(W + "rPrDefault", new XElement(W + "rPr", Plain.Elements(), new XElement(W + "sz", Value("val", 21)), new XElement(W + "lang", Value("val", "en-US"), Value("eastAsia", "zh-CN")))),
        new XElement(W + "pPrDefault", new XElement(W + "pPr", new XElement(W + "spacing", Value("after", 0))))));

    public static XElement Fonts() => new(W + "fonts", new XAttribute(XNamespace.Xmlns + "w", W.NamespaceName),
        Known.Select(f => new XElement(W + "font", Value("name", f.Name), new XElement(W + "altName", Value("val", f.Other)), new XElement(W + "charset", Value("val", "86")))));

    private static XElement Font(string name, bool isBold) => new("font",
        new XElement(W + "rFonts", Value("ascii", "Times New Roman"), Value("hAnsi", "Times New Roman"), Value("eastAsia", name), Value("cs", "Times New Roman")), isBold ? new XElement(W + "b") : null);

    private static XAttribute Value(string name, object value) => new(W + name, value);
}
