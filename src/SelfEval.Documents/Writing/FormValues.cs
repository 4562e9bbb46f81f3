using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Json;

namespace SelfEval.Documents.Writing;

/// <summary>The values of a form by their paths (各项的值), such as <c>indicators[3].target</c>. Taken from its JSON piece by piece: whole, that of a large form is many megabytes.</summary>
internal sealed class FormValues
{
    /// <summary>Characters; a sign is shorter than what is longer.</summary>
    private const int Long = 64;

    private const int NoList = -1;

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly Stack<(string Path, int Next)> _open = [];
    private readonly Func<string, string, string?> _shown;
    private JsonReaderState _state;
    private byte[] _bytes = [];
    private int _rest;
    private string _name = "";

    private FormValues(Func<string, string, string?> shown) => _shown = shown;

    /// <param name="form">The form.</param>
    /// <param name="shown">Says of a value at a path what counts of it; null where nothing does. Of a long text, what is given stands for it.</param>
    public static IReadOnlyDictionary<string, string> Of(SelfEvaluation form, Func<string, string, string?> shown)
    {
        var values = new FormValues(shown);
        using (var json = JsonOutput.InPieces(values.Take))
        {
            EvaluationFile.Write(form, json);
        }

        return values._values;
    }

    private void Take(ReadOnlySpan<byte> piece)
    {
        int length = _rest + piece.Length;
        if (_bytes.Length < length)
        {
            Array.Resize(ref _bytes, length * 2);
        }

        piece.CopyTo(_bytes.AsSpan(_rest));
        var reader = new Utf8JsonReader(_bytes.AsSpan(0, length), isFinalBlock: false, _state);
        while (reader.Read())
        {
            Take(ref reader);
        }

        _state = reader.CurrentState;
        _rest = length - (int)reader.BytesConsumed;
        _bytes.AsSpan((int)reader.BytesConsumed, _rest).CopyTo(_bytes);
    }

    private void Take(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _name = reader.GetString()!;
                break;
            case JsonTokenType.StartObject:
                _open.Push((PathOfNext(), NoList));
                break;
            case JsonTokenType.StartArray:
                _open.Push((PathOfNext(), 0));
                break;
            case JsonTokenType.EndObject or JsonTokenType.EndArray:
                _open.Pop();
                break;
            default:
                Keep(PathOfNext(), Text(ref reader));
                break;
        }
    }

    private static string Text(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.Number => PrintedNumber.Exact(reader.GetDecimal())!,
        JsonTokenType.String => reader.GetString()!,
        JsonTokenType.Null => "",
        _ => reader.GetBoolean().ToString(),
    };

    private void Keep(string path, string text)
    {
        if (_shown(path, text) is { Length: > 0 } value)
        {
            _values[path] = value.Length > Long ? Convert.ToHexString(SHA256.HashData(MemoryMarshal.AsBytes<char>(value))) : value;
        }
    }

    private string PathOfNext()
    {
        if (!_open.TryPop(out (string Path, int Next) around))
        {
            return "";
        }

        _open.Push((around.Path, around.Next == NoList ? NoList : around.Next + 1));
        return around.Next == NoList ? (around.Path.Length == 0 ? _name : $"{around.Path}.{_name}") : string.Create(CultureInfo.InvariantCulture, $"{around.Path}[{around.Next}]");
    }
}
