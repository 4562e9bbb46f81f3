using System.Buffers;
using System.Globalization;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Splits an expression into words and signs before RulesEngine's parser sees it. It knows only what rules may contain, so
/// whatever else stands there is reported at its place; full-width signs are named with the sign to write instead.
/// </summary>
internal sealed class ExpressionLexer(RuleText source)
{
    public const int MaxLength = 2_000;
    public const int MaxDepth = 64;

    private static readonly Dictionary<char, string> FullWidth = new()
    {
        ['＞'] = ">", ['＜'] = "<", ['≥'] = ">=", ['≧'] = ">=", ['≤'] = "<=", ['≦'] = "<=", ['＝'] = "==", ['≠'] = "!=", ['＋'] = "+",
        ['－'] = "-", ['—'] = "-", ['＊'] = "*", ['×'] = "*", ['／'] = "/", ['÷'] = "/", ['％'] = "%", ['（'] = "(", ['）'] = ")", ['，'] = ",",
        ['、'] = ",", ['？'] = "?", ['：'] = ":", ['！'] = "!", ['＆'] = "&&", ['｜'] = "||", ['．'] = ".", ['。'] = ".",
    };

    private static readonly SearchValues<char> Quotes = SearchValues.Create("'‘’“”＂＇");

    private static readonly string[] Operators = ["&&", "=>", "||", "==", "!=", "<>", "<=", ">=", "<", ">", "=", "!", "+", "-", "*", "/", "%", "(", ")", ",", "?", ":", "."];

    private readonly List<ExpressionToken> _tokens = [];

    /// <summary>True where something was reported. The tokens are then good for finding further faults, not for parsing.</summary>
    public bool Failed { get; private set; }

    /// <summary>The tokens, or null where the text is empty, too long or too deep.</summary>
    public IReadOnlyList<ExpressionToken>? Read()
    {
        string text = source.Text;
        if (string.IsNullOrWhiteSpace(text))
        {
            source.Report(DiagnosticCatalog.EmptyExpression, 0);
            return null;
        }

        if (text.Length > MaxLength)
        {
            source.Report(DiagnosticCatalog.ExpressionTooLong, 0, text.Length, MaxLength);
            return null;
        }

        int index = 0;
        while (index < text.Length)
        {
            index = char.IsWhiteSpace(text[index]) ? index + 1 : ReadToken(text, index);
        }

        return DepthIsFine() ? _tokens : null;
    }

    private int ReadToken(string text, int index)
    {
        char c = text[index];
        if (RuleName.IsStart(c))
        {
            return Take(TokenKind.Name, index, RunOf(text, index, RuleName.IsPart));
        }

        if (char.IsAsciiDigit(c))
        {
            return ReadNumber(text, index);
        }

        if (c == '"')
        {
            return ReadText(text, index);
        }

        if (Quotes.Contains(c))
        {
            return ReadOtherQuotes(text, index);
        }

        if (c == '%' && IsPercent(text, index))
        {
            return Fail(DiagnosticCatalog.ExpressionSyntax, index, 1, "百分数要写成小数，例如 90% 写成 0.9", "write per cents as decimals, such as 0.9 for 90%");
        }

        if (FullWidth.TryGetValue(c, out string? ascii))
        {
            Fail(DiagnosticCatalog.FullWidthOperator, index, 1, c, ascii);
            _tokens.Add(new ExpressionToken(TokenKind.Operator, ascii, index));
            return index + 1;
        }

        if (c is > '\uFF00' and < '\uFF5F')
        {
            return ReadFullWidthWord(text, index);
        }

        string? sign = Array.Find(Operators, o => string.CompareOrdinal(text, index, o, 0, o.Length) == 0);
        return sign is null ? Fail(DiagnosticCatalog.NotAllowed, index, char.IsSurrogatePair(text, index) ? 2 : 1, Sign(text, index))
            : sign == "=>" ? Fail(DiagnosticCatalog.ExpressionSyntax, index, 2, "“=>”请写成 >=", "write >= for =>")
            : Take(TokenKind.Operator, index, sign.Length);
    }

    /// <summary>Ｍａｔｈ and １２ look like Math and 12 but are other characters.</summary>
    private int ReadFullWidthWord(string text, int index)
    {
        int length = RunOf(text, index, static c => c is > '\uFF00' and < '\uFF5F' && !FullWidth.ContainsKey(c));
        string ascii = string.Concat(text.Substring(index, length).Select(c => (char)(c - 0xFEE0)));
        Fail(DiagnosticCatalog.FullWidthOperator, index, length, text.Substring(index, length), ascii);
        _tokens.Add(new ExpressionToken(char.IsAsciiDigit(ascii[0]) ? TokenKind.Number : TokenKind.Operator, ascii, index));
        return index + length;
    }

    /// <summary>A letter of another script that looks Latin is told by its number.</summary>
    private static string Sign(string text, int index)
    {
        int rune = char.IsSurrogatePair(text, index) ? char.ConvertToUtf32(text, index) : text[index];
        return rune < 0x80 ? text[index].ToString()
            : rune is >= 0xD800 and <= 0xDFFF ? string.Create(CultureInfo.InvariantCulture, $"U+{rune:X4}")
            : string.Create(CultureInfo.InvariantCulture, $"{char.ConvertFromUtf32(rune)}（U+{rune:X4}）");
    }

    private int ReadNumber(string text, int index)
    {
        int length = RunOf(text, index, static c => char.IsAsciiDigit(c) || c == '.');
        int end = index + length;
        bool marked = end < text.Length && text[end] is 'm' or 'M' && (end + 1 == text.Length || !RuleName.IsPart(text[end + 1]));
        string digits = text.Substring(index, length);
        bool plain = digits.Count(c => c == '.') <= 1 && digits[^1] != '.' && digits.Length <= 29 && (marked || end == text.Length || !RuleName.IsPart(text[end]));
        if (!plain)
        {
            int whole = RunOf(text, index, static c => RuleName.IsPart(c) || c == '.');
            Fail(DiagnosticCatalog.BadNumber, index, whole, text.Substring(index, whole), "12.5");
            _tokens.Add(new ExpressionToken(TokenKind.Number, "0", index));
            return index + whole;
        }

        return Take(TokenKind.Number, index, marked ? length + 1 : length);
    }

    private int ReadText(string text, int index)
    {
        int close = text.IndexOf('"', index + 1);
        if (close < 0)
        {
            return Fail(DiagnosticCatalog.ExpressionSyntax, index, text.Length - index, "文字没有用 \" 关上", "a text is not closed with \"");
        }

        int slash = text.IndexOf('\\', index, close - index);
        if (slash >= 0)
        {
            Fail(DiagnosticCatalog.NotAllowed, slash, 0, "\\");
        }

        // A doubled quote inside a text would be read as one by the parser and as two texts here.
        if (close + 1 < text.Length && text[close + 1] == '"')
        {
            Fail(DiagnosticCatalog.NotAllowed, close, 0, "\"\"");
        }

        return Take(TokenKind.Text, index, close + 1 - index);
    }

    /// <summary>A text between other quotes than the plain ones: one fault, and what stands inside is no name.</summary>
    private int ReadOtherQuotes(string text, int index)
    {
        int close = text.AsSpan(index + 1).IndexOfAny(Quotes);
        int length = close < 0 ? 1 : close + 2;
        Fail(DiagnosticCatalog.ExpressionSyntax, index, length, $"文字要用英文双引号括起来，在文件里写成 \\\"…\\\"；这里用的是 {text[index]}", $"a text goes in double quotes, written \\\"…\\\" in the file; this is {text[index]}");
        _tokens.Add(new ExpressionToken(close < 0 ? TokenKind.Operator : TokenKind.Text, text.Substring(index, length), index));
        return index + length;
    }

    /// <summary>90% as people write it, and not a remainder: nothing that could be divided by follows.</summary>
    private bool IsPercent(string text, int index)
    {
        ReadOnlySpan<char> rest = text.AsSpan(index + 1).TrimStart();
        return _tokens is [.., { Kind: TokenKind.Number }] && (rest.IsEmpty || (!RuleName.IsPart(rest[0]) && rest[0] is not ('(' or '-' or '"')));
    }

    private static int RunOf(string text, int index, Func<char, bool> belongs)
    {
        int end = index;
        while (end < text.Length && belongs(text[end]))
        {
            end++;
        }

        return end - index;
    }

    private int Take(TokenKind kind, int index, int length)
    {
        _tokens.Add(new ExpressionToken(kind, source.Text.Substring(index, length), index));
        return index + length;
    }

    private int Fail(DiagnosticDescriptor descriptor, int index, int length, params object[] arguments)
    {
        Failed = true;
        source.Report(descriptor, index, arguments);
        return index + length;
    }

    /// <summary>Two thousand nested brackets overflow the parser's stack and end the process, and so does a row of signs.</summary>
    private bool DepthIsFine()
    {
        int depth = 0;
        int prefixes = 0;
        int conditionals = 0;
        foreach (ExpressionToken token in _tokens)
        {
            depth += token is { Kind: TokenKind.Operator, Text: "(" } ? 1 : token is { Kind: TokenKind.Operator, Text: ")" } ? -1 : 0;
            prefixes = token is { Kind: TokenKind.Operator, Text: "-" or "!" or "?" } or { Kind: TokenKind.Name, Text: "not" } ? prefixes + 1 : token.Kind == TokenKind.Operator ? prefixes : 0;
            // Each ?: nests in the one before it.
            conditionals += token is { Kind: TokenKind.Operator, Text: "?" } ? 1 : 0;
            if (depth > MaxDepth || prefixes > MaxDepth || conditionals > MaxDepth)
            {
                source.Report(DiagnosticCatalog.ExpressionTooDeep, token.Index, MaxDepth);
                return false;
            }
        }

        return true;
    }
}
