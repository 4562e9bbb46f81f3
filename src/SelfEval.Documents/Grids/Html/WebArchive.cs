using System.Text;
using System.Text.RegularExpressions;

namespace SelfEval.Documents.Grids.Html;

/// <summary>Web pages and their pictures in one file (单个文件网页 .mht), as Word, Excel and WPS save it: a sheet is a page of its own.</summary>
internal static partial class WebArchive
{
    private const int Window = 4096;

    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        string start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        return start.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) && Boundary().IsMatch(start);
    }

    /// <summary>The bytes of each page as they were before they were packed.</summary>
    public static IEnumerable<byte[]> Pages(byte[] bytes)
    {
        string text = Encoding.Latin1.GetString(bytes).ReplaceLineEndings("\n");
        string boundary = "--" + Boundary().Match(text).Groups[1].Value;
        foreach (string part in text.Split(boundary).Skip(1))
        {
            int head = part.IndexOf("\n\n", StringComparison.Ordinal);
            if (head >= 0 && part.AsSpan(0, head).Contains("text/html", StringComparison.OrdinalIgnoreCase))
            {
                yield return Unpacked(part[..head], part[(head + 2)..]);
            }
        }
    }

    private static byte[] Unpacked(string head, string body)
    {
        if (head.Contains("base64", StringComparison.OrdinalIgnoreCase))
        {
            return Convert.FromBase64String(body);
        }

        return Encoding.Latin1.GetBytes(head.Contains("quoted-printable", StringComparison.OrdinalIgnoreCase)
            ? Escape().Replace(SoftBreak().Replace(body, ""), m => ((char)Convert.ToByte(m.Groups[1].Value, 16)).ToString())
            : body);
    }

    [GeneratedRegex("multipart/related;[^:]*?boundary=\"?([^\";\\s]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Boundary();

    [GeneratedRegex("=[ \\t]*\\n")]
    private static partial Regex SoftBreak();

    [GeneratedRegex("=([0-9A-Fa-f]{2})")]
    private static partial Regex Escape();
}
