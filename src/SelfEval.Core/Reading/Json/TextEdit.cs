namespace SelfEval.Reading.Json;

/// <summary>A part of a file's text and what is to stand in its place (改写).</summary>
internal readonly record struct TextEdit(int Start, int End, string Text)
{
    /// <summary>The text with all edits, none of which overlap; every other character stays.</summary>
    public static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        foreach (TextEdit edit in edits.OrderByDescending(e => e.Start))
        {
            text = string.Concat(text.AsSpan(0, edit.Start), edit.Text, text.AsSpan(edit.End));
        }

        return text;
    }
}
