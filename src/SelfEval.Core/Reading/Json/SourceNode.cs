namespace SelfEval.Reading.Json;

/// <summary>A JSON value that knows where it stands in its file.</summary>
internal sealed class SourceNode(NodeKind kind, int start, int end)
{
    private NodeContents? _contents;

    public NodeKind Kind { get; } = kind;

    /// <summary>Offset of the first character; for a string, of its opening quote.</summary>
    public int Start { get; } = start;

    /// <summary>Offset behind the last character.</summary>
    public int End { get; set; } = end;

    public string Text { get; set; } = "";

    /// <summary>What a reader made of the value, for the next time: one node may serve many forms.</summary>
    public object? Made { get; set; }

    public decimal Number { get; set; }

    public bool Boolean { get; init; }

    public List<SourceMember> Members => Kind == NodeKind.Object ? Contents.Members : [];

    public List<SourceNode> Items => Kind == NodeKind.Array ? Contents.Values : [];

    /// <summary>How many members an object has.</summary>
    public int MemberCount => _contents?.MemberCount ?? 0;

    private NodeContents Contents => _contents ??= new NodeContents();

    public SourceMember? Member(string name)
    {
        int index = IndexOf(name);
        return index < 0 ? null : Members[index];
    }

    /// <summary>The value of a member, or null where it is not there.</summary>
    public SourceNode? Value(string name)
    {
        int index = IndexOf(name);
        return index < 0 ? null : ValueAt(index);
    }

    public SourceNode ValueAt(int index) => Contents.ValueAt(index);

    /// <summary>The place of a member in its object, or -1.</summary>
    public int IndexOf(string name) => Kind == NodeKind.Object && _contents is { } contents ? contents.IndexOf(name) : -1;

    /// <summary>The same for a reader's next question.</summary>
    public int IndexOf(string name, int turn) => Kind == NodeKind.Object && _contents is { } contents ? contents.IndexOf(name, turn) : -1;

    /// <summary>The values of an object whose names come in an order that many share; <see cref="Name"/> ends it.</summary>
    public List<SourceNode> Values => Contents.Values;

    public void Name(MemberOrder order) => Contents.Order = order;

    /// <summary>Makes a node of a line as good as new.</summary>
    public void Clear()
    {
        if (_contents is not null)
        {
            _contents.Clear();
            return;
        }

        Text = "";
        Made = null;
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
