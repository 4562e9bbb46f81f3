namespace SelfEval.Engine.Expressions;

/// <summary>One word or sign of an expression.</summary>
internal sealed record ExpressionToken(TokenKind Kind, string Text, int Index);
