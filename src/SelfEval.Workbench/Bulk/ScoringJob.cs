using SelfEval.Documents;
using SelfEval.Model;
using SelfEval.Reading.Json;
using SelfEval.Workbench.Books;

namespace SelfEval.Workbench.Bulk;

/// <summary>Scores many forms (批量计分): cards a line each, the workbook of the batch, how many of each grade and which findings are most frequent.</summary>
public sealed class ScoringJob : BulkJob
{
    /// <summary>Its place in a workspace and in addresses.</summary>
    public const string Kind = "scores";

    private readonly BookShelf _shelf;
    private readonly string? _book;
    private readonly Dictionary<string, long> _grades = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _findings = new(StringComparer.Ordinal);
    private readonly Lock _turn = new();
    private readonly Utf8Buffer _line = new();
    private FileStream? _cards;

    internal ScoringJob(string folder, BookShelf shelf, string? book)
        : base(folder, book) => (_shelf, _book) = (shelf, book);

    /// <summary>The workbook (.xlsx), once the job is done.</summary>
    public string Workbook => Path.Combine(Folder, "汇总.xlsx");

    /// <summary>The cards, a line each.</summary>
    public string Cards => Path.Combine(Folder, "cards.ndjson");

    /// <summary>Forms by grade, the better grade first as the book has them.</summary>
    public IReadOnlyList<(string Grade, long Forms)> Grades => Sorted(_grades, 12);

    /// <summary>The most frequent findings: in how many forms each stands.</summary>
    public IReadOnlyList<(string Finding, long Forms)> Findings => Sorted(_findings, 12);

    private protected override void Take(SelfEvaluation form, string source)
    {
        if ((_shelf.KeyOf(form.RuleBook) ?? _book) is not { Length: > 0 } key || _shelf.ScorerOf(key) is not { } scorer)
        {
            Refuse(source, "表上没有写规则书，也没有选一本", "the form names no rule book and none was chosen");
            return;
        }

        ScoreCard card = scorer.Score(form);
        _cards ??= File.Create(Cards);
        _line.Clear();
        ScoreCardJson.WriteLine(card, Forms + 1, _line);
        _cards.Write(_line.Written);
        lock (_turn)
        {
            Count(_grades, card.Grade ?? "—");
            foreach (string finding in card.Findings.Select(f => f.Rule is { } rule ? $"{f.Code} {rule}" : f.Code).Distinct())
            {
                Count(_findings, finding);
            }
        }
    }

    private protected override void Finish(CancellationToken stop)
    {
        _cards?.Dispose();
        if (_cards is not null)
        {
            using FileStream workbook = File.Create(Workbook);
            BatchWorkbook.WriteAsync(Cards, workbook, cancellationToken: stop).GetAwaiter().GetResult();
        }
    }

    private static void Count(Dictionary<string, long> counts, string key) => counts[key] = counts.GetValueOrDefault(key) + 1;

    private IReadOnlyList<(string, long)> Sorted(Dictionary<string, long> counts, int most)
    {
        lock (_turn)
        {
            return [.. counts.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).Take(most).Select(c => (c.Key, c.Value))];
        }
    }
}
