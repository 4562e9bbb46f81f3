using System.Text;
using System.Text.Json;

namespace SelfEval.Workbench.Books.Text;

/// <summary>Reads a JSON text with comments into parts with their places (读出结构和位置).</summary>
internal static class JsonText
{
    private static readonly JsonReaderOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 128 };

    /// <summary>The outermost value; null where the text is no JSON, which the diagnostics of the book say better.</summary>
    public static JsonPart? TryRead(string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        var reader = new Utf8JsonReader(bytes, Options);
        var cursor = new Cursor(bytes);
        try
        {
            reader.Read();
            return Read(ref reader, ref cursor);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static JsonPart Read(ref Utf8JsonReader reader, ref Cursor cursor)
    {
        int start = cursor.At(reader.TokenStartIndex);
        JsonTokenType opened = reader.TokenType;
        if (opened is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            string words = opened == JsonTokenType.String ? reader.GetString()! : Encoding.UTF8.GetString(reader.ValueSpan);
            return new JsonPart(KindOf(opened), start, cursor.At(reader.BytesConsumed), words, []);
        }

        var parts = new List<JsonSlot>();
        while (reader.Read() && reader.TokenType is not (JsonTokenType.EndObject or JsonTokenType.EndArray))
        {
            int at = cursor.At(reader.TokenStartIndex);
            string name = "";
            if (reader.TokenType == JsonTokenType.PropertyName)
            {
                name = reader.GetString()!;
                reader.Read();
            }

            parts.Add(new JsonSlot(name, at, Read(ref reader, ref cursor)));
        }

        return new JsonPart(KindOf(opened), start, cursor.At(reader.BytesConsumed), "", parts);
    }

    private static JsonValueKind KindOf(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => JsonValueKind.Object,
        JsonTokenType.StartArray => JsonValueKind.Array,
        JsonTokenType.String => JsonValueKind.String,
        JsonTokenType.Number => JsonValueKind.Number,
        JsonTokenType.True => JsonValueKind.True,
        JsonTokenType.False => JsonValueKind.False,
        _ => JsonValueKind.Null,
    };

    /// <summary>Turns places in bytes, asked for in rising order, into places in characters.</summary>
    private struct Cursor(byte[] bytes)
    {
        private int _bytes;
        private int _characters;

        public int At(long place)
        {
            _characters += Encoding.UTF8.GetCharCount(bytes, _bytes, (int)place - _bytes);
            _bytes = (int)place;
            return _characters;
        }
    }
}
