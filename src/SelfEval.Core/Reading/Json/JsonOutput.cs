using System.Text;

namespace SelfEval.Reading.Json;

/// <summary>
/// The one way to write JSON (写 JSON): UTF-8, two blanks a level or all on one line, numbers without needless zeros. Escapes are those that
/// JSON asks for, so that rare characters of names stay readable.
/// </summary>
/// <example><code>using (json.Object()) { json.Text("unit"u8, unit); }</code></example>
internal sealed class JsonOutput(Utf8Buffer bytes, bool isIndented) : IDisposable
{
    private const int Enough = 64 * 1024;

    private HandOverBytes? _handOver;
    private int _depth;
    private bool _isFirst = true;
    private bool _isNamed;

    public delegate void HandOverBytes(ReadOnlySpan<byte> bytes);

    /// <summary>Indented, for people and pipes; handed to the output piece by piece.</summary>
    public static JsonOutput To(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new JsonOutput(new Utf8Buffer(), isIndented: true) { _handOver = bytes => output.Write(Encoding.UTF8.GetString(bytes)) };
    }

    /// <summary>The same as UTF-8 without a mark; the stream stays open.</summary>
    public static JsonOutput To(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        return new JsonOutput(new Utf8Buffer(), isIndented: true) { _handOver = output.Write };
    }

    /// <summary>On one line, handed over piece by piece.</summary>
    public static JsonOutput InPieces(HandOverBytes output) => new(new Utf8Buffer(), isIndented: false) { _handOver = output };

    /// <summary>A text between its quotes.</summary>
    public static string Quoted(string text)
    {
        var bytes = new Utf8Buffer();
        new JsonOutput(bytes, isIndented: false).Item(text);
        return Encoding.UTF8.GetString(bytes.Written);
    }

    public void Dispose() => HandOver();

    public Open Object() => Start((byte)'{', (byte)'}');

    public Open Object(ReadOnlySpan<byte> name)
    {
        Name(name);
        return Object();
    }

    public Open List() => Start((byte)'[', (byte)']');

    public Open List(ReadOnlySpan<byte> name)
    {
        Name(name);
        return List();
    }

    /// <summary>What is written next is the value of this member. Names of our own need no escapes.</summary>
    public void Name(ReadOnlySpan<byte> name)
    {
        if (!isIndented)
        {
            bytes.AddName(name, isFirst: _isFirst);
            (_isFirst, _isNamed) = (false, true);
            return;
        }

        Separate();
        bytes.Add((byte)'"');
        bytes.Add(name);
        EndName();
    }

    /// <summary>A name that comes from a form or a book.</summary>
    public void Name(string name)
    {
        Separate();
        bytes.Add((byte)'"');
        bytes.AddEscaped(name);
        EndName();
    }

    public void Text(ReadOnlySpan<byte> name, string? value)
    {
        Name(name);
        Item(value);
    }

    /// <summary>A text that comes again with every card, as the same string.</summary>
    public void RepeatedText(ReadOnlySpan<byte> name, string? value)
    {
        Name(name);
        RepeatedItem(value);
    }

    /// <summary>A text that is put together in its place: no string is made of it.</summary>
    public void Text<T>(ReadOnlySpan<byte> name, T what, Action<T, PrintedText> print)
    {
        Name(name);
        Separate();
        bytes.Add((byte)'"');
        print(what, new PrintedText(bytes, isEscaped: true));
        bytes.Add((byte)'"');
    }

    /// <summary>Left out where there is none.</summary>
    public void TextIfAny(ReadOnlySpan<byte> name, string? value)
    {
        if (value is not null)
        {
            Text(name, value);
        }
    }

    public void Flag(ReadOnlySpan<byte> name, bool? value)
    {
        Name(name);
        Word(value is null ? "null"u8 : value.Value ? "true"u8 : "false"u8);
    }

    public void Number(ReadOnlySpan<byte> name, decimal? value)
    {
        Name(name);
        Item(value);
    }

    public void Number(ReadOnlySpan<byte> name, long value)
    {
        Name(name);
        Item(value);
    }

    public void Item(string? text)
    {
        if (text is null)
        {
            Word("null"u8);
            return;
        }

        InQuotes(text);
    }

    /// <summary>As <see cref="RepeatedText"/>.</summary>
    public void RepeatedItem(string? text)
    {
        if (text is null)
        {
            Word("null"u8);
            return;
        }

        Separate();
        bytes.Add((byte)'"');
        bytes.AddRepeated(text);
        bytes.Add((byte)'"');
    }

    public void Item(decimal? number)
    {
        if (number is { } known)
        {
            Separate();
            bytes.AddPlain(known);
        }
        else
        {
            Word("null"u8);
        }
    }

    public void Item(long number)
    {
        Separate();
        bytes.Add(number);
    }

    /// <summary>Digit for digit: 5.00 stays 5.00.</summary>
    public void Exact(ReadOnlySpan<byte> name, decimal number)
    {
        Name(name);
        Exact(number);
    }

    public void Exact(decimal number)
    {
        Separate();
        bytes.AddExact(number);
    }

    private void InQuotes(ReadOnlySpan<char> text)
    {
        Separate();
        bytes.Add((byte)'"');
        bytes.AddEscaped(text);
        bytes.Add((byte)'"');
    }

    private void Word(ReadOnlySpan<byte> word)
    {
        Separate();
        bytes.Add(word);
    }

    private Open Start(byte start, byte end)
    {
        Separate();
        bytes.Add(start);
        _depth++;
        _isFirst = true;
        return new Open(this, end);
    }

    private void Close(byte end)
    {
        _depth--;
        if (!_isFirst)
        {
            BreakLine();
        }

        bytes.Add(end);
        _isFirst = false;
        if (bytes.Length > Enough)
        {
            HandOver();
        }
    }

    private void EndName()
    {
        bytes.Add(isIndented ? "\": "u8 : "\":"u8);
        _isNamed = true;
    }

    private void Separate()
    {
        if (_isNamed)
        {
            _isNamed = false;
            return;
        }

        if (!_isFirst)
        {
            bytes.Add((byte)',');
        }

        if (_depth > 0)
        {
            BreakLine();
        }

        _isFirst = false;
    }

    private void BreakLine()
    {
        if (!isIndented)
        {
            return;
        }

        bytes.Add((byte)'\n');
        for (int i = 0; i < _depth; i++)
        {
            bytes.Add("  "u8);
        }
    }

    private void HandOver()
    {
        if (_handOver is not null)
        {
            _handOver(bytes.Written);
            bytes.Clear();
        }
    }

    /// <summary>An object or a list that is open; disposing it closes it.</summary>
    public readonly struct Open(JsonOutput json, byte end) : IDisposable
    {
        public void Dispose() => json.Close(end);
    }
}
