using System.Text.RegularExpressions;

namespace SelfEval.Tests.Languages;

/// <summary>Finds Chinese that an English text says itself, not what it quotes.</summary>
internal static partial class HanText
{
    public static string OutsideQuotes(string text) => string.Concat(Han().Matches(Quoted().Replace(text, "''")).Select(m => m.Value));

    /// <summary>Signs of arithmetic such as ≥ are the same in both languages.</summary>
    [GeneratedRegex(@"[\p{IsCJKUnifiedIdeographs}\u3001-\u303F\uFF01-\uFFEF]")]
    private static partial Regex Han();

    [GeneratedRegex("'[^']*'")]
    private static partial Regex Quoted();
}
