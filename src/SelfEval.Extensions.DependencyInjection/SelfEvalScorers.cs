using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SelfEval.Model;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>
/// The app's scorers by name (计分器), kept up to date with the files they come from. A scorer that has been handed out never changes:
/// work that is under way finishes on the book it began with. Names are compared without regard to capitals. Safe for any number of threads.
/// </summary>
public sealed class SelfEvalScorers : IDisposable
{
    private readonly Dictionary<string, NamedBook> _files = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _builtIn = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Scorer> _builtInScorers = new(StringComparer.Ordinal);
    private readonly QuietLogger _logger;
    private readonly Telemetry _telemetry;
    private readonly BookPolling? _polling;

    internal SelfEvalScorers(SelfEvalOptions options, string root, ILogger<SelfEvalScorers> logger, Telemetry telemetry, TimeProvider time)
    {
        _logger = new QuietLogger(logger);
        _telemetry = telemetry;
        foreach (string id in RuleBooks.Ids)
        {
            _builtIn[id] = id;
        }

        foreach ((string name, SelfEvalBook book) in options.Books)
        {
            Add(name, book, root);
        }

        if (options.ReloadOnChange && _files.Count > 0)
        {
            _polling = new BookPolling([.. _files.Values], ReloadQuietly, options.PollInterval, time);
        }
    }

    /// <summary>The names that can be asked for: the configured books, and every built-in book by its id.</summary>
    public IReadOnlyCollection<string> Names => [.. _files.Keys.Union(_builtIn.Keys, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>The scorer that stands for a book now. Take it once for each piece of work, and do not keep it longer.</summary>
    /// <param name="name">A name of <see cref="Names"/>.</param>
    /// <exception cref="KeyNotFoundException">There is no such book.</exception>
    public Scorer Get(string name) =>
        TryGet(name, out Scorer? scorer) ? scorer : throw new KeyNotFoundException($"There is no rule book '{name}'. There are: {string.Join(", ", Names)}.");

    /// <summary>The scorer that stands for a book now; false where there is no such book.</summary>
    /// <param name="name">A name, mostly one of <see cref="Names"/>.</param>
    /// <param name="scorer">The scorer.</param>
    public bool TryGet(string name, [NotNullWhen(true)] out Scorer? scorer)
    {
        ArgumentNullException.ThrowIfNull(name);
        scorer = null;
        if (_files.TryGetValue(name, out NamedBook? book))
        {
            scorer = book.Current;
        }
        else if (_builtIn.TryGetValue(name, out string? id))
        {
            scorer = _builtInScorers.GetOrAdd(id, i => new Scorer(RuleBooks.Find(i)!));
        }

        return scorer is not null;
    }

    /// <summary>Scores one form with the book of that name, and counts it in the metrics and traces.</summary>
    /// <param name="name">A name of <see cref="Names"/>.</param>
    /// <param name="evaluation">The form.</param>
    /// <exception cref="KeyNotFoundException">There is no such book.</exception>
    public ScoreCard Score(string name, SelfEvaluation evaluation)
    {
        Scorer scorer = Get(name);
        using Activity? activity = _telemetry.Start("selfeval.score", name);
        long start = Stopwatch.GetTimestamp();
        ScoreCard card = scorer.Score(evaluation);
        _telemetry.Scored(activity, name, card, Stopwatch.GetElapsedTime(start));
        return card;
    }

    /// <summary>Reads a book's file again now. A good book is swapped in at once; of a bad one, the old book stays and false comes back.</summary>
    /// <param name="name">The name of a book that comes from a file.</param>
    /// <param name="diagnostics">Everything found in the file.</param>
    /// <exception cref="KeyNotFoundException">There is no such book, or it is built in.</exception>
    /// <exception cref="IOException">The file cannot be read; the old book stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read; the old book stays.</exception>
    public bool TryReload(string name, out IReadOnlyList<Diagnostic> diagnostics) =>
        _files.TryGetValue(name, out NamedBook? book) ? Reload(book, out diagnostics) : throw new KeyNotFoundException($"There is no rule book '{name}' that comes from a file.");

    /// <summary>Stops looking at the files.</summary>
    public void Dispose() => _polling?.Dispose();

    private void Add(string name, SelfEvalBook book, string root)
    {
        if (book.BuiltIn is { Length: > 0 } id)
        {
            _builtIn[name] = id;
            return;
        }

        NamedBook read = Read(name, book.Path!, root);
        _files.Add(name, read);
        Log.Loaded(_logger, name, read.Current.Book.Id, read.Current.Book.Version, read.Path);
        Report(name, read.Current.Book.Diagnostics);
    }

    /// <summary>The book; where its file cannot be read, the setting at fault is named.</summary>
    private static NamedBook Read(string name, string path, string root)
    {
        try
        {
            string full = Path.GetFullPath(path, root);
            return Directory.Exists(full) ? throw new IOException("it is a folder; name the file in it") : new NamedBook(name, full);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new OptionsValidationException(nameof(SelfEvalOptions), typeof(SelfEvalOptions), [$"Rule book '{name}': the file of Books:{name}:{nameof(SelfEvalBook.Path)}, '{path}', cannot be read: {error.Message}"]);
        }
    }

    private bool Reload(NamedBook book, out IReadOnlyList<Diagnostic> diagnostics)
    {
        using Activity? activity = _telemetry.Start("selfeval.reload", book.Name);
        long start = Stopwatch.GetTimestamp();
        string outcome = "unreadable";
        try
        {
            bool isGood = book.TryReload(out diagnostics);
            outcome = isGood ? "swapped" : "refused";
            RuleBook inUse = book.Current.Book;
            if (isGood)
            {
                Log.Swapped(_logger, book.Name, inUse.Id, inUse.Version, book.Path);
            }
            else
            {
                Log.Refused(_logger, book.Name, book.Path, inUse.Id, inUse.Version);
            }

            Report(book.Name, diagnostics);
            return isGood;
        }
        finally
        {
            _telemetry.Reloaded(activity, book.Name, outcome, Stopwatch.GetElapsedTime(start));
        }
    }

    /// <summary>A file that cannot be read is logged; the next look tries again.</summary>
    private void ReloadQuietly(NamedBook book)
    {
        bool isKnown = book.IsHeld;
        try
        {
            Reload(book, out _);
        }
        catch (Exception) when (isKnown && book.IsHeld)
        {
            // Said once already; the next look tries again.
        }
        catch (Exception error)
        {
            Log.Unreadable(_logger, error, book.Name, book.Path, book.Current.Book.Id, book.Current.Book.Version);
        }
    }

    private void Report(string name, IReadOnlyList<Diagnostic> diagnostics)
    {
        foreach (Diagnostic diagnostic in diagnostics)
        {
            LogLevel level = Log.LevelOf(diagnostic.Severity);
            Log.Found(_logger, level, name, diagnostic);
        }
    }
}
