using Microsoft.Extensions.Logging;
using SelfEval.Extensions.DependencyInjection;

namespace SelfEval.Extensions.Tests;

public sealed class ReloadUnderLoadTests
{
    private const int Threads = 64;
    private const int Reloads = 1_000;

    // Small, so that a thousand of them are read in seconds; each rule of one version tells it from the other.
    private static readonly string[] Books = [Small("first", "2", "分值"), Small("second", "3", "分值 / 2")];

    /// <summary>What each version gives the seed: the total, and the points of every row.</summary>
    private static readonly Dictionary<string, string> Expected = Books.Select(text =>
    {
        RuleBook.TryParse(text, "book", out RuleBook? book, out _).Should().BeTrue();
        return new Scorer(book!).Score(App.Seed);
    }).ToDictionary(card => card.Book.Version, Summary);

    [Fact]
    public void Score_SixtyFourThreadsAndAThousandReloadsWithFaultsBetween_EveryCardIsWholeFromOneBook()
    {
        using var folder = new BookFolder();
        folder.Replace(Books[0]);
        var sink = new ThrowingLog();
        using App app = new App(folder.Root, b => b.Logging.AddProvider(sink), ("Books:ours:Path", "rules/ours/rulebook.json"), ("ReloadOnChange", "false")).Start();
        using var stop = new CancellationTokenSource();
        var seen = new int[2];
        string? torn = null;
        Thread[] threads = [.. Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            while (!stop.IsCancellationRequested)
            {
                ScoreCard card = app.Scorers.Score("ours", App.Seed);
                string summary = Summary(card);
                if (summary != Expected[card.Book.Version])
                {
                    torn = card.Book.Version + ": " + summary;
                }

                Interlocked.Increment(ref seen[card.Book.Version == "first" ? 0 : 1]);
                Thread.Sleep(2);
            }
        }))];

        Array.ForEach(threads, t => t.Start());
        for (int i = 0; i < Reloads; i++)
        {
            sink.IsFull = i % 7 == 0;
            Harm(folder, app.Scorers, i % 5);
            folder.Replace(Books[(i + 1) % 2]);
            app.Scorers.TryReload("ours", out _).Should().BeTrue();
        }

        stop.Cancel();
        Array.ForEach(threads, t => t.Join());

        Expected.Values.Should().OnlyHaveUniqueItems();
        torn.Should().BeNull();
        seen.Should().OnlyContain(n => n > Threads, "both books were in use");
        sink.Thrown.Should().BeGreaterThan(Reloads / 7);
    }

    /// <summary>What goes wrong between two good books: none of it may change the book in use.</summary>
    private static void Harm(BookFolder folder, SelfEvalScorers scorers, int kind)
    {
        Scorer before = scorers.Get("ours");
        switch (kind)
        {
            case 1:
                folder.Replace(Books[0][..^40]);
                scorers.TryReload("ours", out _).Should().BeFalse();
                break;
            case 2:
                File.Delete(folder.Book);
                scorers.Invoking(s => s.TryReload("ours", out _)).Should().Throw<FileNotFoundException>();
                break;
            case 3:
                File.Delete(folder.Book);
                File.CreateSymbolicLink(folder.Book, folder.Book + ".nowhere");
                scorers.Invoking(s => s.TryReload("ours", out _)).Should().Throw<FileNotFoundException>();
                break;
            case 4:
                folder.Replace("""{ "id": "small", "title": "小规则书", "version": "third", "extends": "nobody" }""");
                scorers.TryReload("ours", out _).Should().BeFalse();
                break;
        }

        scorers.Get("ours").Should().BeSameAs(before);
    }

    private static string Small(string version, string deduction, string points) => $$"""
        {
          "id": "small", "title": "小规则书", "version": "{{version}}",
          "parameters": { "扣分": { "value": {{deduction}} } },
          "scoring": [{ "when": "一级指标 == \"成本指标\"", "use": "成本" }, { "when": "分值 > 0", "use": "其他" }],
          "workflows": [
            { "WorkflowName": "成本", "Rules": [{ "RuleName": "扣分", "Expression": "分值 > 0", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "分值 - 扣分" } } }, "SuccessEvent": "扣{扣分}分" }] },
            { "WorkflowName": "其他", "Rules": [{ "RuleName": "给分", "Expression": "分值 > 0", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "{{points}}" } } }, "SuccessEvent": "得{得分}分" }] }
          ]
        }
        """;

    private static string Summary(ScoreCard card) =>
        FormattableString.Invariant($"{card.Total} {card.Grade} {card.Execution!.Score} {string.Join(' ', card.Indicators.Select(r => r.Score))} {card.Indicators[10].Explanation}");
}
