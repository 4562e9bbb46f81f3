using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Writing.Marking;

/// <summary>
/// The shapes of notes in VML (批注框). A drawing that stands there is extended as text, right before its end: such parts are not always
/// well-formed, and buttons and old notes in them stay as they are.
/// </summary>
internal static partial class NoteShapes
{
    public const string Empty = "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\">"
        + "<o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"1\"/></o:shapelayout></xml>";

    private const string Namespaces = "xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    private const string ShapeType = $"<v:shapetype {Namespaces} id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private const int FirstShape = 1025;
    private const int WidthInColumns = 4;
    private const int UnitsInALine = 44;
    private const int MostRows = 40;

    public static byte[] AddTo(string drawing, IEnumerable<(int Row, int Column, string Text)> notes)
    {
        int next = Ids().Matches(drawing).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) + 1).Append(FirstShape).Max();
        var added = new StringBuilder(drawing.Contains("\"_x0000_t202\"", StringComparison.Ordinal) && drawing.Contains("shapetype", StringComparison.Ordinal) ? "" : ShapeType);
        foreach ((int row, int column, string text) in notes)
        {
            added.Append(Shape(next++, row, column, Math.Clamp(Lines(text) + 1, 4, MostRows)));
        }

        int end = drawing.LastIndexOf("</xml", StringComparison.OrdinalIgnoreCase);
        return Encoding.UTF8.GetBytes(end < 0 ? Empty.Replace("</xml>", added + "</xml>", StringComparison.Ordinal) : drawing.Insert(end, added.ToString()));
    }

    private static string Shape(int id, int row, int column, int rows) => string.Create(CultureInfo.InvariantCulture,
        $"<v:shape {Namespaces} id=\"_x0000_s{id}\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:0;margin-top:0;width:240pt;height:{rows * 14}pt;z-index:{id - FirstShape + 1};visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\">")
        + "<v:fill color2=\"#ffffe1\"/><v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/><v:textbox style=\"mso-direction-alt:auto;mso-fit-shape-to-text:t\"><div style=\"text-align:left\"></div></v:textbox>"
        + string.Create(CultureInfo.InvariantCulture, $"<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>{column + 1}, 15, {Math.Max(0, row - 1)}, 2, {column + 1 + WidthInColumns}, 15, {Math.Max(0, row - 1) + rows}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:shape>");

    /// <summary>Lines that the text takes, a Chinese character as wide as two letters.</summary>
    private static int Lines(string text) => text.Split('\n').Sum(line => 1 + (line.Sum(c => DiagnosticText.IsWide(c) ? 2 : 1) / UnitsInALine));

    [GeneratedRegex("_x0000_s([0-9]{1,8})")]
    private static partial Regex Ids();
}
