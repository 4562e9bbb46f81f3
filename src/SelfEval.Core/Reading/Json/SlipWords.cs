using System.Buffers;
using System.Globalization;
using System.Text.RegularExpressions;

namespace SelfEval.Reading.Json;

/// <summary>What people type in the place of JSON's signs and words (写错的符号和词), and what they mean by it.</summary>
internal static partial class SlipWords
{
    public static readonly string[] CommentMarks = ["#", "--", "<!--", "／／", "/", "*", "※"];

    public static readonly string Quotes = "\"“”„‟＂「」『』";

    private const string ChineseDigits = "零一二三四五六七八九";
    private const string BeforeNumbers = "~≈约￥¥＋+";

    private static readonly SearchValues<char> InNumbers = SearchValues.Create("0123456789.+-eE");
    private static readonly SearchValues<char> EndOfWord = SearchValues.Create(" \t\r\n,:;{}[]\"，：；、｛｝［］【】“”/　");

    private static readonly Dictionary<char, (string Chinese, char Meant)> Signs = new()
    {
        ['：'] = ("中文冒号", ':'), ['，'] = ("中文逗号", ','), ['、'] = ("顿号", ','), ['；'] = ("中文分号", ','), [';'] = ("分号", ','),
        ['｛'] = ("中文括号", '{'), ['｝'] = ("中文括号", '}'), ['［'] = ("中文括号", '['), ['］'] = ("中文括号", ']'), ['【'] = ("中文括号", '['), ['】'] = ("中文括号", ']'),
        ['('] = ("圆括号", '['), [')'] = ("圆括号", ']'), ['（'] = ("中文括号", '['), ['）'] = ("中文括号", ']'), ['〔'] = ("中文括号", '['), ['〕'] = ("中文括号", ']'),
    };

    private static readonly Dictionary<string, string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        ["true"] = "true", ["false"] = "false", ["null"] = "null", ["是"] = "true", ["对"] = "true", ["真"] = "true", ["有"] = "true", ["yes"] = "true",
        ["否"] = "false", ["不是"] = "false", ["假"] = "false", ["no"] = "false", ["无"] = "null", ["空"] = "null", ["空白"] = "null", ["没有"] = "null", ["none"] = "null", ["nil"] = "null",
    };

    /// <summary>The sign that was meant, what the one written is called, and what the meant one is called.</summary>
    public static (string Chinese, char Meant, string Called)? Sign(char written, bool awaitsColon)
    {
        if (awaitsColon && written is '=' or '＝')
        {
            return ("等号", ':', "冒号");
        }

        return Signs.TryGetValue(written, out (string Chinese, char Meant) sign) ? (sign.Chinese, sign.Meant, sign.Meant == ':' ? "冒号" : sign.Meant == ',' ? "逗号" : "括号") : null;
    }

    /// <summary>true, false or null, where one of them was meant.</summary>
    public static string? Meant(string word) => Words.GetValueOrDefault(word);

    /// <summary>The plain number in a word that begins like one (１．５, 1500万元, 95%, ¥2, 1,500, 二); null for other words.</summary>
    public static string? Number(string word)
    {
        if (word.Length == 1 && ChineseDigits.IndexOf(word[0]) is var digit and >= 0)
        {
            return digit.ToString(CultureInfo.InvariantCulture);
        }

        string half = string.Concat(word.TrimStart(BeforeNumbers.ToCharArray()).Select(c => c is > '\uFF00' and < '\uFF5F' ? (char)(c - 0xFEE0) : c is '。' ? '.' : c));
        int length = half.AsSpan().IndexOfAnyExcept(InNumbers);
        string digits = length < 0 ? half : half[..length];
        if (length > 0 && half[length] == ',' && Thousands().Match(half) is { Success: true } grouped)
        {
            digits = grouped.Value.Replace(",", "", StringComparison.Ordinal);
        }

        bool isWord = length >= 0 && char.IsAsciiLetter(half[length]);
        return length != 0 && !isWord && decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? JsonNumber.IsStrict(digits) ? digits : number.ToString(CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A line of words without quotes, brackets and values: what was meant as a comment.</summary>
    public static bool IsProse(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny('\r', '\n');
        ReadOnlySpan<char> line = (end < 0 ? text : text[..end]).TrimEnd();
        return line.Length > 0 && line.IndexOfAny("\"{}[]") < 0 && (line.IndexOfAny(":：=") is var colon && (colon < 0
            ? line.IndexOfAnyInRange('\u4E00', '\u9FFF') >= 0
            : line[(colon + 1)..].TrimStart() is { IsEmpty: false } rest && !IsValue(rest.TrimEnd(",，").ToString())));
    }

    private static bool IsValue(string text) => Number(text) is not null || Meant(text) is not null;

    /// <summary>Up to the next blank or sign; at least one character.</summary>
    public static int LengthOfWord(ReadOnlySpan<char> text)
    {
        int length = text.IndexOfAny(EndOfWord);
        return length < 0 ? text.Length : Math.Max(1, length);
    }

    [GeneratedRegex(@"^[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?")]
    private static partial Regex Thousands();

    /// <summary>The Chinese quote that was to close a text: the one before a comma, a colon, a bracket or the end; '\0' where none stands there.</summary>
    public static char ChineseEnd(ReadOnlySpan<char> text)
    {
        for (int i = 1; i < text.Length; i++)
        {
            ReadOnlySpan<char> rest = text[(i + 1)..].TrimStart();
            if (text[i] is '”' or '“' or '＂' && (rest.IsEmpty || rest[0] is ',' or ':' or '，' or '：' or '}' or ']'))
            {
                return text[i];
            }
        }

        return '\0';
    }
}
