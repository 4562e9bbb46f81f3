using System.Diagnostics.CodeAnalysis;
using SelfEval.Files;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>One named book that is read from a file, and the scorer that stands for it at this moment.</summary>
internal sealed class NamedBook
{
    private readonly object _loading = new();
    private volatile Scorer _current;
    private IReadOnlyDictionary<string, string> _files;
    private string _tried;
    private string _seen;
    private bool _isHeld;

    /// <summary>Reads the book for the first time.</summary>
    /// <exception cref="InvalidFileException">The book has errors.</exception>
    public NamedBook(string name, string path)
    {
        Name = name;
        Path = path;
        _current = RuleBook.TryLoad(path, out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics, out _files)
            ? new Scorer(book)
            : throw new InvalidFileException(diagnostics);
        _tried = _seen = FileContents.AsRead(_files);
    }

    public string Name { get; }

    public string Path { get; }

    /// <summary>Whoever takes it keeps it: a later swap does not reach a scorer that is in use.</summary>
    public Scorer Current => _current;

    /// <summary>True while the file is there and cannot be read: another program holds it, and it is tried again at every look.</summary>
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

    /// <summary>True once a change has stood still from one look to the next, so that a file is not read while it is being written.</summary>
    public bool HasSettledChange()
    {
        lock (_loading)
        {
            string now = FileContents.Now(_files.Keys);
            bool isSettled = (now != _tried || _isHeld) && now == _seen;
            _seen = now;
            return isSettled;
        }
    }

    /// <summary>Reads and checks the file; swaps where it is good, keeps the old book where it is not.</summary>
    public bool TryReload(out IReadOnlyList<Diagnostic> diagnostics)
    {
        lock (_loading)
        {
            // What is read decides; where nothing can be read, what was seen before it was tried.
            _tried = FileContents.Now(_files.Keys);
            bool isGood = TryLoad(out RuleBook? book, out diagnostics);
            _current = book is null ? _current : new Scorer(book);
            _tried = FileContents.AsRead(_files);
            return isGood;
        }
    }

    private bool TryLoad([NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics)
    {
        try
        {
            _isHeld = false;
            return RuleBook.TryLoad(Path, out book, out diagnostics, out _files);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _isHeld = error is not (FileNotFoundException or DirectoryNotFoundException);
            throw;
        }
    }
}
