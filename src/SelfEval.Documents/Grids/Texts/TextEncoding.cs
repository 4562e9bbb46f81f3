using System.Text;

namespace SelfEval.Documents.Grids.Texts;

/// <summary>
/// Which encoding a text is written in: its mark, else strict UTF-8, else GB18030 (编码). Guessing by letter statistics is left out: it takes
/// short Chinese texts for Japanese.
/// </summary>
internal static class TextEncoding
{
    /// <summary>GB18030, which holds GBK and GB2312.</summary>
    public static Encoding Chinese { get; } = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;

    public static Encoding Of(ReadOnlySpan<byte> bytes) => Marked(bytes) ?? (IsUtf8(bytes) ? Encoding.UTF8 : Chinese);

    public static string Decode(ReadOnlySpan<byte> bytes) => Of(bytes).GetString(bytes).TrimStart('\uFEFF');

    /// <summary>The first characters; a character cut at the end of the window is left out.</summary>
    public static string Start(ReadOnlySpan<byte> bytes, int window)
    {
        Encoding encoding = Of(bytes);
        ReadOnlySpan<byte> part = bytes[..Math.Min(bytes.Length, window)];
        return encoding.GetString(part);
    }

    /// <summary>UTF-16 and UTF-8 by their mark; UTF-16 without one where every other byte of the first line is zero.</summary>
    public static Encoding? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? Encoding.UTF8
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || IsZeroEverySecond(bytes, 1) ? Encoding.Unicode
        : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) || IsZeroEverySecond(bytes, 0) ? Encoding.BigEndianUnicode
        : null;

    public static bool IsUtf8(ReadOnlySpan<byte> bytes) => System.Text.Unicode.Utf8.IsValid(bytes);

    /// <summary>Characters that take more than one byte, where the bytes are UTF-8: many of them are no accident.</summary>
    public static int WideCharacters(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        foreach (byte b in utf8)
        {
            count += b >= 0xC0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>False where control characters stand that no text holds.</summary>
    public static bool LooksLikeText(ReadOnlySpan<byte> bytes)
    {
        if (Marked(bytes) is not null)
        {
            return true;
        }

        ReadOnlySpan<byte> start = bytes[..Math.Min(bytes.Length, 8192)];
        return start.IndexOfAnyInRange((byte)0, (byte)8) < 0 && start.IndexOfAnyInRange((byte)14, (byte)26) < 0;
    }

    private static bool IsZeroEverySecond(ReadOnlySpan<byte> bytes, int offset)
    {
        if (bytes.Length < 8)
        {
            return false;
        }

        for (int i = 0; i < 4; i++)
        {
            if (bytes[(2 * i) + offset] != 0 || bytes[(2 * i) + 1 - offset] == 0)
            {
                return false;
            }
        }

        return true;
    }
}
