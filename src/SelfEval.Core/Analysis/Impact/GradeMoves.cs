using SelfEval.Model.Cells;

namespace SelfEval.Analysis.Impact;

/// <summary>How many forms go from which grade to which (等级变化), and how many of these rise and fall.</summary>
internal sealed class GradeMoves(RuleBook before, RuleBook after)
{
    private readonly Dictionary<(string?, string?), long> _counts = [];

    public void Add(string? old, string? young) => _counts[(old, young)] = _counts.GetValueOrDefault((old, young)) + 1;

    /// <summary>All pairs, from high to low as the books list their grades.</summary>
    public IReadOnlyList<(string? Before, string? After, long Forms)> Pairs() =>
        [.. _counts.Select(g => (g.Key.Item1, g.Key.Item2, g.Value)).OrderBy(g => Rank(before, g.Item1)).ThenBy(g => Rank(after, g.Item2))];

    public long Risen => Count((old, young) => old is not null && young is not null && Rank(after, young) < Rank(before, old));

    public long Fallen => Count((old, young) => old is not null && young is not null && Rank(after, young) > Rank(before, old));

    /// <summary>Another name at the same height, or a grade on one side alone.</summary>
    public long Others => Count((old, young) => old != young) - Risen - Fallen;

    /// <summary>良 → 中 16 份，优 → 良 15 份.</summary>
    public string Words(bool english) => string.Join(english ? ", " : "，", Pairs().Where(g => g.Before != g.After).OrderByDescending(g => g.Forms)
        .Select(g => $"{Name(g.Before, english)} → {Name(g.After, english)} {PrintedNumber.Short(g.Forms)}{(english ? "" : " 份")}"));

    public static string Name(string? grade, bool english = false) => grade ?? (english ? "no grade" : "不评等级");

    /// <summary>Place of the grade in the book's list, from the top.</summary>
    public static int Rank(RuleBook book, string? grade) => grade is null ? int.MaxValue : book.Document.Grades.ToList().FindIndex(g => g.Name == grade);

    private long Count(Func<string?, string?, bool> counts) => _counts.Where(g => g.Key.Item1 != g.Key.Item2 && counts(g.Key.Item1, g.Key.Item2)).Sum(g => g.Value);
}
