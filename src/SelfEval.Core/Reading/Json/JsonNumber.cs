using System.Text.RegularExpressions;

namespace SelfEval.Reading.Json;

/// <summary>The number grammar of JSON itself, without the hexadecimal, octal and bare-dot forms that readers tolerate.</summary>
internal static partial class JsonNumber
{
    public static bool IsStrict(ReadOnlySpan<char> text) => Grammar().IsMatch(text);

    [GeneratedRegex(@"^-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grammar();
}
