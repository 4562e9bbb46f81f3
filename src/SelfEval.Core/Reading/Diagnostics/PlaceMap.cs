using System.Text;

namespace SelfEval.Reading.Diagnostics;

/// <summary>Turns places in UTF-8 bytes into places in the text, asked for in rising order.</summary>
internal sealed class PlaceMap(byte[] bytes)
{
    private int _byte;
    private int _character;

    public int CharacterAt(long index)
    {
        _character += Encoding.UTF8.GetCharCount(bytes, _byte, (int)index - _byte);
        _byte = (int)index;
        return _character;
    }
}
