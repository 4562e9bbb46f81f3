using System.Text;

namespace SelfEval.Reading.Json;

/// <summary>
/// Names of an object's members in their order (各项的次序), up to and with one of them. Objects of one kind name their members alike from form to form:
/// one order serves them all, and knows where each name stands. Not for several threads at once.
/// </summary>
internal sealed class MemberOrder
{
    // Headings and sources may go on with any name.
    private const int MostFollowers = 32;

    // A reader asks for some two dozen members.
    private const int MostTurns = 40;

    private readonly MemberOrder? _before;
    private readonly string _name = "";
    private readonly byte[] _bytes = [];
    private readonly List<MemberOrder> _followers = [];
    private MemberOrder? _latest;
    private string[]? _names;
    private ushort[]? _places;
    private (string Name, int Index)[]? _turns;
    private long _objects;

    /// <summary>The order of an object without members, where all others begin.</summary>
    public MemberOrder()
    {
    }

    private MemberOrder(MemberOrder before, string name, byte[] bytes)
    {
        _before = before;
        _name = name;
        _bytes = bytes;
        Count = before.Count + 1;
    }

    /// <summary>How many members there are.</summary>
    public int Count { get; }

    public IReadOnlyList<string> Names => _names ??= Collect();

    /// <summary>The order with this name behind the others; null where it has not been seen.</summary>
    public MemberOrder? Followed(ReadOnlySpan<byte> name)
    {
        if (_latest is { } latest && name.SequenceEqual(latest._bytes))
        {
            return latest;
        }

        foreach (MemberOrder follower in _followers)
        {
            if (name.SequenceEqual(follower._bytes))
            {
                return _latest = follower;
            }
        }

        return null;
    }

    /// <summary>A new order with this name behind the others; null where it is one of them.</summary>
    public MemberOrder? Follow(string name, ReadOnlySpan<byte> bytes)
    {
        for (MemberOrder? earlier = this; earlier?._before is not null; earlier = earlier._before)
        {
            if (earlier._name == name)
            {
                return null;
            }
        }

        if (_followers.Count == MostFollowers)
        {
            _followers.Clear();
        }

        // Readers ask with words of the program: where a name is one of these, they need not be compared letter by letter.
        _latest = new MemberOrder(this, string.IsInterned(name) ?? name, bytes.ToArray());
        _followers.Add(_latest);
        return _latest;
    }

    /// <summary>The same for a reader's next question: objects of one order are mostly asked for the same names in turn.</summary>
    public int IndexOf(string name, int turn)
    {
        // What comes once is not worth remembering.
        _objects += turn == 0 ? 1 : 0;
        if (_objects < 2 || turn >= MostTurns)
        {
            return IndexOf(name);
        }

        ref (string Name, int Index) known = ref (_turns ??= new (string, int)[MostTurns])[turn];
        if (!ReferenceEquals(known.Name, name))
        {
            known = (name, IndexOf(name));
        }

        return known.Index;
    }

    /// <summary>The place of a member in its object, or -1.</summary>
    public int IndexOf(string name)
    {
        ushort[] places = _places ??= Place();
        int mask = places.Length - 1;
        for (int at = SignOf(name) & mask; places[at] != 0; at = (at + 1) & mask)
        {
            int index = places[at] - 1;
            if (_names![index] == name)
            {
                return index;
            }
        }

        return -1;
    }

    /// <summary>Names by their sign, each behind the nearest free place; most of those that are asked for and not there meet a free place at once.</summary>
    private ushort[] Place()
    {
        var places = new ushort[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(64, 4 * Count))];
        for (int i = 0; i < Count; i++)
        {
            int at = SignOf(Names[i]) & (places.Length - 1);
            while (places[at] != 0)
            {
                at = (at + 1) & (places.Length - 1);
            }

            places[at] = (ushort)(i + 1);
        }

        return places;
    }

    private string[] Collect()
    {
        var names = new string[Count];
        for (MemberOrder order = this; order._before is { } before; order = before)
        {
            names[order.Count - 1] = order._name;
        }

        return names;
    }

    private static int SignOf(string name) => name.Length == 0 ? 0 : name.Length + (3 * name[0]) + (7 * name[^1]);
}
