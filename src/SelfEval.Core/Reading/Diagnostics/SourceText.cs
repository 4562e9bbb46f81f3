namespace SelfEval.Reading.Diagnostics;

/// <summary>The text of one file with its line starts, so that an offset becomes a line and a column.</summary>
internal sealed class SourceText
{
    private const int LongestExcerpt = 1_000;

    private readonly int[] _lineStarts;

    public SourceText(string name, string text)
    {
        Name = name;
        Text = text;
        _lineStarts = new int[LinesIn(text)];
        for (int line = 1, start = 0; line < _lineStarts.Length; line++)
        {
            start += text.AsSpan(start).IndexOfAny('\r', '\n');
            start += text.AsSpan(start).StartsWith("\r\n") ? 2 : 1;
            _lineStarts[line] = start;
        }
    }

    /// <summary>Lines of a text, by the same three line ends that Newtonsoft.Json counts.</summary>
    public static int LinesIn(ReadOnlySpan<char> text) => 1 + text.Count('\n') + text.Count('\r') - text.Count("\r\n");

    public string Name { get; }

    public string Text { get; }

    /// <summary>True for a file inside the package, which the tests have checked.</summary>
    public bool IsShipped { get; init; }

    public int OffsetOf(int line, int column) =>
        Math.Clamp(_lineStarts[Math.Clamp(line - 1, 0, _lineStarts.Length - 1)] + column, 0, Text.Length);

    public SourceLocation LocationOf(int offset)
    {
        int line = LineIndexOf(offset);
        return new SourceLocation(Name, line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The line around an offset and the offset's index in it. A file may be one line of megabytes: of such a line only a part.</summary>
    public (string Line, int Index) Excerpt(int offset)
    {
        int start = Math.Max(_lineStarts[LineIndexOf(offset)], offset - LongestExcerpt);
        int length = Text.AsSpan(start).IndexOfAny('\r', '\n');
        length = Math.Min(length < 0 ? Text.Length - start : length, 2 * LongestExcerpt);
        return (Text.Substring(start, length), Math.Min(offset - start, length));
    }

    private int LineIndexOf(int offset)
    {
        int index = Array.BinarySearch(_lineStarts, offset);
        return index >= 0 ? index : ~index - 1;
    }
}
