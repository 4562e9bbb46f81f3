using System.Text.RegularExpressions;

namespace SelfEval.Reading.Json;

/// <summary>Numbers that were written as texts (写成文字的数): in quotes, with a unit, as a date of which the year is wanted.</summary>
internal static partial class QuotedNumber
{
    /// <summary>The plain number in the text ("95", "95%", "2024年", "2024-01-01"), or null where it does not begin with one.</summary>
    public static string? In(string text) => JsonNumber.IsStrict(text) ? text
        : Year().Match(text) is { Success: true } year ? year.Groups[1].Value
        : SlipWords.Number(text.Trim());

    /// <summary>The number in a text of a number and a unit alone, or null: 档次 and words are texts in their own right.</summary>
    public static string? WithUnit(string text) => JsonNumber.IsStrict(text) ? text : Measured().Match(text) is { Success: true } match ? SlipWords.Number(match.Groups[1].Value) : null;

    [GeneratedRegex(@"^\s*((?:19|20)[0-9]{2})\s*(?:[-/.年])")]
    private static partial Regex Year();

    [GeneratedRegex(@"^\s*([-+]?[0-9０-９]+(?:[.．][0-9０-９]+)?)\s*(?:[%％]|分|个?百分点|天|日|个?月|次|项|个|倍|万元|元|位小数)?\s*$")]
    private static partial Regex Measured();
}
