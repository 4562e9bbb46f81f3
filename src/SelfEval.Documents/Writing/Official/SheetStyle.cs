namespace SelfEval.Documents.Writing.Official;

/// <summary>How a cell of a sheet is set (单元格样式); the numbers are those of the styles part.</summary>
internal enum SheetStyle
{
    None,
    Plain,
    Head,
    Title,
    Words,
    Line,
    Upright,
    Subtitle,

    /// <summary><see cref="Plain"/> for words that begin like a formula.</summary>
    PlainQuoted,

    /// <summary><see cref="Words"/> for words that begin like a formula.</summary>
    WordsQuoted,
}
