using SelfEval.Reading;
using SelfEval.Rules;

namespace SelfEval.Engine;

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
        ['、'] = ",", ['？'] = "?", ['：'] = ":", ['！'] = "!", ['＆'] = "&&", ['｜'] = "||", ['“'] = "\"", ['”'] = "\"", ['．'] = ".", ['。'] = ".",
    };

    private static readonly string[] Operators = ["&&", "||", "==", "!=", "<>", "<=", ">=", "<", ">", "=", "!", "+", "-", "*", "/", "%", "(", ")", ",", "?", ":", "."];

    private readonly List<ExpressionToken> _tokens = [];
    private bool _failed;

    /// <summary>The tokens, or null after reporting why the text is refused.</summary>
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

        return !_failed && DepthIsFine() ? _tokens : null;
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

        if (FullWidth.TryGetValue(c, out string? ascii))
        {
            return Fail(DiagnosticCatalog.FullWidthOperator, index, 1, c, ascii);
        }

        string? sign = Array.Find(Operators, o => string.CompareOrdinal(text, index, o, 0, o.Length) == 0);
        return sign is null ? Fail(DiagnosticCatalog.NotAllowed, index, 1, c) : Take(TokenKind.Operator, index, sign.Length);
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
            return Fail(DiagnosticCatalog.BadNumber, index, whole, text.Substring(index, whole));
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
        return slash >= 0
            ? Fail(DiagnosticCatalog.NotAllowed, slash, close + 1 - slash, "\\")
            : Take(TokenKind.Text, index, close + 1 - index);
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
        _failed = true;
        source.Report(descriptor, index, arguments);
        return index + length;
    }

    /// <summary>Two thousand nested brackets overflow the parser's stack and end the process, and so does a row of signs.</summary>
    private bool DepthIsFine()
    {
        int depth = 0;
        int prefixes = 0;
        foreach (ExpressionToken token in _tokens)
        {
            depth += token is { Kind: TokenKind.Operator, Text: "(" } ? 1 : token is { Kind: TokenKind.Operator, Text: ")" } ? -1 : 0;
            prefixes = token is { Kind: TokenKind.Operator, Text: "-" or "!" or "?" } or { Kind: TokenKind.Name, Text: "not" } ? prefixes + 1 : token.Kind == TokenKind.Operator ? prefixes : 0;
            if (depth > MaxDepth || prefixes > MaxDepth)
            {
                source.Report(DiagnosticCatalog.ExpressionTooDeep, token.Index, MaxDepth);
                return false;
            }
        }

        return true;
    }
}
