using System.Buffers;
using System.Globalization;
using System.Text;

namespace SelfEval.Reading.Json;

/// <summary>
/// Bytes that grow as texts and numbers are put in (UTF-8 缓冲); used again and again, it burdens no collector. Behind a piece as large as the largest it goes on
/// in another one: grown as one array, many megabytes would be held twice.
/// </summary>
internal sealed class Utf8Buffer(int largestPiece = int.MaxValue)
{
    private const int LongestNumber = 64;
    private const int NameSigns = 4;
    private const int MostDecimals = 12;

    // What JSON forbids bare, and the three line breaks beyond ASCII that break scripts.
    private static readonly SearchValues<char> Escaped = SearchValues.Create(
        "\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000b\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f\"\\\u0085\u2028\u2029");

    private const int LeastSize = 4096;

    private readonly List<ReadOnlyMemory<byte>> _full = [];

    private byte[] _bytes = new byte[LeastSize];

    /// <summary>Bytes behind the full pieces.</summary>
    public int Length { get; private set; }

    /// <summary>All bytes; copied where there are several pieces.</summary>
    public ReadOnlySpan<byte> Written => _full.Count == 0 ? _bytes.AsSpan(0, Length) : Joined();

    /// <summary>All bytes, piece by piece.</summary>
    public void HandTo(Action<ReadOnlySpan<byte>> output)
    {
        _full.ForEach(p => output(p.Span));
        output(_bytes.AsSpan(0, Length));
    }

    public void Clear()
    {
        _full.Clear();
        Length = 0;
    }

    /// <summary>Begins anew, and small again where it has grown beyond a size.</summary>
    public void Clear(int largest)
    {
        _bytes = _bytes.Length > largest || _full.Count > 0 ? new byte[LeastSize] : _bytes;
        Clear();
    }

    public void Add(byte sign)
    {
        Room(1)[0] = sign;
        Length++;
    }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Room(bytes.Length));
        Length += bytes.Length;
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
        Length += at;
    }

    public void Add(ReadOnlySpan<char> text)
    {
        Span<byte> room = Room(text.Length * 3);
        Length += Encoding.UTF8.GetBytes(text, room);
    }

    /// <summary>A text as it stands between the quotes of JSON.</summary>
    public void AddEscaped(ReadOnlySpan<char> text)
    {
        for (int odd = text.IndexOfAny(Escaped); odd >= 0; odd = text.IndexOfAny(Escaped))
        {
            Add(text[..odd]);
            AddEscape(text[odd]);
            text = text[(odd + 1)..];
        }

        Add(text);
    }

    /// <summary>Without needless zeros, twelve decimals at most: a score of 9.90 reads 9.9 in every language.</summary>
    public void AddPlain(decimal number)
    {
        Span<byte> room = Room(LongestNumber);
        if (number.Scale is 0 or > MostDecimals)
        {
            number.TryFormat(room, out int all, number.Scale == 0 ? default : "0.############", CultureInfo.InvariantCulture);
            Length += all;
            return;
        }

        number.TryFormat(room, out int digits, default, CultureInfo.InvariantCulture);
        ReadOnlySpan<byte> needed = room[..digits].TrimEnd((byte)'0').TrimEnd((byte)'.');
        Length += needed.Length;
    }

    /// <summary>Digit for digit: 5.00 stays 5.00.</summary>
    public void AddExact(decimal number)
    {
        number.TryFormat(Room(LongestNumber), out int digits, default, CultureInfo.InvariantCulture);
        Length += digits;
    }

    public void Add(long number)
    {
        number.TryFormat(Room(LongestNumber), out int digits, default, CultureInfo.InvariantCulture);
        Length += digits;
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
        if (_bytes.Length - Length < bytes)
        {
            Grow(bytes);
        }

        return _bytes.AsSpan(Length);
    }

    private void Grow(int bytes)
    {
        if (_bytes.Length < largestPiece)
        {
            Array.Resize(ref _bytes, Math.Max(_bytes.Length * 2, checked(Length + bytes)));
            return;
        }

        _full.Add(_bytes.AsMemory(0, Length));
        _bytes = new byte[Math.Max(largestPiece, bytes)];
        Length = 0;
    }

    private byte[] Joined()
    {
        var all = new MemoryStream();
        HandTo(all.Write);
        return all.ToArray();
    }
}
