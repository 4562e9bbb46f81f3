using System.Text.RegularExpressions;

namespace SelfEval.Tests.Architecture;

/// <summary>Which folder may point to which, as the table in docs/architecture.md says; a row's folders are one layer.</summary>
internal sealed partial class ArrowTable
{
    private readonly List<(string[] Folders, string[] Allowed)> _rows;

    public ArrowTable(string markdown) =>
        _rows = [.. markdown.Split('\n').SkipWhile(l => !l.Contains("May point to", StringComparison.Ordinal)).Skip(2).TakeWhile(l => l.StartsWith('|'))
            .Select(l => l.Split('|')).Select(cells => (Names(cells[1]), Names(cells[2])))];

    public static ArrowTable OfRepository => new(File.ReadAllText(Repository.PathOf("docs", "architecture.md")));

    public IEnumerable<string> Folders => _rows.SelectMany(r => r.Folders);

    public bool Knows(string folder) => Row(folder) >= 0;

    public bool Allows(string from, string to) =>
        Row(from) == Row(to) || _rows[Row(from)].Allowed.Any(allowed => IsWithin(to, allowed));

    /// <summary>The row of the nearest folder that has one, -1 where none has.</summary>
    private int Row(string folder)
    {
        string? nearest = Folders.Where(f => IsWithin(folder, f)).MaxBy(f => f.Length);
        return nearest is null ? -1 : _rows.FindIndex(r => r.Folders.Contains(nearest));
    }

    private static bool IsWithin(string folder, string outer) => folder == outer || folder.StartsWith(outer + "/", StringComparison.Ordinal);

    private static string[] Names(string cell) => [.. Name().Matches(cell).Select(m => m.Groups[1].Value)];

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Name();
}
