using System.Text;
using SelfEval.Model.Cells;

namespace SelfEval.Reading.Json;

/// <summary>
/// A text that is put together piece by piece (拼成的文字), in UTF-8 from the start: as people read it, or as it stands between the quotes of JSON.
/// </summary>
internal readonly struct PrintedText(Utf8Buffer bytes, bool isEscaped)
{
    private const int UsualSize = 256;

    public int Length => bytes.Length;

    /// <summary>What is printed, as a string.</summary>
    public static string Of<T>(T what, Action<T, PrintedText> print)
    {
        var bytes = new Utf8Buffer(size: UsualSize);
        print(what, new PrintedText(bytes, isEscaped: false));
        return Encoding.UTF8.GetString(bytes.Written);
    }

    public void Add(ReadOnlySpan<char> text)
    {
        if (isEscaped)
        {
            bytes.AddEscaped(text);
        }
        else
        {
            bytes.Add(text);
        }
    }

    public void Add(FixedText text) => bytes.Add(isEscaped ? text.Escaped : text.Plain);

    /// <summary>A number for people (数的写法).</summary>
    public void Add(decimal number) => bytes.AddForPeople(number);

    /// <summary>A number that has no more decimals than it is to be printed with, and at least so many; false where it is too long for that.</summary>
    public bool TryAdd(decimal number, int leastDecimals) => bytes.TryAdd(number, leastDecimals);

    /// <summary>Takes back what stands behind a place.</summary>
    public void CutBack(int length) => bytes.CutBack(length);
}
