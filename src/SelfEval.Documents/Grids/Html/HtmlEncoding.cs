using System.Text;
using System.Text.RegularExpressions;
using SelfEval.Documents.Grids.Texts;

namespace SelfEval.Documents.Grids.Html;

/// <summary>The encoding of a web page (网页编码): its mark, its declaration where the bytes bear it out, else UTF-8 or GB18030 by the bytes.</summary>
internal static partial class HtmlEncoding
{
    private const int Window = 4096;

    /// <summary>So many characters are not valid UTF-8 by accident.</summary>
    private const int NoAccident = 20;

    public static Encoding Of(byte[] bytes, ReadingSession session)
    {
        if (TextEncoding.Marked(bytes) is { } marked)
        {
            return marked;
        }

        string? declared = Declared(bytes);
        Encoding byBytes = TextEncoding.Of(bytes);
        if (declared is null || Find(declared) is not { } encoding || encoding.CodePage == byBytes.CodePage)
        {
            return byBytes;
        }

        bool isTrusted = byBytes.CodePage == Encoding.UTF8.CodePage ? TextEncoding.WideCharacters(bytes) < NoAccident : encoding.CodePage != Encoding.UTF8.CodePage;
        if (!isTrusted)
        {
            session.AddOnce(ReadingDiagnostics.EncodingMismatch, "", declared, byBytes.WebName);
        }

        return isTrusted ? encoding : byBytes;
    }

    private static string? Declared(byte[] bytes)
    {
        string start = Encoding.Latin1.GetString(bytes, 0, Math.Min(bytes.Length, Window));
        return Declaration().Match(start) is { Success: true } found ? found.Groups[1].Value : null;
    }

    /// <summary>GB2312 and GBK are read as GB18030, which holds them.</summary>
    private static Encoding? Find(string name)
    {
        if (name.StartsWith("gb", StringComparison.OrdinalIgnoreCase))
        {
            return TextEncoding.Chinese;
        }

        try
        {
            return name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? null : CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
