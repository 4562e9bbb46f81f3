using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using SelfEval.Extensions.DependencyInjection;

namespace SelfEval.Extensions.Tests;

public sealed class TelemetryTests
{
    /// <summary>An app without a factory of meters has one of the package's own.</summary>
    [Fact]
    public void Dispose_OfTheServices_EndsTheMeter()
    {
        var ended = new ConcurrentQueue<Meter>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == "SelfEval") { l.EnableMeasurementEvents(instrument); } } };
        meters.MeasurementsCompleted = (instrument, _) => ended.Enqueue(instrument.Meter);
        Meter? own = null;
        meters.SetMeasurementEventCallback<long>((instrument, _, tags, _) => own = tags.ToArray().Any(t => Equals(t.Value, "lone")) ? instrument.Meter : own);
        meters.Start();

        using (ServiceProvider services = new ServiceCollection().AddSelfEval(o => o.Books["lone"] = new SelfEvalBook { BuiltIn = "hubei" }).BuildServiceProvider())
        {
            services.GetRequiredService<SelfEvalScorers>().Score("lone", App.Seed);
        }

        ended.Should().Contain(own!);
    }

    [Fact]
    public void ScoreAndReload_SomebodyListens_AreCountedAndTraced()
    {
        var counted = new ConcurrentQueue<string>();
        var traced = new ConcurrentQueue<string>();
        using var meters = new MeterListener { InstrumentPublished = (instrument, l) => { if (instrument.Meter.Name == "SelfEval") { l.EnableMeasurementEvents(instrument); } } };
        meters.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, tags));
        meters.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, tags));
        meters.Start();
        using var activities = new ActivityListener
        {
            ShouldListenTo = s => s.Name == "SelfEval",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = a => traced.Enqueue($"{a.OperationName} {string.Join(' ', a.Tags.Select(t => t.Value))}{(a.Status == ActivityStatusCode.Unset ? "" : $" {a.Status}")}"),
        };
        ActivitySource.AddActivityListener(activities);
        using var folder = new BookFolder();
        Directory.Move(Path.Combine(folder.Root, "rules", "ours"), Path.Combine(folder.Root, "rules", "counted"));
        string book = Path.Combine(folder.Root, "rules", "counted", "rulebook.json");
        using App app = new App(folder.Root, ("Books:counted:Path", book), ("ReloadOnChange", "false")).Start();

        ScoreCard card = app.Scorers.Score("counted", App.Seed);
        int scores = counted.Count(IsScore);
        Scorer scorer = app.Scorers.Get("counted");
        scorer.Score(App.Seed);
        scorer.ScoreAll([App.Seed, App.Seed]).Should().HaveCount(2);
        scorer.ScoreFiles([Repository.PathOf("seeds", "lusong-2023.json")]).Should().ContainSingle();
        counted.Count(IsScore).Should().Be(scores + 4, "a scorer that was handed out is counted too, however it scores");
        BookFolder.Replace(book, BookFolder.Second);
        app.Scorers.TryReload("counted", out _);
        BookFolder.Replace(book, BookFolder.Faulty);
        app.Scorers.TryReload("counted", out _);

        counted.Should().Contain(["selfeval.scores counted True", "selfeval.score.duration counted", "selfeval.reloads counted swapped", "selfeval.reloads counted refused", "selfeval.reload.duration counted swapped"]);
        counted.Count(c => c.StartsWith("selfeval.findings counted", StringComparison.Ordinal)).Should().Be(card.Findings.Count * 5);
        traced.Should().Contain(["selfeval.score counted first", "selfeval.reload counted swapped Ok", "selfeval.reload counted refused Error"]);

        static bool IsScore(string line) => line == "selfeval.scores counted True";

        // Other tests measure at the same time; the name keeps them apart.
        void Keep(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            string text = instrument.Name + string.Concat(tags.ToArray().Select(t => " " + t.Value));
            counted.Enqueue(text);
        }
    }
}
