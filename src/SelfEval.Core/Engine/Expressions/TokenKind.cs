namespace SelfEval.Engine.Expressions;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Operator,
}
