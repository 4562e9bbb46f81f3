using System.Buffers;

namespace SelfEval.Cli;

/// <summary>Names the files of opinions, a file a form (一表一份): by unit and project, so that a person finds them.</summary>
internal static class OpinionFiles
{
    private const int LongestName = 60;

    /// <summary>What some system takes for more than a letter of a name.</summary>
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\/:*?\"<>|");

    /// <param name="folder">Where they go.</param>
    /// <param name="kind">docx or html.</param>
    /// <param name="cards">The cards, in order.</param>
    public static IEnumerable<(string File, ScoreCard Card)> Of(string folder, string kind, IEnumerable<ScoreCard> cards)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (ScoreCard card in cards)
        {
            string name = Plain($"{card.Form.Year}{card.Form.Unit} {card.Form.ProjectName}");
            string unused = name;
            for (int i = 2; !taken.Add(unused); i++)
            {
                unused = $"{name}（{i}）";
            }

            yield return (Path.Combine(folder, $"复核意见 {unused}.{kind}"), card);
        }
    }

    private static string Plain(string name)
    {
        string plain = string.Concat(name.Where(c => !char.IsControl(c) && !char.IsSurrogate(c) && !Signs.Contains(c))).Trim(' ', '.');
        return plain.Length > LongestName ? plain[..LongestName].TrimEnd(' ', '.') : plain;
    }
}
