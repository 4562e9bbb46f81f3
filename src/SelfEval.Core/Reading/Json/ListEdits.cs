namespace SelfEval.Reading.Json;

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

    /// <summary>Takes a member out of an object with one comma, and leaves the comments around it.</summary>
    public static IEnumerable<TextEdit> WithoutMember(string text, SourceNode owner, SourceMember member)
    {
        int index = owner.Members.IndexOf(member);
        var whole = new SourceNode(member.Value.Kind, member.NameStart, member.Value.End);
        if (index + 1 < owner.Members.Count)
        {
            return WithCommaBehind(text, whole);
        }

        return index > 0 ? WithCommaBefore(text, owner.Members[index - 1].Value, whole) : [new TextEdit(whole.Start, whole.End, "")];
    }

    /// <summary>Adds a member at the end of an object.</summary>
    public static TextEdit WithMember(SourceNode owner, string name, string literal) => owner.Members.Count == 0
        ? new TextEdit(owner.Start + 1, owner.Start + 1, $" {JsonOutput.Quoted(name)}: {literal} ")
        : new TextEdit(owner.Members[^1].Value.End, owner.Members[^1].Value.End, $", {JsonOutput.Quoted(name)}: {literal}");

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
