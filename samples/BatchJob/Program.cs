using System.Collections.Concurrent;
using SelfEval;
using SelfEval.Model;

string folder = args[0];
var scorer = new Scorer(RuleBooks.Find(args[1]) ?? RuleBook.Load(args[1]));
var lines = new ConcurrentBag<string>();
int unreadable = 0;

Parallel.ForEach(Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories), file =>
{
    if (!EvaluationFile.TryLoad(file, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics))
    {
        Interlocked.Increment(ref unreadable);
        Console.Error.WriteLine(string.Join(Environment.NewLine, diagnostics));
        return;
    }

    ScoreCard card = scorer.Score(form);
    lines.Add(FormattableString.Invariant($"{file},{form.Unit},{form.Year},{card.Total},{card.Grade},{card.Difference},{card.Findings.Count}"));
});

Console.WriteLine("file,unit,year,total,grade,difference,findings");
foreach (string line in lines.Order(StringComparer.Ordinal))
{
    Console.WriteLine(line);
}

return unreadable == 0 ? 0 : 1;
