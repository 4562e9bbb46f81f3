using SelfEval.Batch;
using SelfEval.Benchmarks.Generation;
using SelfEval.Benchmarks.Measured;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Benchmarks.Growth;

/// <summary>The questions: forms in a file, rows in a form, checks and rules in a book, threads.</summary>
internal static class Curves
{
    private const int FewForms = 2_000;

    public static IEnumerable<Curve> All(bool isFar) =>
    [
        new("Forms in a file", "forms", "a form", [.. Sizes(1, isFar ? 1_000_000 : 10_000).Select(n => (n, Ready(() => Batch(n, 1))))]),
        new("Indicators in a form, scored, checked and written (files may hold 2,000)", "indicators", "a row", [.. Sizes(10, 10_000).Select(n => (n, Ready(() => Form(n))))]),
        new("Checks in a book", "checks", "a form", [.. Sizes(10, 1_000).Select(n => (n, Ready(() => Checks(n))))]),
        new("Rules in a book, three rows scored", "rules", "a form", [.. Sizes(10, 10_000).Select(n => (n, Ready(() => Rules((int)n))))]),
        new("Threads, processor time", "threads", "a form", [.. Doubled(Environment.ProcessorCount).Select(n => (n, Ready(() => Batch(FewForms, (int)n))))]),
    ];

    private static Func<(Action, double)> Ready(Func<(Action, double)> make) => make;

    private static IEnumerable<long> Sizes(long from, long to)
    {
        for (long size = from; size <= to; size *= 10)
        {
            yield return size;
        }
    }

    private static IEnumerable<long> Doubled(int to)
    {
        for (long size = 1; size <= to; size *= 2)
        {
            yield return size;
        }
    }

    /// <summary>A batch, file to file, by a scorer that is warm.</summary>
    private static (Action, double) Batch(long forms, int threads)
    {
        string folder = Directory.CreateTempSubdirectory("selfeval-growth").FullName;
        string input = Path.Combine(folder, "in.ndjson");
        using (FileStream file = File.Create(input))
        {
            new FormGenerator(2023).WriteLines(forms, file);
        }

        var options = new BatchFileOptions(input, Path.Combine(folder, "out.ndjson"), null, threads, English: false, Resume: false);
        return (() =>
        {
            using var batch = new BatchFile(Warm, options);
            batch.TryRun(null, out _, out _, CancellationToken.None);
        }, forms);
    }

    private static Scorer Warm => field ??= WarmUp(new Scorer(RuleBook.Load(Repository.BookFile)));

    private static Scorer WarmUp(Scorer scorer)
    {
        foreach (SelfEvaluation form in Repository.Generated(2_500))
        {
            _ = scorer.Score(form).Findings;
        }

        return scorer;
    }

    private static (Action, double) Form(long rows)
    {
        var form = new SelfEvaluation { Year = 2023, Unit = "某局", Indicators = [.. Enumerable.Range(0, (int)rows).Select(Row)] };
        var card = new Utf8Buffer();
        int times = (int)Math.Max(1, 2_000 / rows);
        return (() =>
        {
            for (int i = 0; i < times; i++)
            {
                card.Clear();
                ScoreCardJson.WriteLine(Warm.Score(form with { Unit = "某局" }), 1, card);
            }
        }, times * rows);
    }

    private static Indicator Row(int index) => new()
    {
        Level1 = index % 3 == 0 ? "效益指标" : "产出指标", Level2 = "数量指标", Name = FormattableString.Invariant($"办理事项第{index}类"),
        Target = FormCell.Parse("≥100件"), Actual = FormCell.Parse(FormattableString.Invariant($"{75 + (index % 40)}件")), Weight = 0.009m, DeclaredScore = 0.009m,
    };

    private static (Action, double) Checks(long checks)
    {
        RuleBook.TryParse(GeneratedBooks.Checks((int)checks), "generated", out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics);
        Scorer scorer = WarmUp(new Scorer(book ?? throw new InvalidDataException(diagnostics[0].ToString())));
        SelfEvaluation[] forms = [.. Repository.Generated(100)];
        return (() => Array.ForEach(forms, f => GC.KeepAlive(scorer.Score(f).Findings)), forms.Length);
    }

    private static (Action, double) Rules(int rules)
    {
        RuleBook.TryParse(LoadBook.Book(rules), "generated", out RuleBook? book, out _);
        var scorer = new Scorer(book!);
        int last = Math.Max(1, rules / 10) - 1;
        SelfEvaluation form = ManyRules.Form(0, last / 2, last);
        return (() =>
        {
            for (int i = 0; i < 20_000; i++)
            {
                GC.KeepAlive(scorer.Score(form));
            }
        }, 20_000);
    }
}
