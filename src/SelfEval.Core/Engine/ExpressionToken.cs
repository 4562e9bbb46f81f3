namespace SelfEval.Engine;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Operator,
}

/// <summary>One word or sign of an expression.</summary>
internal readonly record struct ExpressionToken(TokenKind Kind, string Text, int Index);
