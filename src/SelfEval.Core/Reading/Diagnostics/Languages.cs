using System.Globalization;

namespace SelfEval.Reading.Diagnostics;

/// <summary>
/// Which of the two languages a culture reads (语言): none is named, or one of Chinese, and it is Chinese; any other is English. The culture of the
/// thread is never asked, so that a text is the same on every machine.
/// </summary>
internal static class Languages
{
    public static bool IsEnglish(CultureInfo? culture) => culture is not null && culture.TwoLetterISOLanguageName != "zh";
}
