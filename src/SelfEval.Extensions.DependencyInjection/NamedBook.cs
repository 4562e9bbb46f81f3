using System.Diagnostics.CodeAnalysis;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>One named book that can change while the app runs, and the scorer that stands for it at this moment.</summary>
internal abstract class NamedBook(string name, Func<RuleBook, Scorer> scorerOf)
{
    private readonly object _loading = new();
    private volatile Scorer? _current;
    private volatile string? _problem;
    private bool _isHeld;

    public string Name => name;

    /// <summary>Where it comes from, for people.</summary>
    public abstract string Origin { get; }

    /// <summary>Whoever takes it keeps it: a later swap does not reach a scorer that is in use.</summary>
    public Scorer Current => _current!;

    /// <summary>Why the book in use is not what its origin holds now; null where it is.</summary>
    public string? Problem => _problem;

    /// <summary>True while the origin is there and cannot be read: it is tried again at every look.</summary>
    public bool IsHeld
    {
        get
        {
            lock (_loading)
            {
                return _isHeld;
            }
        }
    }

    /// <summary>Reads the book for the first time.</summary>
    /// <exception cref="InvalidFileException">The book has errors.</exception>
    public void Open()
    {
        lock (_loading)
        {
            _current = TryLoad(out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics) ? scorerOf(book) : throw new InvalidFileException(diagnostics);
        }
    }

    /// <summary>True where the origin may hold another book than the one that was tried last.</summary>
    public bool HasChanged()
    {
        lock (_loading)
        {
            return Look(_isHeld);
        }
    }

    /// <summary>Reads and checks the book; swaps where it is good, keeps the old one where it is not.</summary>
    public bool TryReload(out IReadOnlyList<Diagnostic> diagnostics)
    {
        lock (_loading)
        {
            try
            {
                _isHeld = false;
                bool isGood = TryLoad(out RuleBook? book, out diagnostics);
                _current = book is null ? _current : scorerOf(book);
                _problem = isGood ? null : diagnostics.FirstOrDefault(d => d.Severity == FindingSeverity.Error)?.ToString();
                return isGood;
            }
            catch (Exception error)
            {
                _isHeld = error is not (FileNotFoundException or DirectoryNotFoundException);
                _problem = error.Message;
                throw;
            }
        }
    }

    /// <summary>Looks at the origin.</summary>
    /// <param name="isHeld">True where the last try could not read it.</param>
    protected abstract bool Look(bool isHeld);

    /// <summary>Reads and checks; an exception where the origin cannot be read.</summary>
    protected abstract bool TryLoad([NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics);
}
