namespace SelfEval.Reading.Json;

/// <summary>What an object or a list holds (内容): most nodes of a file are numbers and texts and need no room for it.</summary>
internal sealed class NodeContents
{
    private const int MostSpare = 256;

    private ulong _signs;
    private int _counted;
    private List<SourceMember>? _members;

    /// <summary>The names of an object whose values stand in <see cref="Values"/>; null where its members stand by themselves.</summary>
    public MemberOrder? Order { get; set; }

    /// <summary>The items of a list, or an object's values in <see cref="Order"/>.</summary>
    public List<SourceNode> Values { get; private set; } = [];

    public List<SourceMember> Members => _members ??= Order is null ? [] : [.. Order.Names.Select((name, i) => new SourceMember(name, 0, Values[i]))];

    public int MemberCount => Order?.Count ?? _members?.Count ?? 0;

    public SourceNode ValueAt(int index) => Order is null ? Members[index].Value : Values[index];

    /// <summary>Makes all as good as new; what grew large does not keep its room.</summary>
    public void Clear()
    {
        Order = null;
        _members = null;
        Values.Clear();
        if (Values.Capacity > MostSpare)
        {
            Values = [];
        }
    }

    /// <summary>The place of a member for a reader's next question, or -1.</summary>
    public int IndexOf(string name, int turn) => Order is null ? IndexOf(name) : Order.IndexOf(name, turn);

    /// <summary>The place of a member, or -1. Readers ask for many that are not there: most of these differ in a sign from all that are.</summary>
    public int IndexOf(string name)
    {
        if (Order is not null)
        {
            return Order.IndexOf(name);
        }

        if ((SignsOfMembers() & SignOf(name)) == 0)
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
}
