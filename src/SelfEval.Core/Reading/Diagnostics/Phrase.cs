namespace SelfEval.Reading.Diagnostics;

/// <summary>
/// Some words in both languages (两种语言的说法). As an argument of a message it is put in by the language of the message; what a form or a book says is
/// an ordinary string.
/// </summary>
internal sealed record Phrase(string Chinese, string English)
{
    /// <summary>In the place of a figure that no decimal holds (算不出).</summary>
    public static Phrase Incalculable { get; } = new("（算不出）", "(cannot be worked out)");

    /// <summary>Names of form or book, one after the other.</summary>
    public static Phrase List(IEnumerable<string> names)
    {
        string[] all = [.. names];
        return new(string.Join('、', all), Languages.Quoted(all));
    }

    public string In(bool english) => english ? English : Chinese;

    public override string ToString() => Chinese;
}
