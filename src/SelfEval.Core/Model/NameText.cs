using System.Buffers;
using SelfEval.Model.Cells;

namespace SelfEval.Model;

/// <summary>
/// The one way in which names of levels and indicators are compared (名称归一): white space of every kind is left out, full-width and
/// compatibility forms are what they look like, numbering (一、 （一） 1. ① 指标1：) and stars before the name, points in brackets
/// （20分） (20%) and a colon behind it are not part of it. The published text stays as it is.
/// </summary>
internal static class NameText
{
    private const string Numerals = "一二三四五六七八九十ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ";
    private const string NumberMarks = "、.．)）:：";
    private const string LeadingSigns = "★☆▲△●○◆◇■□※*·•#-—";
    private const string TrailingSigns = ":：;；,，、。.";

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    /// <summary>The name as it is compared; the same string where nothing has to change.</summary>
    internal static string Normalise(string name)
    {
        foreach (char c in name)
        {
            if (!CellText.IsHan(c))
            {
                return Strip(Fold(name));
            }
        }

        return name;
    }

    /// <summary>Whether two names are the same name.</summary>
    internal static bool AreSame(string left, string right) => left == right || Normalise(left) == Normalise(right);

    private static string Fold(string name)
    {
        var kept = new char[name.Length];
        int length = 0;
        foreach (char raw in name)
        {
            char c = CellText.Plain(raw);
            if (c != ' ')
            {
                kept[length++] = c;
            }
        }

        return name.AsSpan().SequenceEqual(kept.AsSpan(0, length)) ? name : new string(kept, 0, length);
    }

    private static string Strip(string name)
    {
        ReadOnlySpan<char> rest = name;
        int before;
        do
        {
            before = rest.Length;
            rest = rest.TrimStart(LeadingSigns);
            rest = rest[NumberingAt(rest)..].TrimEnd(TrailingSigns);
            rest = rest[..^PointsAt(rest)];
        }
        while (rest.Length < before);
        return rest.Length == name.Length || rest.IsEmpty ? name : rest.ToString();
    }

    /// <summary>Length of 一、 （一） 1. (1) ① or 指标1: at the start; a digit behind it makes it a number (1.5万亩), nothing behind it the name itself.</summary>
    private static int NumberingAt(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
        {
            return 0;
        }

        int length = name[0] is >= '①' and <= '⑳' ? 1 : name[0] == '(' ? BracketedNumberAt(name) : MarkedNumberAt(name);
        return length < name.Length && !char.IsAsciiDigit(name[length]) ? length : 0;
    }

    private static int BracketedNumberAt(ReadOnlySpan<char> name)
    {
        int digits = DigitsAt(name[1..]);
        return digits > 0 && digits + 1 < name.Length && name[digits + 1] == ')' ? digits + 2 : 0;
    }

    private static int MarkedNumberAt(ReadOnlySpan<char> name)
    {
        int word = name.StartsWith("指标", StringComparison.Ordinal) ? 2 : 0;
        int digits = DigitsAt(name[word..]);
        int end = word + digits;
        return digits > 0 && end < name.Length && (word > 0 ? name[end] is ':' or '.' or '、' : NumberMarks.Contains(name[end], StringComparison.Ordinal)) ? end + 1 : 0;
    }

    /// <summary>Up to two digits, or 二十一: 110、119 are no numbering.</summary>
    private static int DigitsAt(ReadOnlySpan<char> text)
    {
        int length = 0;
        while (length < text.Length && (char.IsAsciiDigit(text[length]) || Numerals.Contains(text[length], StringComparison.Ordinal)))
        {
            length++;
        }

        return length is 1 or 2 or 3 && (length < 3 || !char.IsAsciiDigit(text[0])) ? length : 0;
    }

    /// <summary>Length of (20分), (20%) or (20) at the end.</summary>
    private static int PointsAt(ReadOnlySpan<char> name)
    {
        int open = name.LastIndexOf('(');
        if (open <= 0 || name[^1] != ')')
        {
            return 0;
        }

        ReadOnlySpan<char> inside = name[(open + 1)..^1];
        if (inside.StartsWith("共", StringComparison.Ordinal) || inside.StartsWith("计", StringComparison.Ordinal))
        {
            inside = inside[1..];
        }

        ReadOnlySpan<char> number = inside.TrimEnd("分%");
        return number.Length > 0 && !number.ContainsAnyExcept(Digits) && number[0] != '.' ? name.Length - open : 0;
    }
}
