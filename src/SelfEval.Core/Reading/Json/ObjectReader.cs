using System.Globalization;
using System.Runtime.InteropServices;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>
/// Reads the members of one JSON object by name and reports what is missing, unknown or of the wrong kind. Every member that is
/// asked for counts as known; <see cref="Finish"/> reports the rest.
/// </summary>
internal sealed class ObjectReader
{
    private const int UsualMembers = 32;

    // Bits for members, and one that is never set.
    private const int Bits = 63;

    private DiagnosticBag _bag;
    private (string Chinese, string English) _what;
    private bool _isMember;
    private List<string>? _known;
    private List<string>? _refused;
    private List<string>? _missing;

    // A bit a member, of those that a bit is left for: the members that there are, and those that were asked for.
    private ulong _all;
    private ulong _asked;
    private int _turn;

    private ObjectReader(SourceNode node, DiagnosticBag bag)
    {
        Node = node;
        _bag = bag;
    }

    /// <summary>A reader that begins. On a trial it is the one that read the node when it held another line: there are as many as objects in a form.</summary>
    private static ObjectReader Over(SourceNode node, DiagnosticBag bag, (string Chinese, string English) what, bool isMember)
    {
        ObjectReader reader = bag.IsTrial ? (ObjectReader)(node.Made ??= new ObjectReader(node, bag)) : new ObjectReader(node, bag);
        reader.Begin(bag, what, isMember);
        return reader;
    }

    private void Begin(DiagnosticBag bag, (string Chinese, string English) what, bool isMember)
    {
        _bag = bag;
        _what = what;
        _isMember = isMember;
        _known = bag.IsTrial ? null : new List<string>(UsualMembers);
        _refused = _missing = null;
        _all = Node.MemberCount < Bits ? (1UL << Node.MemberCount) - 1 : ulong.MaxValue;
        _asked = 0;
        _turn = 0;
        IsFaulty = false;
    }

    public SourceNode Node { get; }

    /// <summary>A reader over the node, or null after reporting that it is no object.</summary>
    public static ObjectReader? Open(SourceNode node, DiagnosticBag bag, string chinese, string english)
    {
        if (node.Kind == NodeKind.Object)
        {
            return Over(node, bag, (chinese, english), isMember: false);
        }

        WrongType(bag, chinese, node, NodeKind.Object);
        return null;
    }

    /// <summary>A reader over a member that is an object, called by a word and its name: 经费行（vehicles）.</summary>
    public static ObjectReader OpenMember(SourceNode node, DiagnosticBag bag, string chinese, string name) => Over(node, bag, (chinese, name), isMember: true);

    public SourceNode? Optional(string name)
    {
        _known?.Add(name);
        int index = _known is null && AreAllAsked ? -1 : Node.IndexOf(name, _turn++);
        if (index < 0)
        {
            return null;
        }

        _asked |= index < Bits ? 1UL << index : 0;
        SourceNode value = Node.ValueAt(index);
        return value.Kind == NodeKind.Null ? null : value;
    }

    /// <summary>A member that the caller refuses with a message of its own: neither unknown nor worth proposing.</summary>
    public SourceMember? Refused(string name)
    {
        (_refused ??= []).Add(name);
        return Node.Member(name);
    }

    public SourceNode? Optional(string name, NodeKind kind)
    {
        SourceNode? value = Optional(name);
        if (value is null || value.Kind == kind)
        {
            return value;
        }

        IsFaulty = true;
        WrongType(_bag, name, value, kind);
        return null;
    }

    public SourceNode? Required(string name, NodeKind kind)
    {
        SourceNode? value = Optional(name, kind);
        if (value is null && Node.Value(name) is null or { Kind: NodeKind.Null })
        {
            (_missing ??= []).Add(name);
        }

        return value;
    }

    public string? Text(string name) => Optional(name, NodeKind.String)?.Text;

    public string RequiredText(string name) => RequiredTextNode(name)?.Text ?? "";

    /// <summary>A text that must not be blank, unless it stands in a card.</summary>
    public SourceNode? RequiredTextNode(string name)
    {
        SourceNode? value = Required(name, NodeKind.String);
        if (value is not null && !_bag.IsOfCard && string.IsNullOrWhiteSpace(value.Text))
        {
            _bag.Add(DiagnosticCatalog.MissingMember, value, name, What.Chinese, What.English);
        }

        return value;
    }

    public decimal? Number(string name) => Optional(name, NodeKind.Number)?.Number;

    public bool? Flag(string name) => Optional(name, NodeKind.Boolean)?.Boolean;

    public int? Whole(string name, int lowest, int highest) => Whole(Optional(name, NodeKind.Number), name, lowest, highest);

    public int? RequiredWhole(string name, int lowest, int highest) => Whole(Required(name, NodeKind.Number), name, lowest, highest);

    private int? Whole(SourceNode? value, string name, int lowest, int highest)
    {
        if (value is null)
        {
            return null;
        }

        if (value.Number < lowest || value.Number > highest || value.Number != decimal.Truncate(value.Number))
        {
            _bag.Add(DiagnosticCatalog.OutOfRange, value, name, value.Number.ToString(CultureInfo.InvariantCulture), lowest, highest);
            return null;
        }

        return (int)value.Number;
    }

    /// <summary>One of a few words, or null after reporting.</summary>
    public string? Choice(string name, params ReadOnlySpan<string> words)
    {
        if (Optional(name, NodeKind.String) is not { } value)
        {
            return null;
        }

        if (words.Contains(value.Text))
        {
            return value.Text;
        }

        _bag.Add(DiagnosticCatalog.NotOneOf, value, name, value.Text, MemberWords.List(words));
        return null;
    }

    /// <summary>The items of a list; nothing where it is absent.</summary>
    public ReadOnlySpan<SourceNode> Items(string name) => CollectionsMarshal.AsSpan(Optional(name, NodeKind.Array)?.Items);

    /// <summary>The items of a list of limited length; nothing where it is absent or, after reporting, too long.</summary>
    public IReadOnlyList<SourceNode> Items(string name, int most)
    {
        IReadOnlyList<SourceNode> items = Optional(name, NodeKind.Array)?.Items ?? [];
        if (items.Count <= most)
        {
            return items;
        }

        _bag.Add(DiagnosticCatalog.TooMany, items[most], name, items.Count, most);
        return [];
    }

    /// <summary>The members of a nested object; nothing where it is absent.</summary>
    public IReadOnlyList<SourceMember> Members(string name) => Optional(name, NodeKind.Object)?.Members ?? [];

    /// <summary>The members of a nested object of limited size; nothing where it is absent or, after reporting, too large.</summary>
    public IReadOnlyList<SourceMember> Members(string name, int most)
    {
        IReadOnlyList<SourceMember> members = Members(name);
        if (members.Count <= most)
        {
            return members;
        }

        _bag.Add(DiagnosticCatalog.TooMany, members[most].NameStart, name, members.Count, most);
        return [];
    }

    /// <summary>The members that nothing asked for, without reporting them.</summary>
    public IEnumerable<SourceMember> Rest() => Node.Members.Where(m => _known?.Contains(m.Name) is not true);

    /// <summary>Known members that are not there, and whose names were meant by names that are none (写错的项); known once finished.</summary>
    public HashSet<string> Misspelt => field ??= new HashSet<string>(StringComparer.Ordinal);

    /// <summary>True where a member was told to be none, of the wrong kind, or missing: what it would have given is missing too.</summary>
    public bool IsFaulty { get; private set; }

    /// <summary>Reports the members that nothing asked for, and those that are missing but for a name that is misspelt.</summary>
    public void Finish()
    {
        if (_missing is null && AreAllAsked)
        {
            return;
        }

        if (_known is null)
        {
            IsFaulty = true;
            _bag.Add(DiagnosticCatalog.UnknownMember, Node, "", "", "", "", "");
            return;
        }

        string[] known = [.. _known.Distinct()];
        foreach (SourceMember member in Node.Members.TakeWhile(_ => !_bag.IsFull).Where(m => !known.Contains(m.Name) && _refused?.Contains(m.Name) is not true))
        {
            IsFaulty = true;
            (string chinese, string english) = MemberWords.Way(member.Name, known);
            _bag.Add(DiagnosticCatalog.UnknownMember, member.NameStart, member.Name, What.Chinese, chinese, What.English, english);
            if ((MemberWords.Home(member.Name, known) ?? MemberWords.Meant(member.Name, known)) is { } meant && Node.Member(meant) is null)
            {
                Misspelt.Add(meant);
            }
        }

        TellMissing();
    }

    /// <summary>Tells once what is missing; <see cref="Finish"/> does so too.</summary>
    public void TellMissing()
    {
        string[] missing = [.. _missing?.Where(name => !Misspelt.Contains(name)) ?? []];
        _missing = null;
        if (missing.Length > 0)
        {
            IsFaulty = true;
            _bag.Add(DiagnosticCatalog.MissingMember, Node, string.Join("”、“", missing), What.Chinese, What.English);
        }
    }

    private (string Chinese, string English) What => _isMember ? ($"{_what.Chinese}（{_what.English}）", _what.English) : _what;

    private bool AreAllAsked => _asked == _all;

    public static void WrongType(DiagnosticBag bag, string name, SourceNode value, NodeKind expected)
    {
        if (expected == NodeKind.Number && value.Kind == NodeKind.String && QuotedNumber.In(value.Text) is { } number)
        {
            bag.Add(DiagnosticCatalog.NumberInQuotes, value, name, number);
            return;
        }

        var want = SourceNode.Word(expected);
        var have = SourceNode.Word(value.Kind);
        (string chinese, string english) = MemberSamples.Way(name, value, expected);
        bag.Add(DiagnosticCatalog.WrongType, value, name, want.Chinese, have.Chinese, want.English, have.English, chinese, english);
    }
}
