using System.Globalization;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;
using SelfEval.Files;
using SelfEval.Model;
using SelfEval.Tests.Cli;

namespace SelfEval.Tests.Diagnostics;

/// <summary>
/// The example of a code that a command reports about several files: what stands in them, what is run, and the same written right.
/// 〈3×text #〉 in a file stands for three copies with 0, 1, 2 in the place of #.
/// </summary>
internal sealed partial record CommandExample(string Code, string Wrong, string Right, IReadOnlyDictionary<string, string> WrongFiles, IReadOnlyDictionary<string, string> RightFiles)
{
    private const string ReadCard = "ScoreCardJson.TryParse";
    private const string LoadBook = "RuleBook.TryLoad";
    private const string ScoreBuilt = "Scorer.Score";

    public static IReadOnlyList<CommandExample> All { get; } =
    [
        .. JArray.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Diagnostics", "command-examples.json"))).Select(e =>
        {
            Dictionary<string, string> files = Files(e["files"]);
            Dictionary<string, string> right = Files(e["rightFiles"]);
            return new CommandExample((string)e["code"]!, (string)e["run"]!, (string?)e["rightRun"] ?? (string)e["run"]!, files, files.Where(f => !right.ContainsKey(f.Key)).Concat(right).ToDictionary(f => f.Key, f => f.Value));
        }),
    ];

    public string OfWrong(bool english = false) => Run(Wrong, WrongFiles, english);

    public string OfRight() => Run(Right, RightFiles, false);

    /// <summary>The lines about this code: its own, and the source line with the caret.</summary>
    public string Report()
    {
        string[] lines = OfWrong().Split('\n');
        int first = Array.FindIndex(lines, l => l.Contains(Code, StringComparison.Ordinal));
        return string.Join('\n', lines.Skip(first).Take(1).Select(l => l.Trim()).Concat(lines.Skip(first + 1).TakeWhile(l => l.StartsWith("  | ", StringComparison.Ordinal)))).TrimEnd();
    }

    private static Dictionary<string, string> Files(JToken? files) =>
        files is null ? [] : ((JObject)files).Properties().ToDictionary(p => p.Name, p => p.Value.Type == JTokenType.Array ? string.Join('\n', p.Value.Select(l => (string)l!)) : (string)p.Value!);

    private static string Run(string command, IReadOnlyDictionary<string, string> files, bool english)
    {
        string folder = Directory.CreateTempSubdirectory("selfeval").FullName;
        try
        {
            foreach ((string name, string text) in files)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
                File.WriteAllText(Path.Combine(folder, name), Copies().Replace(text, Expand));
            }

            // A file named so stands for another run that is under way.
            using OutputLock? busy = files.Keys.FirstOrDefault(f => f.EndsWith(".lock", StringComparison.Ordinal)) is { } held && command.Contains(" " + held[..^5], StringComparison.Ordinal)
                ? OutputLock.TryTake(Path.Combine(folder, held[..^5]))
                : null;
            string[] words = [.. command.Split(' ').Select(w => files.ContainsKey(w) ? Path.Combine(folder, w) : w)];
            string output = words[0] switch
            {
                ReadCard => Read(words[1], english),
                LoadBook => Load(Path.Combine(folder, words[1]), english),
                ScoreBuilt => Built(files.Values.Single(), english),
                _ => Call([.. words, .. english ? ["--lang", "en"] : Array.Empty<string>()]),
            };
            return output.Replace(folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string Call(string[] words)
    {
        (_, string output, string error) = CommandLine.Run(words);
        return output + "\n" + error;
    }

    private static string Load(string path, bool english)
    {
        RuleBook.TryLoad(path, out _, out IReadOnlyList<Diagnostic> found);
        return string.Join('\n', found.Select(d => d.Render(english)));
    }

    private static string Read(string path, bool english)
    {
        ScoreCardJson.TryParse(File.ReadAllText(path), Path.GetFileName(path), new Scorer(RuleBooks.Lusong2023), out _, out IReadOnlyList<Diagnostic> found);
        return string.Join('\n', found.Select(d => d.Render(english)));
    }

    /// <summary>Only code can make such a form; the example shows the weight.</summary>
    private static string Built(string text, bool english)
    {
        decimal weight = decimal.Parse(Weight().Match(text).Groups[1].Value, NumberStyles.Float, CultureInfo.InvariantCulture);
        var row = new Indicator { Level1 = "产出指标", Name = "培训人次", Target = FormCell.Parse("100人次"), Actual = FormCell.Parse("100人次"), Weight = weight };
        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(new SelfEvaluation { Year = 2023, Unit = "某局", Indicators = [row, row with { Name = "培训期数" }] });
        return string.Join('\n', card.Findings.Select(f => english ? $"{f.Code} {f.EnglishMessage}" : f.ToString()));
    }

    private static string Expand(Match match) => string.Join(',', Enumerable.Range(0, int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
        .Select(i => match.Groups[2].Value.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)));

    [GeneratedRegex("〈(\\d+)×(.*?)〉", RegexOptions.Singleline)]
    private static partial Regex Copies();

    [GeneratedRegex("Weight = ([0-9e.]+)m")]
    private static partial Regex Weight();
}
