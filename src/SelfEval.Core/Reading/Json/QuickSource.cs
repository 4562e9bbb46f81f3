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
    private static readonly JsonReaderOptions Options = new() { MaxDepth = MaxDepth, CommentHandling = JsonCommentHandling.Skip };

    private const int MaxDepth = 32;
    private const int LongestNumber = 18;
    private const int LongestShared = 40;
    private const int Slots = 1024;

    // Larger files are seldom plain, and the thorough reader would read them all over again.
    private const int MostValues = 30_000;

    // Each name is held against those before it; a hostile object of 30,000 would take a second and a half.
    private const int MostMembers = 1_000;

    // Names and short texts come again in every form; one string serves them all.
    private readonly string?[] _shared = new string?[Slots];

    private PlaceMap? _places;
    private int _values;

    /// <summary>A whole file with the place of every value, or null where it is not plain. Its characters were looked at before.</summary>
    public static SourceNode? Parse(SourceText file)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(file.Text);
        var source = new QuickSource { _places = new PlaceMap(bytes) };
        return source.Parse(bytes);
    }

    /// <summary>The root value, or null where the line is not plain.</summary>
    public SourceNode? Parse(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, Options);
        _values = 0;
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

    private SourceNode? ReadValue(ref Utf8JsonReader reader) => ++_values > MostValues ? null : reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => Text(ref reader) is { } text ? new SourceNode(NodeKind.String, Start(reader), End(reader)) { Text = text } : null,
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => new SourceNode(NodeKind.Boolean, Start(reader), End(reader)) { Boolean = true },
        JsonTokenType.False => new SourceNode(NodeKind.Boolean, Start(reader), End(reader)),
        _ => new SourceNode(NodeKind.Null, Start(reader), End(reader)),
    };

    private SourceNode? ReadObject(ref Utf8JsonReader reader)
    {
        var node = new SourceNode(NodeKind.Object, Start(reader), 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (node.Members.Count == MostMembers || Text(ref reader) is not { } name || node.Member(name) is not null)
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
        var node = new SourceNode(NodeKind.Array, Start(reader), 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadValue(ref reader) is not { } item)
            {
                return null;
            }

            node.Items.Add(item);
        }

        node.End = End(reader);
        return node;
    }

    private int Start(in Utf8JsonReader reader) => _places?.CharacterAt(reader.TokenStartIndex) ?? 0;

    private int End(in Utf8JsonReader reader) => _places?.CharacterAt(reader.BytesConsumed) ?? 0;

    /// <summary>Within these lengths both readers make the same decimal; -0 and exponents are left to the other one.</summary>
    private SourceNode? ReadNumber(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> digits = reader.ValueSpan;
        return digits.Length <= LongestNumber && !digits.ContainsAny((byte)'e', (byte)'E') && reader.TryGetDecimal(out decimal number) && !PrintedNumber.IsTooLarge(number) && !(number == 0 && digits[0] == '-')
            ? new SourceNode(NodeKind.Number, Start(reader), End(reader)) { Number = number }
            : null;
    }

    /// <summary>The text, or null where it holds a character that is refused.</summary>
    private string? Text(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> bytes = reader.ValueSpan;
        if (reader.ValueIsEscaped || bytes.Length > LongestShared)
        {
            return Clean(reader.GetString()!);
        }

        var hash = new HashCode();
        hash.AddBytes(bytes);
        ref string? slot = ref _shared[(uint)hash.ToHashCode() % Slots];
        if (slot is null || !Same(slot, bytes))
        {
            slot = Clean(reader.GetString()!);
        }

        return slot;
    }

    private static string? Clean(string text) => CharacterScan.IsClean(text) ? text : null;

    private static bool Same(string text, ReadOnlySpan<byte> bytes)
    {
        Span<byte> written = stackalloc byte[LongestShared * 3];
        return text.Length <= LongestShared && Encoding.UTF8.TryGetBytes(text, written, out int length) && written[..length].SequenceEqual(bytes);
    }
}
