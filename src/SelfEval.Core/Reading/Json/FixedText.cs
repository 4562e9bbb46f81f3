using System.Text;

namespace SelfEval.Reading.Json;

/// <summary>Words of a book that are printed again and again (固定文字), in UTF-8 once and for all.</summary>
internal sealed class FixedText
{
    public FixedText(string text)
    {
        Plain = Encoding.UTF8.GetBytes(text);
        var escaped = new Utf8Buffer(size: Plain.Length);
        escaped.AddEscaped(text);
        Escaped = escaped.Written.SequenceEqual(Plain) ? Plain : escaped.Written.ToArray();
    }

    /// <summary>As people read it.</summary>
    public byte[] Plain { get; }

    /// <summary>As it stands between the quotes of JSON.</summary>
    public byte[] Escaped { get; }
}
