namespace SelfEval.Reading;

/// <summary>The text of one file with its line starts, so that an offset becomes a line and a column.</summary>
internal sealed class SourceText
{
    private readonly List<int> _lineStarts = [0];

    public SourceText(string name, string text)
    {
        Name = name;
        Text = text;
        for (int i = 0; i < text.Length; i++)
        {
            // The same three line ends that Newtonsoft.Json counts.
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }
    }

    public string Name { get; }

    public string Text { get; }

    public int OffsetOf(int line, int column) =>
        Math.Clamp(_lineStarts[Math.Clamp(line - 1, 0, _lineStarts.Count - 1)] + column, 0, Text.Length);

    public SourceLocation LocationOf(int offset)
    {
        int line = LineIndexOf(offset);
        return new SourceLocation(Name, line + 1, offset - _lineStarts[line] + 1);
    }

    public string LineAt(int offset)
    {
        int start = _lineStarts[LineIndexOf(offset)];
        int end = Text.AsSpan(start).IndexOfAny('\r', '\n');
        return end < 0 ? Text[start..] : Text.Substring(start, end);
    }

    private int LineIndexOf(int offset)
    {
        int index = _lineStarts.BinarySearch(offset);
        return index >= 0 ? index : ~index - 1;
    }
}
