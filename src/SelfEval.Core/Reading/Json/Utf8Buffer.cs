using System.Buffers;
using System.Globalization;
using System.Text;
using SelfEval.Model.Cells;

namespace SelfEval.Reading.Json;

/// <summary>
/// Bytes that grow as texts and numbers are put in (UTF-8 缓冲); used again and again, it burdens no collector. Behind a piece as large as the largest it goes on
/// in another one: grown as one array, many megabytes would be held twice.
/// </summary>
internal sealed class Utf8Buffer(int largestPiece = int.MaxValue, int size = Utf8Buffer.UsualSize)
{
    private const int LongestNumber = 64;
    private const int NameSigns = 4;
    private const int MostDecimals = 12;
    private const int UsualSize = 4096;

    // What JSON forbids bare. With the three signs below among them, texts in Chinese would be searched several times slower.
    private static readonly SearchValues<char> Forbidden = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\");

    private readonly List<(byte[] Bytes, int Length)> _full = [];
    private byte[] _bytes = new byte[size];
    private int _before;
    private int _used;
    private RepeatedTexts? _repeated;

    public int Length => _before + _used;

    /// <summary>All bytes; copied where there are several pieces.</summary>
    public ReadOnlySpan<byte> Written => _full.Count == 0 ? _bytes.AsSpan(0, _used) : Joined();

    /// <summary>All bytes, piece by piece.</summary>
    public void HandTo(Action<ReadOnlySpan<byte>> output)
    {
        _full.ForEach(p => output(p.Bytes.AsSpan(0, p.Length)));
        output(_bytes.AsSpan(0, _used));
    }

    public void Clear()
    {
        _full.Clear();
        (_before, _used) = (0, 0);
    }

    /// <summary>Begins anew, and small again where it has grown beyond a size.</summary>
    public void Clear(int largest)
    {
        _bytes = _bytes.Length > largest || _full.Count > 0 ? new byte[size] : _bytes;
        Clear();
    }

    /// <summary>Takes back what stands behind a place.</summary>
    public void CutBack(int length)
    {
        while (length < _before)
        {
            (_bytes, int held) = _full[^1];
            _full.RemoveAt(_full.Count - 1);
            _before -= held;
        }

        _used = length - _before;
    }

    public void Add(byte sign)
    {
        Room(1)[0] = sign;
        _used++;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        _used += bytes.Length;
    }

    /// <summary>A member's name with all its signs on one line, the comma before it unless it is the first: half of what a card is made of.</summary>
    public void AddName(ReadOnlySpan<byte> name, bool isFirst)
    {
        Span<byte> room = Room(name.Length + NameSigns);
        int at = 0;
        if (!isFirst)
        {
            room[at++] = (byte)',';
        }

        room[at++] = (byte)'"';
        name.CopyTo(room[at..]);
        at += name.Length;
        room[at++] = (byte)'"';
        room[at++] = (byte)':';
        _used += at;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        Span<byte> room = Room(text.Length * 3);
        _used += Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>A text as it stands between the quotes of JSON.</summary>
    public void AddEscaped(ReadOnlySpan<char> text)
    {
        for (int odd = FirstOdd(text); odd >= 0; odd = FirstOdd(text))
        {
            Add(text[..odd]);
            AddEscape(text[odd]);
            text = text[(odd + 1)..];
        }

        Add(text);
    }

    /// <summary>The first sign that is escaped: what JSON forbids bare, and the three line breaks beyond ASCII that break scripts.</summary>
    private static int FirstOdd(ReadOnlySpan<char> text)
    {
        int forbidden = text.IndexOfAny(Forbidden);
        int lineBreak = (forbidden < 0 ? text : text[..forbidden]).IndexOfAny('\u0085', '\u2028', '\u2029');
        return lineBreak < 0 ? forbidden : lineBreak;
    }

    /// <summary>The same for a text that comes again and again as the same string.</summary>
    public void AddRepeated(string text) => (_repeated ??= new RepeatedTexts()).Add(text, this);

    /// <summary>Without needless zeros, twelve decimals at most: a score of 9.90 reads 9.9 in every language.</summary>
    public void AddPlain(decimal number)
    {
        if (TryAdd(number, leastDecimals: 0))
        {
            return;
        }

        Span<byte> room = Room(LongestNumber);
        if (number.Scale is 0 or > MostDecimals)
        {
            number.TryFormat(room, out int all, number.Scale == 0 ? default : "0.############", CultureInfo.InvariantCulture);
            _used += all;
            return;
        }

        number.TryFormat(room, out int digits, default, CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> needed = room[..digits].TrimEnd((byte)'0').TrimEnd((byte)'.');
        _used += needed.Length;
    }

    /// <summary>As people read it (数的写法): as few decimals as it needs, ten at most.</summary>
    public void AddForPeople(decimal number)
    {
        Span<byte> room = Room(LongestNumber);
        _used += PrintedNumber.Plain(number, room);
    }

    /// <summary>A number of few digits with all its decimals but the last zeros, and at least so many; false where it has more digits.</summary>
    public bool TryAdd(decimal number, int leastDecimals)
    {
        bool isShort = PrintedNumber.TryShort(number, leastDecimals, Room(LongestNumber), out int digits);
        _used += digits;
        return isShort;
    }

    /// <summary>Digit for digit: 5.00 stays 5.00.</summary>
    public void AddExact(decimal number)
    {
        number.TryFormat(Room(LongestNumber), out int digits, default, CultureInfo.InvariantCulture);
        _used += digits;
    }

    public void Add(long number)
    {
        number.TryFormat(Room(LongestNumber), out int digits, default, CultureInfo.InvariantCulture);
        _used += digits;
    }

    private void AddEscape(char sign)
    {
        switch (sign)
        {
            case '"':
                Add("\\\""u8);
                break;
            case '\\':
                Add("\\\\"u8);
                break;
            case '\b':
                Add("\\b"u8);
                break;
            case '\f':
                Add("\\f"u8);
                break;
            case '\n':
                Add("\\n"u8);
                break;
            case '\r':
                Add("\\r"u8);
                break;
            case '\t':
                Add("\\t"u8);
                break;
            default:
                Add("\\u"u8);
                Add(((int)sign).ToString("x4", CultureInfo.InvariantCulture));
                break;
        }
    }

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _used < bytes)
        {
            Grow(bytes);
        }

        return _bytes.AsSpan(_used);
    }

    private void Grow(int bytes)
    {
        if (_bytes.Length < largestPiece)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(_used + bytes)));
            return;
        }

        _full.Add((_bytes, _used));
        _before += _used;
        _bytes = new byte[Math.Max(largestPiece, bytes)];
        _used = 0;
    }

    private byte[] Joined()
    {
        var all = new MemoryStream();
        HandTo(all.Write);
        return all.ToArray();
    }
}
