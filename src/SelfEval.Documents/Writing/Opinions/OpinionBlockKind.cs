namespace SelfEval.Documents.Writing.Opinions;

/// <summary>How a part of an opinion is set (版式).</summary>
internal enum OpinionBlockKind
{
    Title,
    Heading,
    Text,
    Table,
}
