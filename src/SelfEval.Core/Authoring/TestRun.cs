using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SelfEval.Authoring;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval;

/// <summary>The tests beside a rule book, run (规则书测试): each case's result, and which conditions the cases have seen both ways.</summary>
public sealed class TestRun
{
    private const long MaxBytes = 16 * 1024 * 1024;

    private readonly SourceText _source;
    private readonly Coverage _coverage;

    private TestRun(RuleBook book, SourceText source, IReadOnlyList<TestResult> results, Coverage coverage)
    {
        Book = book;
        _source = source;
        Results = results;
        _coverage = coverage;
        Gaps = coverage.Gaps();
    }

    /// <summary>The book under test.</summary>
    public RuleBook Book { get; }

    /// <summary>True where no case failed.</summary>
    public bool Passed => FailedCount == 0;

    /// <summary>Number of cases in the file, those of another name than the filter asks for left out.</summary>
    public int Count => Results.Count;

    /// <summary>Number of cases that came out otherwise than expected.</summary>
    public int FailedCount => Results.Count(r => r.Failures.Count > 0);

    /// <summary>Number of cases that are listed and not run (待定).</summary>
    public int PendingCount => Results.Count(r => r.IsPending);

    /// <summary>Everything that came out otherwise than expected, each at the place of its expectation.</summary>
    public IReadOnlyList<Diagnostic> Failures => [.. Results.SelectMany(r => r.Failures)];

    internal IReadOnlyList<TestResult> Results { get; }

    /// <summary>
    /// Percent of the sides that the cases have seen (覆盖率): every condition of the book's own file should be seen true and seen
    /// false; a condition that is just <c>true</c> only true.
    /// </summary>
    public decimal CoveragePercent => _coverage.Percent;

    /// <summary>Number of sides to be seen.</summary>
    public int CoverageSides => _coverage.Sides;

    /// <summary>Number of sides that the cases have seen.</summary>
    public int CoverageSeen => _coverage.Seen;

    /// <summary>Rules that the book inherits; they are tested beside their own book and do not count here.</summary>
    public int InheritedRules => _coverage.InheritedRules;

    /// <summary>The sides that no case has seen, each at its place in the rule book.</summary>
    public IReadOnlyList<Diagnostic> Gaps { get; }

    /// <summary>Runs a test file; false where the file has errors.</summary>
    /// <param name="book">The book under test.</param>
    /// <param name="path">The test file; null for the tests that come with the built-in book of the same id.</param>
    /// <param name="filter">Only cases whose name contains this; null for all.</param>
    /// <param name="run">The run, where the file has no errors.</param>
    /// <param name="diagnostics">Everything wrong with the test file, sorted by place; one that is not there or cannot be read is a diagnostic too.</param>
    public static bool TryRun(RuleBook book, string? path, string? filter, [NotNullWhen(true)] out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics)
    {
        try
        {
            return TryRunExisting(book, path, filter, out run, out diagnostics);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            run = null;
            diagnostics = [TextFile.Unread(path ?? "tests.json", error)];
            return false;
        }
    }

    /// <summary>As <see cref="TryRun"/>, of a file that should be there: the exception says why it cannot be read.</summary>
    internal static bool TryRunExisting(RuleBook book, string? path, string? filter, [NotNullWhen(true)] out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(book);
        run = null;
        Diagnostic? tooLarge = null;
        SourceText? source = path is not null ? TextFile.Read(path, MaxBytes, out tooLarge)
            : BuiltInBooks.FindTests(book.Id) ?? throw new FileNotFoundException("tests.json", "tests.json");
        if (source is null)
        {
            diagnostics = [tooLarge!];
            return false;
        }

        var bag = new DiagnosticBag(source);
        IReadOnlyList<TestCase> cases = TestReader.Read(bag, book);
        diagnostics = bag.ToList();
        if (!bag.HasErrors)
        {
            run = Run(book, source, cases.Where(c => filter is null || c.Name.Contains(filter, StringComparison.Ordinal)));
        }

        return run is not null;
    }

    /// <summary>Writes runs as a JSON list: cases with outcome and failures, coverage with its gaps.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="output">Where to write.</param>
    public static void WriteJson(IEnumerable<TestRun> runs, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(runs);
        TestRunJson.WriteAll(runs, output);
    }

    /// <summary>
    /// The test file's text with what came out in the place of every expectation that failed (照实际结果改写期望); comments and all else stay
    /// as they are. Look at the failures first: what came out may be the mistake. False where there is nothing to rewrite: a row that the
    /// form lacks, for one, has nothing that came out.
    /// </summary>
    /// <param name="text">The rewritten text.</param>
    public bool TryAccept([NotNullWhen(true)] out string? text)
    {
        TextEdit[] edits = [.. Results.SelectMany(r => r.Edits)];
        text = edits.Length == 0 ? null : TextEdit.Apply(_source.Text, edits);
        return text is not null;
    }

    /// <summary>Writes what failed, one line for each expectation, then the pending cases.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    /// <param name="traces">True to add the source line of each failure and how its row was scored, step by step.</param>
    public void WriteFailures(TextWriter output, CultureInfo? culture = null, bool traces = false) => WriteFailures(output, Languages.IsEnglish(culture), traces);

    internal void WriteFailures(TextWriter output, bool english, bool traces = false)
    {
        ArgumentNullException.ThrowIfNull(output);
        foreach (TestResult result in Results.Where(r => r.Failures.Count > 0))
        {
            foreach (Diagnostic failure in result.Failures)
            {
                string told = failure.Render(english);
                output.WriteLine(traces ? told : told.Split('\n')[0]);
            }

            string steps = traces ? result.Trace : "";
            output.Write(string.Concat(steps.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"    {line}\n")));
        }

        foreach (TestResult result in Results.Where(r => r.IsPending))
        {
            output.WriteLine(english ? $"pending {result.Name} ({result.Location})" : $"待定 {result.Name}（{result.Location}）");
        }
    }

    private static TestRun Run(RuleBook book, SourceText source, IEnumerable<TestCase> cases)
    {
        var runner = new CaseRunner(book);
        var coverage = new Coverage(book.Trees);
        var results = new List<TestResult>();
        foreach (TestCase one in cases)
        {
            if (one.IsPending)
            {
                results.Add(new TestResult(one.Name, source.LocationOf(one.Offset), true, [], [], ""));
                continue;
            }

            ScoreCard card = runner.Score(one, coverage);
            (IReadOnlyList<Diagnostic> failures, IReadOnlyList<TextEdit> edits) = CaseCheck.Check(one, card, source);
            IndicatorScore? row = CaseCheck.RowOf(one, card);
            string steps = failures.Count == 0 || row is null ? "" : card.Explain(row).Render();
            results.Add(new TestResult(one.Name, source.LocationOf(one.Offset), false, failures, edits, steps));
        }

        return new TestRun(book, source, results, coverage);
    }
}
