using System.Globalization;

namespace SelfEval.Reading.Diagnostics;

/// <summary>
/// Which of the two languages a culture reads (语言): none is named, or one of Chinese, and it is Chinese; any other is English. The culture of the
/// thread is never asked, so that a text is the same on every machine.
/// </summary>
internal static class Languages
{
    public static bool IsEnglish(CultureInfo? culture) => culture is not null && culture.TwoLetterISOLanguageName != "zh";

    /// <summary>A culture that reads the language.</summary>
    public static CultureInfo? Culture(bool english) => english ? CultureInfo.InvariantCulture : null;

    /// <summary>What a form or a book says, within an English sentence: as it stands, in quotes, so that nobody takes it for the sentence's own words.</summary>
    public static string Quoted(string said) => $"'{said}'";

    /// <summary>Several such, for instance the names of missing figures.</summary>
    public static string Quoted(IEnumerable<string> said) => string.Join(", ", said.Select(Quoted));
}
