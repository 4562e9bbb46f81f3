using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval;

/// <summary>
/// The files that a rule book depends on (规则书文件): its own, those it extends, and those that were looked for and were not there. Where what
/// they hold is no longer what was read, the book on disk has changed, whatever their times and sizes say.
/// </summary>
internal sealed class BookFiles
{
    public const long MaxBytes = 4 * 1024 * 1024;

    private const string Absent = "";

    private readonly Dictionary<string, string> _contents = new(StringComparer.Ordinal);
    private readonly List<string> _read = [];

    /// <summary>Those that were read, the book's own first.</summary>
    public IReadOnlyList<string> Read => _read;

    /// <summary>Each file that was read or looked for, with the SHA-256 of what was read, empty where it was not there.</summary>
    public IReadOnlyDictionary<string, string> Contents => _contents;

    /// <summary>The text, or null where it is too large; an exception where it cannot be read.</summary>
    public SourceText? ReadText(string path, out Diagnostic? tooLarge)
    {
        SourceText? text = TextFile.Read(path, MaxBytes, out tooLarge, out string sha256);
        _contents[path] = sha256;
        _read.Add(path);
        return text;
    }

    /// <summary>The text of the book itself, or null with a diagnostic; one that cannot be read is looked for again.</summary>
    public SourceText? TryReadOwnText(string path, out Diagnostic? problem)
    {
        try
        {
            return ReadText(path, out problem);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            _contents[path] = Absent;
            problem = TextFile.Unread(path, error);
            return null;
        }
    }

    /// <summary>False where there is no such file; true with its text, or with none where it is too large.</summary>
    public bool TryReadText(string path, out SourceText? text)
    {
        bool isThere = File.Exists(path);
        text = isThere ? ReadText(path, out _) : null;
        if (!isThere)
        {
            _contents[path] = Absent;
        }

        return isThere;
    }
}
