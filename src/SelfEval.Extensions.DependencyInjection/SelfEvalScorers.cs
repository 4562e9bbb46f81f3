using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using SelfEval.Model;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>
/// The app's scorers by name (计分器), kept up to date with the files and sources they come from. A scorer that has been handed out never changes:
/// work that is under way finishes on the book it began with. Names are compared without regard to capitals. Safe for any number of threads.
/// </summary>
[RequiresDynamicCode(NativeCompilation.Message)]
[RequiresUnreferencedCode(NativeCompilation.Message)]
public sealed class SelfEvalScorers : IDisposable
{
    private readonly ConcurrentDictionary<string, NamedBook> _books = new(StringComparer.OrdinalIgnoreCase);
    private readonly ConcurrentDictionary<string, Scorer> _builtIn = new(StringComparer.OrdinalIgnoreCase);
    private readonly object _changing = new();
    private readonly IServiceProvider _services;
    private readonly SelfEvalOptions _options;
    private readonly QuietLogger _logger;
    private readonly Telemetry _telemetry;
    private BookPolling? _polling;

    internal SelfEvalScorers(IServiceProvider services, SelfEvalOptions options, ILogger<SelfEvalScorers> logger, Telemetry telemetry)
    {
        _services = services;
        _options = options;
        _logger = new QuietLogger(logger);
        _telemetry = telemetry;
        foreach ((string name, SelfEvalBook book) in options.Books)
        {
            Open(name, book);
        }
    }

    /// <summary>The books that can change while the app runs.</summary>
    internal IEnumerable<NamedBook> Changeable => _books.Values;

    /// <summary>The names that can be asked for: the configured books, and every built-in book by its id.</summary>
    public IReadOnlyCollection<string> Names => [.. _books.Keys.Concat(_builtIn.Keys).Union(RuleBooks.Ids, StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

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
        scorer = _books.TryGetValue(name, out NamedBook? book) ? book.Current
            : _builtIn.TryGetValue(name, out Scorer? known) ? known
            : RuleBooks.Ids.FirstOrDefault(i => string.Equals(i, name, StringComparison.OrdinalIgnoreCase)) is { } id ? _builtIn.GetOrAdd(id, ScorerOf(id, RuleBooks.Find(id)!))
            : null;
        return scorer is not null;
    }

    /// <summary>Scores one form with the book of that name.</summary>
    /// <param name="name">A name of <see cref="Names"/>.</param>
    /// <param name="evaluation">The form.</param>
    /// <exception cref="KeyNotFoundException">There is no such book.</exception>
    public ScoreCard Score(string name, SelfEvaluation evaluation) => Get(name).Score(evaluation);

    /// <summary>Adds a book while the app runs (添加规则书). It is kept up to date like those that the app began with.</summary>
    /// <param name="name">A name that no book of the app has; a built-in book of that name stands behind it.</param>
    /// <param name="book">Where it comes from.</param>
    /// <exception cref="ArgumentException">The app has a book of that name; remove it first.</exception>
    /// <exception cref="OptionsValidationException">The book is not one of file, built-in and source, or its file cannot be read.</exception>
    /// <exception cref="InvalidFileException">The book has errors; the exception carries all diagnostics.</exception>
    public void Add(string name, SelfEvalBook book)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(book);
        string[] faults = [.. OptionsCheck.FaultsOf(name, book)];
        if (faults.Length > 0)
        {
            throw new OptionsValidationException(nameof(SelfEvalOptions), typeof(SelfEvalOptions), faults);
        }

        lock (_changing)
        {
            if (_books.ContainsKey(name) || (_builtIn.ContainsKey(name) && !RuleBooks.Ids.Contains(name, StringComparer.OrdinalIgnoreCase)))
            {
                throw new ArgumentException($"There is a rule book '{name}' already; remove it first.", nameof(name));
            }

            Open(name, book);
        }
    }

    /// <summary>Removes a book while the app runs (移除规则书); work that is under way finishes on it. A built-in book comes back under its id.</summary>
    /// <param name="name">The name.</param>
    /// <returns>False where the app has no book of that name.</returns>
    public bool Remove(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_changing)
        {
            return _books.TryRemove(name, out _) | _builtIn.TryRemove(name, out _);
        }
    }

    /// <summary>Reads a book again now, from its file or its source. A good book is swapped in at once; of a bad one, the old book stays and false comes back.</summary>
    /// <param name="name">The name of a book that is not built in.</param>
    /// <param name="diagnostics">Everything found in it.</param>
    /// <exception cref="KeyNotFoundException">There is no such book, or it is built in.</exception>
    /// <exception cref="IOException">The file cannot be read; the old book stays.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read; the old book stays.</exception>
    public bool TryReload(string name, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _books.TryGetValue(name, out NamedBook? book) ? Reload(book, out diagnostics) : throw new KeyNotFoundException($"There is no rule book '{name}' that comes from a file or a source.");
    }

    /// <summary>Stops looking for changes.</summary>
    public void Dispose() => _polling?.Dispose();

    private void Open(string name, SelfEvalBook book)
    {
        if (book.BuiltIn is { Length: > 0 } id)
        {
            _builtIn[name] = ScorerOf(name, RuleBooks.Find(id)!);
            return;
        }

        NamedBook read = book.Source is { } source ? new SourceBook(name, source, _services, _options.Words, b => ScorerOf(name, b)) : new FileBook(name, FullPath(name, book.Path!), _options.Words, b => ScorerOf(name, b));
        OpenOrNameTheSetting(read);
        _books[name] = read;
        Log.Loaded(_logger, name, read.Current.Book.Id, read.Current.Book.Version, read.Origin);
        Report(name, read.Current.Book.Diagnostics);
        if (_options.ReloadOnChange)
        {
            _polling ??= new BookPolling(() => _books.Values, ReloadQuietly, _options.PollInterval, _services.GetService<TimeProvider>() ?? TimeProvider.System);
        }
    }

    private Scorer ScorerOf(string name, RuleBook book) => new(book, (form, score) => _telemetry.Score(name, form, score));

    private string FullPath(string name, string path)
    {
        try
        {
            return Path.GetFullPath(path, _services.GetService<IHostEnvironment>()?.ContentRootPath ?? Directory.GetCurrentDirectory());
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException or IOException)
        {
            throw Unreadable(name, path, error);
        }
    }

    /// <summary>Where a file cannot be read, the setting at fault is named.</summary>
    private static void OpenOrNameTheSetting(NamedBook book)
    {
        try
        {
            book.Open();
        }
        catch (Exception error) when (book is FileBook && error is IOException or UnauthorizedAccessException)
        {
            throw Unreadable(book.Name, book.Origin, error);
        }
    }

    private static OptionsValidationException Unreadable(string name, string path, Exception error) =>
        new(nameof(SelfEvalOptions), typeof(SelfEvalOptions), [$"Rule book '{name}': the file of Books:{name}:{nameof(SelfEvalBook.Path)}, '{path}', cannot be read: {error.Message}"]);

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
                Log.Swapped(_logger, book.Name, inUse.Id, inUse.Version, book.Origin);
            }
            else
            {
                Log.Refused(_logger, book.Name, book.Origin, inUse.Id, inUse.Version);
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
            Log.Unreadable(_logger, error, book.Name, book.Origin, book.Current.Book.Id, book.Current.Book.Version);
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
