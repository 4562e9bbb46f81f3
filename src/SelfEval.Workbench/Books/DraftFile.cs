using System.Text;

namespace SelfEval.Workbench.Books;

/// <summary>
/// Where a draft stands on disk (草稿文件): the two texts, and the mark of the files that it began with. Written whole or not at all, what changed
/// alone, and without waiting for the disk: a draft outlives the program, and an answer does not wait for a busy disk.
/// </summary>
internal sealed class DraftFile(string folder)
{
    private readonly Dictionary<string, string> _written = new(StringComparer.Ordinal);

    public string TestsPath => Path.Combine(folder, BookFolder.TestsFile);

    private string BookPath => Path.Combine(folder, BookFolder.BookFile);

    private string StampPath => Path.Combine(folder, "began-with.txt");

    public (BookTexts Texts, string Stamp)? TryRead() => File.Exists(StampPath)
        ? (new BookTexts(File.ReadAllText(BookPath, Encoding.UTF8), File.ReadAllText(TestsPath, Encoding.UTF8)), File.ReadAllText(StampPath, Encoding.UTF8))
        : null;

    public void Write(BookTexts texts, string stamp)
    {
        Directory.CreateDirectory(folder);
        Put(BookPath, texts.Book);
        Put(TestsPath, texts.Tests);
        Put(StampPath, stamp);
    }

    public void Delete()
    {
        _written.Clear();
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Put(string path, string text)
    {
        if (_written.GetValueOrDefault(path) == text)
        {
            return;
        }

        string beside = path + ".new";
        File.WriteAllText(beside, text);
        File.Move(beside, path, overwrite: true);
        _written[path] = text;
    }
}
