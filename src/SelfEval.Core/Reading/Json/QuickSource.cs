using System.Text;
using System.Text.Json;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Reading.Json;

/// <summary>
/// Reads plain JSON to the same <see cref="SourceNode"/>s as <see cref="JsonSource"/>, several times faster; the lines of a batch without
/// places. Whatever is not plain (escapes that hide characters, long numbers, any fault) it leaves to <see cref="JsonSource"/>, which
/// alone decides what is refused and says why. Not for several threads at once.
/// </summary>
internal sealed class QuickSource
{
    // A line with a comment is not plain: reading past them would make every token dearer.
    private static readonly JsonReaderOptions OfLines = new() { MaxDepth = MaxDepth };

    private static readonly JsonReaderOptions OfFiles = new() { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip };

    private static readonly SourceNode True = new(NodeKind.Boolean, 0, 0) { Boolean = true };

    private static readonly SourceNode False = new(NodeKind.Boolean, 0, 0);

    private static readonly SourceNode Null = new(NodeKind.Null, 0, 0);

    private const int MaxDepth = 32;

    // Of as many digits no number is too large.
    private const int LongestSmall = 15;

    // No file holds longer ones, and whoever refuses it needs the memory.
    private const int MostTextBytes = 200_000;

    // Larger files are seldom plain, and the thorough reader would read them all over again.
    private const int MostValues = 30_000;

    // Each name is held against those before it; a hostile object of 30,000 would take a second and a half.
    private const int MostMembers = 1_000;

    // Forms of one table have some dozens.
    private const int MostOrders = 2_000;

    // Short texts come again in every form.
    private readonly SharedNodes _texts = new();
    private readonly SpareNodes _spare = new();

    private PlaceMap? _places;
    private MemberOrder _noMembers = new();
    private int _orders;
    private int _values;

    /// <summary>Characters of the longest text of the line that was read last, but for short ones.</summary>
    public int LongestText { get; private set; }

    /// <summary>Items of the longest list of that line.</summary>
    public int LongestList { get; private set; }

    /// <summary>A whole file with the place of every value, or null where it is not plain. Its characters were looked at before.</summary>
    public static SourceNode? Parse(SourceText file)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(file.Text);
        var source = new QuickSource { _places = new PlaceMap(bytes) };
        return source.Parse(bytes);
    }

    /// <summary>The root value, or null where the line is not plain. It is of use until the next line is read.</summary>
    public SourceNode? Parse(ReadOnlySpan<byte> line)
    {
        Begin();
        var reader = new Utf8JsonReader(line, _places is null ? OfLines : OfFiles);
        try
        {
            return reader.Read() && ReadValue(ref reader) is { } root && !reader.Read() ? root : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            // InvalidOperationException: bytes that are no UTF-8, or half a surrogate pair.
            return null;
        }
    }

    private void Begin()
    {
        _spare.TakeBack();
        _values = LongestText = LongestList = 0;
        if (_orders > MostOrders)
        {
            (_noMembers, _orders) = (new MemberOrder(), 0);
        }
    }

    private SourceNode? ReadValue(ref Utf8JsonReader reader) => ++_values > MostValues ? null : reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => Placed(Text(ref reader), reader),
        JsonTokenType.Number => Number(ref reader),
        JsonTokenType.True => Placed(True, reader),
        JsonTokenType.False => Placed(False, reader),
        _ => Placed(Null, reader),
    };

    /// <summary>The value at its place, where places are asked for.</summary>
    private SourceNode? Placed(SourceNode? value, in Utf8JsonReader reader) => value is null || _places is null ? value
        : new SourceNode(value.Kind, Start(reader), End(reader)) { Text = value.Text, Boolean = value.Boolean };

    private SourceNode? ReadObject(ref Utf8JsonReader reader) => _places is null ? ReadUnplaced(ref reader) : ReadPlaced(ref reader);

    private SourceNode? ReadUnplaced(ref Utf8JsonReader reader)
    {
        SourceNode node = _spare.Object();
        List<SourceNode> values = node.Values;
        MemberOrder order = _noMembers;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Next(order, ref reader) is not { } longer)
            {
                return null;
            }

            order = longer;
            reader.Read();
            if (ReadValue(ref reader) is not { } value)
            {
                return null;
            }

            values.Add(value);
        }

        node.Name(order);
        return node;
    }

    private MemberOrder? Next(MemberOrder order, ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && order.Followed(reader.ValueSpan) is { } known)
        {
            return known;
        }

        if (order.Count == MostMembers || Text(ref reader)?.Text is not { } name)
        {
            return null;
        }

        byte[] bytes = Encoding.UTF8.GetBytes(name);
        return order.Followed(bytes) ?? Longer(order, name, bytes);
    }

    private MemberOrder? Longer(MemberOrder order, string name, byte[] bytes)
    {
        _orders++;
        return order.Follow(name, bytes);
    }

    private SourceNode? ReadPlaced(ref Utf8JsonReader reader)
    {
        var node = new SourceNode(NodeKind.Object, Start(reader), 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (node.Members.Count == MostMembers || Text(ref reader)?.Text is not { } name || node.IndexOf(name) >= 0)
            {
                return null;
            }

            int nameStart = Start(reader);
            reader.Read();
            if (ReadValue(ref reader) is not { } value)
            {
                return null;
            }

            node.Members.Add(new SourceMember(name, nameStart, value));
        }

        node.End = End(reader);
        return node;
    }

    private SourceNode? ReadArray(ref Utf8JsonReader reader)
    {
        SourceNode node = _places is null ? _spare.List() : new SourceNode(NodeKind.Array, Start(reader), 0);
        List<SourceNode> items = node.Items;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadValue(ref reader) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        LongestList = Math.Max(LongestList, items.Count);
        node.End = End(reader);
        return node;
    }

    private int Start(in Utf8JsonReader reader) => _places?.CharacterAt(reader.TokenStartIndex) ?? 0;

    private int End(in Utf8JsonReader reader) => _places?.CharacterAt(reader.BytesConsumed) ?? 0;

    /// <summary>Within these lengths both readers make the same decimal; -0 and exponents are left to the other one.</summary>
    private SourceNode? Number(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> digits = reader.ValueSpan;
        bool isRead = PlainDigits.TryRead(digits, out decimal number) && (digits.Length <= LongestSmall || !PrintedNumber.IsTooLarge(number)) && !(number == 0 && digits[0] == '-');
        return !isRead ? null : _places is null ? _spare.Number(number) : new SourceNode(NodeKind.Number, Start(reader), End(reader)) { Number = number };
    }

    /// <summary>The text, or null where it holds a character that is refused.</summary>
    private SourceNode? Text(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        if (bytes.Length > MostTextBytes)
        {
            return null;
        }

        return reader.ValueIsEscaped || bytes.Length > SharedNodes.Longest ? LongText(reader.GetString()!) : _texts.Find(bytes) ?? ShortText(reader.GetString()!, bytes);
    }

    private SourceNode? LongText(string text)
    {
        LongestText = Math.Max(LongestText, text.Length);
        return CharacterScan.IsClean(text) ? _spare.Text(text) : null;
    }

    private SourceNode? ShortText(string text, ReadOnlySpan<byte> bytes) => !CharacterScan.IsClean(text) ? null
        : _texts.ComesAgain(bytes) ? _texts.Keep(bytes, new SourceNode(NodeKind.String, 0, 0) { Text = text })
        : _spare.Text(text);
}
