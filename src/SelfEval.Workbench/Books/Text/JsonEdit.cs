using System.Globalization;
using System.Text.Json;
using SelfEval.Reading.Json;

namespace SelfEval.Workbench.Books.Text;

/// <summary>
/// Changes a JSON text in one place and leaves every other character alone (就地改文本): what a table changes, and comments stay. An item that moves
/// or goes takes the comments above it and at its line's end with it. Null where the path leads nowhere.
/// </summary>
internal static class JsonEdit
{
    /// <summary>A text as JSON, Chinese as it is.</summary>
    public static string Quote(string words) => JsonOutput.Quoted(words);

    /// <summary>Words as JSON: a number or true and false as such, anything else as a text.</summary>
    public static string Scalar(string words)
    {
        string trimmed = words.Trim();
        bool isNumber = decimal.TryParse(trimmed, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number);
        return isNumber ? number.ToString(CultureInfo.InvariantCulture) : trimmed is "true" or "false" ? trimmed : Quote(words);
    }

    /// <summary>Puts a value in the place of another; adds the member where the object has none of that name.</summary>
    public static string? Set(string text, IReadOnlyList<object> path, string json)
    {
        JsonPart? root = JsonText.TryRead(text);
        if (root?.At(path) is { } part)
        {
            return text[..part.Start] + json + text[part.End..];
        }

        return path[^1] is string name && root?.At(path.SkipLast(1)) is { Kind: JsonValueKind.Object } parent ? Insert(text, parent, parent.Parts.Count, Quote(name) + ": " + json) : null;
    }

    /// <summary>Adds an item to an array, or a member written out to an object, before the one at <paramref name="index"/>.</summary>
    public static string? Insert(string text, IReadOnlyList<object> path, int index, string json) =>
        JsonText.TryRead(text)?.At(path) is { IsContainer: true } parent ? Insert(text, parent, index, json) : null;

    /// <summary>The text with a container at a path where nothing stands yet; unchanged where something does.</summary>
    public static string? Make(string text, IReadOnlyList<object> path, string empty) => JsonText.TryRead(text)?.At(path) is null ? Set(text, path, empty) : text;

    /// <summary>Adds a part like another below it: an item as <paramref name="change"/> makes it, a member under a name that is free.</summary>
    public static string? Repeat(string text, IReadOnlyList<object> path, Func<string, string> change)
    {
        if (Find(text, path) is not ({ } parent, >= 0 and var index))
        {
            return null;
        }

        JsonSlot slot = parent.Parts[index];
        string copy = text[slot.Value.Start..slot.End];
        return Insert(text, parent, index + 1, slot.Name.Length == 0 ? change(copy) : Quote(FreeName(parent, slot.Name)) + ": " + copy);
    }

    /// <summary>A part with the comments above it, its lines moved to the left margin.</summary>
    public static string? Copy(string text, IReadOnlyList<object> path)
    {
        if (Find(text, path) is not ({ } parent, >= 0 and var index))
        {
            return null;
        }

        Piece piece = Pieces(text, parent).Pieces[index];
        IEnumerable<string> comments = piece.Before.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string[] lines = piece.Body.Split('\n');
        int margin = lines.Skip(1).Where(l => l.Trim().Length > 0).Select(l => l.Length - l.TrimStart().Length).DefaultIfEmpty(0).Min();
        return string.Join('\n', comments.Concat(lines.Select((line, i) => i == 0 ? line : line[Math.Min(margin, line.Length)..])));
    }

    /// <summary>What was copied, ready to be added; false where it is neither items nor members.</summary>
    public static bool TryPasted(string words, out string pasted, out bool areMembers)
    {
        string members = "{" + words + "\n}";
        areMembers = JsonText.TryRead(members) is { Parts.Count: > 0 } named && named.End == members.Length;
        string whole = areMembers ? members : "[" + words + "\n]";
        JsonPart? read = JsonText.TryRead(whole);
        bool isTaken = read is { Parts.Count: > 0 } && read.End == whole.Length && (areMembers || read.Items.All(i => i.Kind == JsonValueKind.Object));

        // The comma after the last one is ours to set, and a comment at the end must not take it in: what stands behind the last one goes.
        pasted = isTaken ? whole[1..read!.Parts[^1].End] : "";
        return isTaken;
    }

    /// <summary>Takes a member or an item away.</summary>
    public static string? Remove(string text, IReadOnlyList<object> path) =>
        Find(text, path) is ({ } parent, >= 0 and var index) ? Rebuild(text, parent, pieces => pieces.RemoveAt(index)) : null;

    /// <summary>Moves an item of an array to another place in it.</summary>
    public static string? Move(string text, IReadOnlyList<object> path, int to)
    {
        if (Find(text, path) is not ({ } parent, >= 0 and var index) || to < 0 || to >= parent.Parts.Count)
        {
            return null;
        }

        return Rebuild(text, parent, pieces =>
        {
            Piece moved = pieces[index];
            pieces.RemoveAt(index);
            pieces.Insert(to, moved);
        });
    }

    /// <summary>Gives a member another name.</summary>
    public static string? Rename(string text, IReadOnlyList<object> path, string name)
    {
        if (Find(text, path) is not ({ Kind: JsonValueKind.Object } parent, >= 0 and var index))
        {
            return null;
        }

        JsonSlot slot = parent.Parts[index];
        int colon = text.LastIndexOf(':', slot.Value.Start - 1);
        return text[..slot.Start] + Quote(name) + text[colon..];
    }

    private static string FreeName(JsonPart parent, string name) => Enumerable.Range(2, parent.Parts.Count + 1).Select(n => name + n.ToString(CultureInfo.InvariantCulture)).First(n => parent[n] is null);

    private static (JsonPart? Parent, int Index) Find(string text, IReadOnlyList<object> path)
    {
        JsonPart? parent = JsonText.TryRead(text)?.At(path.SkipLast(1));
        int index = parent is null ? -1 : path[^1] is int number ? (number < parent.Parts.Count ? number : -1) : parent.Parts.ToList().FindIndex(p => p.Name == (string)path[^1]);
        return (parent, index);
    }

    private static string Insert(string text, JsonPart parent, int index, string json) => Rebuild(text, parent, pieces =>
        pieces.Insert(Math.Clamp(index, 0, pieces.Count), new Piece("\n", json, "")));

    private static string Rebuild(string text, JsonPart parent, Action<List<Piece>> change)
    {
        (List<Piece> pieces, string rest) = Pieces(text, parent);
        change(pieces);
        string inner = string.Concat(pieces.Select((p, i) => p.Before + p.Body + (i < pieces.Count - 1 ? "," : "") + p.After));
        return text[..(parent.Start + 1)] + inner + rest + text[(parent.End - 1)..];
    }

    /// <summary>Cuts the inside of a container into its parts, each with the blanks and comments that belong to it, and what stands after the last.</summary>
    private static (List<Piece> Pieces, string Tail) Pieces(string text, JsonPart parent)
    {
        var pieces = new List<Piece>();
        int from = parent.Start + 1;
        foreach (JsonSlot slot in parent.Parts)
        {
            int comma = Trivia.NextComma(text, slot.End, parent.End - 1);
            int after = comma < 0 ? slot.End : comma + 1;
            int end = Trivia.EndOfRemark(text, after, parent.End - 1);
            string between = comma < 0 ? "" : text[slot.End..comma];
            pieces.Add(new Piece(text[from..slot.Start], text[slot.Start..slot.End], between + text[after..end]));
            from = end;
        }

        return (pieces, text[from..(parent.End - 1)]);
    }

    private sealed record Piece(string Before, string Body, string After);
}
