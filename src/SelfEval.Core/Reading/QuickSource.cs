using System.Text;
using System.Text.Json;
using SelfEval.Model;

namespace SelfEval.Reading;

/// <summary>
/// Reads a plain JSON line to the same <see cref="SourceNode"/>s as <see cref="JsonSource"/>, several times faster and without places: for
/// batches. Whatever is not plain (comments, escapes that hide characters, long numbers, any fault) it leaves to
/// <see cref="JsonSource"/>, which alone decides what is refused and says why. Not for several threads at once.
/// </summary>
internal sealed class QuickSource
{
    private const int MaxDepth = 32;
    private const int LongestNumber = 18;
    private const int LongestShared = 40;
    private const int Slots = 1024;

    // Names and short texts come again in every form; one string serves them all.
    private readonly string?[] _shared = new string?[Slots];

    /// <summary>The root value, or null where the line is not plain.</summary>
    public SourceNode? Parse(ReadOnlySpan<byte> line)
    {
        var reader = new Utf8JsonReader(line, new JsonReaderOptions { MaxDepth = MaxDepth });
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

    private SourceNode? ReadValue(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => ReadObject(ref reader),
        JsonTokenType.StartArray => ReadArray(ref reader),
        JsonTokenType.String => Text(ref reader) is { } text ? new SourceNode(NodeKind.String, 0, 0) { Text = text } : null,
        JsonTokenType.Number => ReadNumber(ref reader),
        JsonTokenType.True => new SourceNode(NodeKind.Boolean, 0, 0) { Boolean = true },
        JsonTokenType.False => new SourceNode(NodeKind.Boolean, 0, 0),
        _ => new SourceNode(NodeKind.Null, 0, 0),
    };

    private SourceNode? ReadObject(ref Utf8JsonReader reader)
    {
        var node = new SourceNode(NodeKind.Object, 0, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Text(ref reader) is not { } name || node.Member(name) is not null)
            {
                return null;
            }

            reader.Read();
            if (ReadValue(ref reader) is not { } value)
            {
                return null;
            }

            node.Members.Add(new SourceMember(name, 0, value));
        }

        return node;
    }

    private SourceNode? ReadArray(ref Utf8JsonReader reader)
    {
        var node = new SourceNode(NodeKind.Array, 0, 0);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (ReadValue(ref reader) is not { } item)
            {
                return null;
            }

            node.Items.Add(item);
        }

        return node;
    }

    /// <summary>Within these lengths both readers make the same decimal; -0 and exponents are left to the other one.</summary>
    private static SourceNode? ReadNumber(ref Utf8JsonReader reader)
    {
        ReadOnlySpan<byte> digits = reader.ValueSpan;
        return digits.Length <= LongestNumber && !digits.ContainsAny((byte)'e', (byte)'E') && reader.TryGetDecimal(out decimal number) && !PrintedNumber.IsTooLarge(number) && !(number == 0 && digits[0] == '-')
            ? new SourceNode(NodeKind.Number, 0, 0) { Number = number }
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
