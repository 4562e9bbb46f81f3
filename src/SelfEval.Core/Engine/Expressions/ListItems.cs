using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// The items of <c>in (…)</c> (列举): single values with commas between them. RulesEngine's parser takes whatever stands between two values for a comma:
/// <c>x in (a / b)</c> would be read as <c>x in (a, b)</c>, without a word.
/// </summary>
internal static class ListItems
{
    private static readonly HashSet<string> Words = ["and", "or", "in", "iif"];

    /// <summary>False after reporting the first sign within a list that makes an item an expression.</summary>
    public static bool AreSingle(RuleText source, IReadOnlyList<ExpressionToken> tokens)
    {
        for (int i = 0; i < tokens.Count - 1; i++)
        {
            if (Is(tokens[i], "in") && Is(tokens[i + 1], "(") && SignIn(tokens, i + 2) is { } sign)
            {
                source.Report(DiagnosticCatalog.ComputedListItem, sign.Index);
                return false;
            }
        }

        return true;
    }

    private static ExpressionToken? SignIn(IReadOnlyList<ExpressionToken> tokens, int first)
    {
        int depth = 1;
        for (int i = first; i < tokens.Count && depth > 0; i++)
        {
            ExpressionToken token = tokens[i];
            depth += Is(token, "(") ? 1 : Is(token, ")") ? -1 : 0;
            bool opensItem = Is(tokens[i - 1], ",") || Is(tokens[i - 1], "(");
            if (depth == 1 && IsSign(token) && !(opensItem && token.Text is "-"))
            {
                return token;
            }
        }

        return null;
    }

    private static bool IsSign(ExpressionToken token) =>
        token.Kind == TokenKind.Operator ? token.Text is not ("," or "(" or ")" or ".") : token.Kind == TokenKind.Name && Words.Contains(token.Text);

    private static bool Is(ExpressionToken token, string sign) => token.Kind is TokenKind.Operator or TokenKind.Name && token.Text == sign;
}
