using System.Text;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cli;

/// <summary>Passes text on to a terminal with a box for each character that the terminal would obey or not show. Line breaks are the program's own.</summary>
internal sealed class VisibleWriter(TextWriter inner) : TextWriter(inner.FormatProvider)
{
    public override Encoding Encoding => inner.Encoding;

    public override void Write(char value) => inner.Write(HiddenCharacter.IndexIn([value], 0) < 0 || char.IsSurrogate(value) ? value : '□');

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(ReadOnlySpan<char> buffer)
    {
        int hidden = HiddenCharacter.IndexIn(buffer, 0);
        while (hidden >= 0)
        {
            inner.Write(buffer[..hidden]);
            inner.Write('□');
            buffer = buffer[(hidden + 1)..];
            hidden = HiddenCharacter.IndexIn(buffer, 0);
        }

        inner.Write(buffer);
    }

    public override void WriteLine(string? value)
    {
        Write(value);
        WriteLine();
    }

    public override void WriteLine() => inner.WriteLine();

    public override void Flush() => inner.Flush();
}
