namespace SelfEval.Rules;

/// <summary>What may be a name in an expression (名称).</summary>
internal static class RuleName
{
    private const int Longest = 40;

    public static bool IsIdentifier(string name) =>
        name.Length is > 0 and <= Longest && IsStart(name[0]) && name.All(IsPart);

    public static bool IsStart(char c) => char.IsAsciiLetter(c) || c == '_' || IsChinese(c);

    public static bool IsPart(char c) => IsStart(c) || char.IsAsciiDigit(c);

    // Only Latin letters and Han characters: a Greek or Cyrillic letter that looks Latin would be another name.
    private static bool IsChinese(char c) => c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u3400' and <= '\u4DBF');
}
