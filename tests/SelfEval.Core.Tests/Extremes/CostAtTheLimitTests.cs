using System.Globalization;
using System.Text;
using SelfEval.Model;
using Xunit.Abstractions;

namespace SelfEval.Tests.Extremes;

/// <summary>
/// Forms and books as large as the limits of docs/security.md allow, each in the way that once cost most: two seconds of a processor for reading,
/// scoring and all findings. What a case came to is printed; a machine that many share counts up to three times as much. What is allocated on the way is
/// held too, a bit above the 200 MB that the whole program may take at once (<see cref="PeakMemoryTests"/>).
/// </summary>
[Trait("Speed", "Slow")]
public sealed class CostAtTheLimitTests(ITestOutputHelper output)
{
    private const int MostMilliseconds = 2_000;
    private const int Shared = 3;
    private const int MostMegabytes = 250;
    private const int Attempts = 3;

    private static readonly Scorer[] Scorers = [.. new[] { "lusong-2023", "hubei", "national-2020-project" }.Select(id => new Scorer(RuleBooks.Find(id)!))];

    public static TheoryData<string> Forms => [.. LargeForms.All.Keys];

    public static TheoryData<string> Books => [.. LargeBooks.All.Keys];

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_AsLargeAsAllowed_IsScoredSoon(string name)
    {
        string text = LargeForms.All[name]();
        foreach (Scorer scorer in Scorers)
        {
            Measure($"form, {name}, {scorer.Book.Id}", text, () =>
            {
                EvaluationFile.TryParse(text, name, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> faults).Should().BeTrue(string.Join(' ', faults.Take(2)));
                return scorer.Score(form!).Findings.Count;
            });
        }
    }

    /// <summary>A good book is checked as thoroughly as any; one that is refused is refused as soon.</summary>
    [Theory]
    [MemberData(nameof(Books))]
    public void Book_AsLargeAsAllowed_IsCheckedSoon(string name)
    {
        string text = LargeBooks.All[name]();
        RuleBook.Check(text, name).Where(d => d.Severity == FindingSeverity.Error).Select(d => d.Code).Should().BeSubsetOf(["SE0017", "SE0018"], "a book is good but for its size");
        Measure($"book, {name}", text, () => RuleBook.Check(text, name).Count);
        if (RuleBook.TryParse(text, name, out RuleBook? book, out _))
        {
            string rows = LargeForms.All["rows"]();
            EvaluationFile.TryParse(rows, "rows", out SelfEvaluation? form, out _);
            var scorer = new Scorer(book);
            Measure("2,000 rows by that book", rows, () => scorer.Score(form!).Findings.Count);
        }
    }

    private void Measure(string what, string input, Func<int> work)
    {
        int size = Encoding.UTF8.GetByteCount(input);
        long best = long.MaxValue, bytes = 0;
        int found = 0;
        for (int attempt = 0; attempt < Attempts; attempt++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            TimeSpan start = WorkTime.Now;
            found = work();
            best = Math.Min(best, (long)(WorkTime.Now - start).TotalMilliseconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, {size / 1024} KB: {best} ms, {bytes / 1048576} MB allocated, {found} findings or faults"));
        best.Should().BeLessThan(MostMilliseconds * Shared, what);
        bytes.Should().BeLessThan(MostMegabytes * 1_048_576L, what);
    }
}
