using SelfEval.Model;
using SelfEval.Workbench.Books;

namespace SelfEval.Workbench.Forms;

/// <summary>Scores the seed form once right after the start (预热), so that the first page does not wait until code is compiled and a book is read.</summary>
internal sealed class WarmUp(BookShelf shelf) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.Run(() =>
    {
        using Stream seed = typeof(WarmUp).Assembly.GetManifestResourceStream("seed.json")!;
        using var reader = new StreamReader(seed);
        if (EvaluationFile.TryParse(reader.ReadToEnd(), "seed.json", out SelfEvaluation? form, out _) && form.RuleBook is { } book)
        {
            _ = shelf.ScorerOf(book)?.Score(form).Findings.Count;
        }
    }, stoppingToken);
}
