using System.Globalization;
using System.Text;

namespace SelfEval.Documents.Tests.Files;

/// <summary>
/// PDF files written by hand: lines and texts of a page, the characters in a GBK font that is not embedded, as many offices print. Points from
/// the top left, as a reader holds the page.
/// </summary>
internal sealed class PdfFile
{
    private const int Width = 595;
    private const int Height = 842;
    private readonly List<StringBuilder> _pages = [new()];
    private readonly int _rotation;

    static PdfFile() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    private readonly string _encoding;

    /// <param name="rotation">What the page says of itself, in degrees.</param>
    /// <param name="encoding">The font's; with Identity-H nothing tells which characters its numbers are.</param>
    public PdfFile(int rotation = 0, string encoding = "GBK-EUC-H") => (_rotation, _encoding) = (rotation, encoding);

    public PdfFile Line(double x1, double y1, double x2, double y2) => Draw($"{N(x1)} {N(Height - y1)} m {N(x2)} {N(Height - y2)} l S");

    /// <summary>A grid of lines at these positions.</summary>
    public PdfFile Ruled(double[] xs, double[] ys)
    {
        foreach (double y in ys)
        {
            Line(xs[0], y, xs[^1], y);
        }

        foreach (double x in xs)
        {
            Line(x, ys[0], x, ys[^1]);
        }

        return this;
    }

    public PdfFile Box(double x1, double y1, double x2, double y2) => Draw($"{N(x1)} {N(Height - y2)} {N(x2 - x1)} {N(y2 - y1)} re f");

    public PdfFile Text(double x, double baseline, string text, double size = 10) =>
        Draw($"BT /F1 {N(size)} Tf {N(x)} {N(Height - baseline)} Td <{Convert.ToHexString(Encoding.GetEncoding("GBK").GetBytes(text))}> Tj ET");

    /// <summary>Text that runs up the page, as in a side label.</summary>
    public PdfFile Upwards(double x, double y, string text, double size = 10) =>
        Draw($"BT /F1 {N(size)} Tf 0 1 -1 0 {N(x)} {N(Height - y)} Tm <{Convert.ToHexString(Encoding.GetEncoding("GBK").GetBytes(text))}> Tj ET");

    public PdfFile Picture() => Draw("q 500 0 0 700 50 50 cm BI /W 1 /H 1 /CS /G /BPC 8 ID \u0080 EI Q");

    public PdfFile NextPage()
    {
        _pages.Add(new StringBuilder());
        return this;
    }

    public byte[] ToArray()
    {
        var objects = new List<string>
        {
            "<< /Type /Catalog /Pages 2 0 R >>",
            $"<< /Type /Pages /Count {_pages.Count} /Kids [{string.Join(' ', _pages.Select((_, i) => $"{6 + (2 * i)} 0 R"))}] >>",
            $"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /{_encoding} /DescendantFonts [4 0 R] >>",
            $"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering ({(_encoding.StartsWith("Identity", StringComparison.Ordinal) ? "Identity" : "GB1")}) /Supplement 2 >> /DW 1000 /W [1 95 500 814 939 500] /FontDescriptor 5 0 R >>",
            "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
        };
        for (int i = 0; i < _pages.Count; i++)
        {
            objects.Add($"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {Width} {Height}] /Rotate {_rotation} /Resources << /Font << /F1 3 0 R >> >> /Contents {7 + (2 * i)} 0 R >>");
            objects.Add($"<< /Length {_pages[i].Length} >>\nstream\n{_pages[i]}\nendstream");
        }

        return Written(objects);
    }

    private static byte[] Written(List<string> objects)
    {
        var file = new StringBuilder("%PDF-1.4\n");
        var offsets = new List<int>();
        for (int i = 0; i < objects.Count; i++)
        {
            offsets.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{i + 1} 0 obj\n{objects[i]}\nendobj\n");
        }

        int xref = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n");
        offsets.ForEach(o => file.Append(CultureInfo.InvariantCulture, $"{o:0000000000} 00000 n \n"));
        file.Append(CultureInfo.InvariantCulture, $"trailer << /Size {objects.Count + 1} /Root 1 0 R >>\nstartxref\n{xref}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    private PdfFile Draw(string operators)
    {
        _pages[^1].Append(operators).Append('\n');
        return this;
    }

    private static string N(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);
}
