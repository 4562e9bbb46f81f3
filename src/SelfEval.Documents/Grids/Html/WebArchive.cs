using System.Text;
using System.Text.RegularExpressions;

namespace SelfEval.Documents.Grids.Html;

/// <summary>A web page and its pictures in one file (单个文件网页 .mht), as Word and WPS save it: the page is the first HTML part.</summary>
internal static partial class WebArchive
{
    private const int Window = 4096;

    public static bool IsOne(ReadOnlySpan<byte> bytes)
    {
        string start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Window)]);
        return start.Contains("MIME-Version:", StringComparison.OrdinalIgnoreCase) && Boundary().IsMatch(start);
    }

    /// <summary>The page's bytes as they were before they were packed.</summary>
    /// <exception cref="InvalidDataException">No part of it is a page.</exception>
    public static byte[] Page(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.Latin1.GetString(bytes).ReplaceLineEndings("\n");
        string boundary = "--" + Boundary().Match(text).Groups[1].Value;
        foreach (string part in text.Split(boundary).Skip(1))
        {
            int head = part.IndexOf("\n\n", StringComparison.Ordinal);
            if (head >= 0 && part.AsSpan(0, head).Contains("text/html", StringComparison.OrdinalIgnoreCase))
            {
                return Unpacked(part[..head], part[(head + 2)..]);
            }
        }

        throw new InvalidDataException("No HTML part.");
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
