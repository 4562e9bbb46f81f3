using System.Text.RegularExpressions;

namespace SelfEval.Reading.Diagnostics;

/// <summary>A place in a document, in English (原文位置的英文说法): 表3 第5行第4列 reads table 3, row 5, column 4; the name of a sheet stays, in quotes.</summary>
internal static partial class DocumentPlace
{
    public static string English(string place)
    {
        int mark = place.LastIndexOf('!');
        string[] sheet = mark < 0 ? [] : [Languages.Quoted(place[..mark])];
        return string.Join(", ", sheet.Concat(Parts(place[(mark + 1)..])));
    }

    private static IEnumerable<string> Parts(string text)
    {
        int at = 0;
        foreach (Match part in Numbered().Matches(text))
        {
            foreach (string other in Other(text[at..part.Index]))
            {
                yield return other;
            }

            yield return $"{Word(part)} {part.Groups["n"].Value}";
            at = part.Index + part.Length;
        }

        foreach (string other in Other(text[at..]))
        {
            yield return other;
        }
    }

    private static string Word(Match part) => part.Groups["kind"].Value switch
    {
        "行" => "row",
        "列" => "column",
        "页" => "page",
        "段" => "paragraph",
        _ => "table",
    };

    /// <summary>A cell's address, or the name of a sheet or file.</summary>
    private static IEnumerable<string> Other(string text) => text.Trim() switch
    {
        "" => [],
        var plain when plain.All(char.IsAscii) => [plain],
        var named => [Languages.Quoted(named)],
    };

    [GeneratedRegex("第(?<n>[0-9]+)(?<kind>[行列页段])|表(?<n>[0-9]+)", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();
}
