using System.Diagnostics;
using System.Diagnostics.Metrics;
using SelfEval.Model;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Traces and metrics under the name <c>SelfEval</c>. None holds a unit's name or a figure of a form.</summary>
internal sealed class Telemetry : IDisposable
{
    public const string Name = "SelfEval";

    private readonly ActivitySource _source = new(Name);
    private readonly Meter? _own;
    private readonly Counter<long> _scores;
    private readonly Counter<long> _findings;
    private readonly Counter<long> _reloads;
    private readonly Histogram<double> _scoreDuration;
    private readonly Histogram<double> _reloadDuration;

    public Telemetry(IMeterFactory? factory)
    {
        _own = factory is null ? new Meter(Name) : null;
        Meter meter = _own ?? factory!.Create(Name);
        _scores = meter.CreateCounter<long>("selfeval.scores", "{form}", "Forms scored, by book and completeness.");
        _findings = meter.CreateCounter<long>("selfeval.findings", "{finding}", "Findings, by book, code and severity. Worked out only while somebody listens.");
        _reloads = meter.CreateCounter<long>("selfeval.reloads", "{reload}", "Reloads of a changed book, by book and outcome: swapped, refused, unreadable.");
        _scoreDuration = meter.CreateHistogram<double>("selfeval.score.duration", "s", "Time to score one form.");
        _reloadDuration = meter.CreateHistogram<double>("selfeval.reload.duration", "s", "Time to read, check and compile a changed book.");
    }

    public Activity? Start(string what, string book)
    {
        Activity? activity = _source.StartActivity(what);
        activity?.SetTag("selfeval.book", book);
        return activity;
    }

    /// <summary>Scores a form, traced and counted.</summary>
    public ScoreCard Score(string book, SelfEvaluation form, Func<SelfEvaluation, ScoreCard> score)
    {
        using Activity? activity = Start("selfeval.score", book);
        long start = Stopwatch.GetTimestamp();
        ScoreCard card = score(form);
        Scored(activity, book, card, Stopwatch.GetElapsedTime(start));
        return card;
    }

    private void Scored(Activity? activity, string book, ScoreCard card, TimeSpan duration)
    {
        var name = new KeyValuePair<string, object?>("selfeval.book", book);
        activity?.SetTag("selfeval.book.version", card.Book.Version).SetTag("selfeval.complete", card.IsComplete);
        _scores.Add(1, name, new("selfeval.complete", card.IsComplete));
        _scoreDuration.Record(duration.TotalSeconds, name);
        if (_findings.Enabled)
        {
            foreach (Finding finding in card.Findings)
            {
                _findings.Add(1, name, new("selfeval.code", finding.Code), new("selfeval.severity", finding.Severity.ToString()));
            }
        }
    }

    public void Reloaded(Activity? activity, string book, string outcome, TimeSpan duration)
    {
        var name = new KeyValuePair<string, object?>("selfeval.book", book);
        var how = new KeyValuePair<string, object?>("selfeval.outcome", outcome);
        activity?.SetTag(how.Key, how.Value).SetStatus(outcome == "swapped" ? ActivityStatusCode.Ok : ActivityStatusCode.Error);
        _reloads.Add(1, name, how);
        _reloadDuration.Record(duration.TotalSeconds, name, how);
    }

    public void Dispose()
    {
        _source.Dispose();
        _own?.Dispose();
    }
}
