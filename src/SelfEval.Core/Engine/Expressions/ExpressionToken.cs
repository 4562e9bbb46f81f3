namespace SelfEval.Engine.Expressions;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Operator,
}

/// <summary>One word or sign of an expression.</summary>
internal sealed record ExpressionToken(TokenKind Kind, string Text, int Index);
