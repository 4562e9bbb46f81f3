using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace SelfEval.Workbench.Books;

/// <summary>The folder of one's own rule books (规则书文件夹), a folder each; no name leads out of it.</summary>
internal sealed partial class BookFolder
{
    public const string BookFile = "rulebook.json";
    public const string TestsFile = "tests.json";

    private readonly string _root;

    public BookFolder(WorkbenchOptions options)
    {
        _root = options.Books;
        Directory.CreateDirectory(_root);
    }

    public string Root => _root;

    /// <summary>The ids of the books, sorted.</summary>
    public IReadOnlyList<string> Ids =>
        [.. Directory.EnumerateDirectories(_root).Where(d => File.Exists(Path.Combine(d, BookFile))).Select(d => Path.GetFileName(d)!).Where(IsId).Order(StringComparer.Ordinal)];

    /// <summary>Letters, digits and hyphens: what a book's id may be, and never a path.</summary>
    public static bool IsId([NotNullWhen(true)] string? id) => id is not null && Id().IsMatch(id);

    public string PathOf(string id, string file = BookFile) =>
        IsId(id) ? Path.Combine(_root, id, file) : throw new ArgumentException($"'{id}' is no id", nameof(id));

    public bool Has(string id) => IsId(id) && File.Exists(PathOf(id));

    public string Read(string id, string file) => File.Exists(PathOf(id, file)) ? File.ReadAllText(PathOf(id, file), Encoding.UTF8) : "";

    /// <summary>Starts a book's folder; false where it has one.</summary>
    public bool TryCreate(string id, string book, string tests)
    {
        if (Directory.Exists(Path.GetDirectoryName(PathOf(id))))
        {
            return false;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(id))!);
        Files.OutputFile.Write(PathOf(id, TestsFile), (TextWriter file) => file.Write(tests));
        Files.OutputFile.Write(PathOf(id), (TextWriter file) => file.Write(book));
        return true;
    }

    [GeneratedRegex("^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Id();
}
