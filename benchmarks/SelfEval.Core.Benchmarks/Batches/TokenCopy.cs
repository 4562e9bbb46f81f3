using System.Text.Encodings.Web;
using System.Text.Json;

namespace SelfEval.Benchmarks.Batches;

/// <summary>
/// What a batch cannot do without (批量的下限): every token of every line read with Utf8JsonReader, and as many bytes written as JSON with Utf8JsonWriter,
/// file to file. The cards that it writes were taken apart before; nothing is made of a form.
/// </summary>
internal sealed class TokenCopy(string input, string output, IReadOnlyList<TokenCopy.Token[]> cards)
{
    private static readonly JsonWriterOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>A token of a card: its kind, and its text or number.</summary>
    internal readonly record struct Token(JsonTokenType Kind, string? Text, decimal Number);

    public static Token[] Of(ReadOnlySpan<byte> card)
    {
        var tokens = new List<Token>();
        var reader = new Utf8JsonReader(card);
        while (reader.Read())
        {
            tokens.Add(new Token(
                reader.TokenType,
                reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName ? reader.GetString() : null,
                reader.TokenType == JsonTokenType.Number ? reader.GetDecimal() : 0));
        }

        return [.. tokens];
    }

    public long Run()
    {
        long tokens = 0;
        using FileStream source = File.OpenRead(input);
        using FileStream target = File.Create(output);
        using var json = new Utf8JsonWriter(target, OneLine);
        byte[] bytes = new byte[1 << 20];
        int held = 0;
        int line = 0;
        for (int read = source.Read(bytes, 0, bytes.Length); read > 0; read = source.Read(bytes, held, bytes.Length - held))
        {
            Span<byte> rest = bytes.AsSpan(0, held + read);
            for (int end = rest.IndexOf((byte)'\n'); end >= 0; end = rest.IndexOf((byte)'\n'))
            {
                tokens += Read(rest[..end]);
                Write(json, cards[line++]);
                rest = rest[(end + 1)..];
            }

            held = rest.Length;
            rest.CopyTo(bytes);
        }

        return tokens;
    }

    private static long Read(ReadOnlySpan<byte> line)
    {
        long tokens = 0;
        var reader = new Utf8JsonReader(line);
        while (reader.Read())
        {
            tokens++;
        }

        return tokens;
    }

    private static void Write(Utf8JsonWriter json, Token[] card)
    {
        foreach (Token token in card)
        {
            switch (token.Kind)
            {
                case JsonTokenType.StartObject:
                    json.WriteStartObject();
                    break;
                case JsonTokenType.EndObject:
                    json.WriteEndObject();
                    break;
                case JsonTokenType.StartArray:
                    json.WriteStartArray();
                    break;
                case JsonTokenType.EndArray:
                    json.WriteEndArray();
                    break;
                case JsonTokenType.PropertyName:
                    json.WritePropertyName(token.Text!);
                    break;
                case JsonTokenType.String:
                    json.WriteStringValue(token.Text);
                    break;
                case JsonTokenType.Number:
                    json.WriteNumberValue(token.Number);
                    break;
                case JsonTokenType.Null:
                    json.WriteNullValue();
                    break;
                default:
                    json.WriteBooleanValue(token.Kind == JsonTokenType.True);
                    break;
            }
        }

        json.Flush();
        json.Reset();
    }
}
