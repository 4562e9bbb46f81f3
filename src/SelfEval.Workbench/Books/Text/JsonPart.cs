using System.Text.Json;

namespace SelfEval.Workbench.Books.Text;

/// <summary>A value of a JSON text with where it stands (值及其位置): tables show it, and edits put new text in its place.</summary>
/// <param name="Kind">Object, array, string, number, true, false or null.</param>
/// <param name="Start">Index of its first character.</param>
/// <param name="End">Index after its last character.</param>
/// <param name="Words">A string's content; of other plain values the text as written.</param>
/// <param name="Parts">Members of an object and items of an array, in order.</param>
public sealed record JsonPart(JsonValueKind Kind, int Start, int End, string Words, IReadOnlyList<JsonSlot> Parts)
{
    public bool IsContainer => Kind is JsonValueKind.Object or JsonValueKind.Array;

    /// <summary>The values of an array; empty for anything else.</summary>
    public IEnumerable<JsonPart> Items => Kind == JsonValueKind.Array ? Parts.Select(p => p.Value) : [];

    /// <summary>The members of an object; empty for anything else.</summary>
    public IEnumerable<JsonSlot> Members => Kind == JsonValueKind.Object ? Parts : [];

    /// <summary>The member of that name; null where there is none.</summary>
    public JsonPart? this[string name] => Members.FirstOrDefault(m => m.Name == name)?.Value;

    /// <summary>The words of a member; "" where there is none.</summary>
    public string TextOf(string name) => this[name] is { IsContainer: false, Kind: not JsonValueKind.Null } part ? part.Words : "";

    /// <summary>The value at a path of member names and item numbers; null where it leads nowhere.</summary>
    public JsonPart? At(params IEnumerable<object> path)
    {
        JsonPart? part = this;
        foreach (object step in path)
        {
            part = step is int index ? part.Items.ElementAtOrDefault(index) : part[(string)step];
            if (part is null)
            {
                return null;
            }
        }

        return part;
    }
}
