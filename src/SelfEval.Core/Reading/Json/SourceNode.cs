namespace SelfEval.Reading.Json;

/// <summary>A JSON value that knows where it stands in its file.</summary>
internal sealed class SourceNode(NodeKind kind, int start, int end)
{
    private const int MostSpare = 256;

    private ulong _signs;
    private int _counted;
    private List<SourceMember>? _members;
    private List<SourceNode>? _items;

    public NodeKind Kind { get; } = kind;

    /// <summary>Offset of the first character; for a string, of its opening quote.</summary>
    public int Start { get; } = start;

    /// <summary>Offset behind the last character.</summary>
    public int End { get; set; } = end;

    public string Text { get; init; } = "";

    /// <summary>What a reader made of the value, for the next time: one node may serve many forms.</summary>
    public object? Made { get; set; }

    public decimal Number { get; init; }

    public bool Boolean { get; init; }

    // Made when asked for: most nodes are numbers and texts, and a file may hold very many.
    public List<SourceMember> Members => _members ??= [];

    public List<SourceNode> Items => _items ??= [];

    public SourceMember? Member(string name)
    {
        int index = IndexOf(name);
        return index < 0 ? null : Members[index];
    }

    /// <summary>Makes an object or a list as good as new; one that grew large does not keep its room.</summary>
    public void Clear()
    {
        _signs = 0;
        _counted = 0;
        _members = Cleared(_members);
        _items = Cleared(_items);
    }

    /// <summary>The place of a member in its object, or -1. Readers ask for many that are not there: most of these differ in a sign from all that are.</summary>
    public int IndexOf(string name)
    {
        if (Kind != NodeKind.Object || (SignsOfMembers() & SignOf(name)) == 0)
        {
            return -1;
        }

        for (int i = 0; i < Members.Count; i++)
        {
            if (Members[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }

    private ulong SignsOfMembers()
    {
        for (; _counted < Members.Count; _counted++)
        {
            _signs |= SignOf(Members[_counted].Name);
        }

        return _signs;
    }

    /// <summary>A bit that length, first and last character make.</summary>
    private static ulong SignOf(string name) => name.Length == 0 ? 1 : 1UL << ((name.Length + (3 * name[0]) + (7 * name[^1])) & 63);

    private static List<T>? Cleared<T>(List<T>? list)
    {
        list?.Clear();
        return list?.Capacity > MostSpare ? null : list;
    }

    /// <summary>Chinese and English word for the kind of value.</summary>
    public static (string Chinese, string English) Word(NodeKind kind) => kind switch
    {
        NodeKind.Object => ("用 { } 括起来的一组项", "an object { }"),
        NodeKind.Array => ("用 [ ] 括起来的列表", "a list [ ]"),
        NodeKind.String => ("文字", "a text"),
        NodeKind.Number => ("数字", "a number"),
        NodeKind.Boolean => ("true 或 false", "true or false"),
        _ => ("null（未填）", "null"),
    };

    /// <summary>Offset in the file of the character at <paramref name="index"/> of this string's value: undoes JSON escapes.</summary>
    public int OffsetOf(int index, string source)
    {
        int offset = Start + 1;
        for (int i = 0; i < index && offset < End - 1; i++)
        {
            offset += source[offset] != '\\' ? 1 : source[offset + 1] == 'u' ? 6 : 2;
        }

        return Math.Min(offset, End - 1);
    }
}
