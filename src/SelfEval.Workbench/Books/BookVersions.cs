using System.Globalization;
using System.Text;
using SelfEval.Files;

namespace SelfEval.Workbench.Books;

/// <summary>What stood in a book's files before each save (历史版本): the last ten, in the folder <c>versions</c> beside them.</summary>
internal sealed class BookVersions(BookFolder folder, TimeProvider time)
{
    public const int Most = 10;

    private const string Format = "yyyyMMdd-HHmmss-fff";

    /// <summary>The names of the versions, the newest first.</summary>
    public IReadOnlyList<string> Of(string id) => Directory.Exists(FolderOf(id))
        ? [.. Directory.EnumerateDirectories(FolderOf(id)).Select(d => Path.GetFileName(d)!).OrderDescending(StringComparer.Ordinal)]
        : [];

    public BookTexts Read(string id, string version) => Of(id).Contains(version)
        ? new BookTexts(File.ReadAllText(Path.Combine(FolderOf(id), version, BookFolder.BookFile), Encoding.UTF8), File.ReadAllText(Path.Combine(FolderOf(id), version, BookFolder.TestsFile), Encoding.UTF8))
        : throw new ArgumentException($"'{version}' is no version of '{id}'", nameof(version));

    /// <summary>Keeps texts as a version, and no more than ten.</summary>
    public void Keep(string id, BookTexts texts)
    {
        string name = time.GetLocalNow().ToString(Format, CultureInfo.InvariantCulture);
        string place = Path.Combine(FolderOf(id), name);
        Directory.CreateDirectory(place);
        OutputFile.Write(Path.Combine(place, BookFolder.BookFile), (TextWriter file) => file.Write(texts.Book));
        OutputFile.Write(Path.Combine(place, BookFolder.TestsFile), (TextWriter file) => file.Write(texts.Tests));
        foreach (string old in Of(id).Skip(Most))
        {
            Directory.Delete(Path.Combine(FolderOf(id), old), recursive: true);
        }
    }

    /// <summary>The name as people write a time.</summary>
    public static string Shown(string version) =>
        DateTime.TryParseExact(version, Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime moment) ? moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : version;

    private string FolderOf(string id) => Path.Combine(Path.GetDirectoryName(folder.PathOf(id))!, "versions");
}
