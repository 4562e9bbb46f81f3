namespace SelfEval.Reading.Json;

/// <summary>
/// Texts that come again with every card (常见文字), codes, rules, names of level 1, by the string that holds them: looked up, they cost a third of
/// searching them for escapes and encoding them anew. A text that falls where another was takes its place.
/// </summary>
internal sealed class RepeatedTexts
{
    private const int Places = 512;
    private const int LongestText = 64;

    private readonly (string? Text, FixedText Bytes)[] _known = new (string?, FixedText)[Places];

    /// <summary>Puts a text, as it stands between the quotes of JSON, into bytes.</summary>
    public void Add(string text, Utf8Buffer bytes)
    {
        if (text.Length is 0 or > LongestText)
        {
            bytes.AddEscaped(text);
            return;
        }

        ref (string? Text, FixedText Bytes) place = ref _known[PlaceOf(text)];
        if (!ReferenceEquals(place.Text, text))
        {
            place = (text, new FixedText(text));
        }

        bytes.Add(place.Bytes.Escaped);
    }

    private static int PlaceOf(string text) => (int)(((uint)text[0] * 31) + ((uint)text[^1] * 7) + ((uint)text[text.Length / 2] * 17) + (uint)text.Length) % Places;
}
