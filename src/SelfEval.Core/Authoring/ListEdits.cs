using SelfEval.Reading.Json;

namespace SelfEval.Authoring;

/// <summary>Takes items out of a list in a file, each with one comma, and leaves the comments between them.</summary>
internal static class ListEdits
{
    public static IEnumerable<TextEdit> Without(string text, SourceNode list, IReadOnlyCollection<SourceNode> dropped)
    {
        if (dropped.Count == list.Items.Count)
        {
            return WithoutAll(text, list);
        }

        var edits = new List<TextEdit>();
        int last = list.Items.FindLastIndex(item => !dropped.Contains(item));
        for (int i = 0; i < list.Items.Count; i++)
        {
            if (dropped.Contains(list.Items[i]))
            {
                // Up to the last that stays an item goes with the comma behind it, further on with the one before it.
                edits.AddRange(i < last ? WithCommaBehind(text, list.Items[i]) : WithCommaBefore(text, list.Items[i - 1], list.Items[i]));
            }
        }

        return edits;
    }

    private static IEnumerable<TextEdit> WithoutAll(string text, SourceNode list)
    {
        int open = list.Start + 1;
        bool hasComments = Comments.Blank(text[open..(list.End - 1)]) != text[open..(list.End - 1)];
        return hasComments
            ? list.Items.SelectMany((item, i) => i + 1 < list.Items.Count ? WithCommaBehind(text, item) : [new TextEdit(item.Start, item.End, "")])
            : [new TextEdit(list.Start, list.End, "[]")];
    }

    private static TextEdit[] WithCommaBehind(string text, SourceNode item)
    {
        int comma = Trivia.Skip(text, item.End);
        int end = comma + 1 < text.Length && text[comma + 1] == ' ' ? comma + 2 : comma + 1;
        return comma == item.End ? [new TextEdit(item.Start, end, "")] : [new TextEdit(item.Start, item.End, ""), new TextEdit(comma, comma + 1, "")];
    }

    private static TextEdit[] WithCommaBefore(string text, SourceNode before, SourceNode item)
    {
        int comma = Trivia.Skip(text, before.End);
        bool isBare = string.IsNullOrWhiteSpace(text[(comma + 1)..item.Start]);
        return isBare ? [new TextEdit(comma, item.End, "")] : [new TextEdit(comma, comma + 1, ""), new TextEdit(item.Start, item.End, "")];
    }
}
