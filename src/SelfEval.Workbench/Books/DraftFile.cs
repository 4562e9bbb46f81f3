using System.Text;
using SelfEval.Files;

namespace SelfEval.Workbench.Books;

/// <summary>Where a draft stands on disk (草稿文件): the two texts, and the mark of the files that it began with.</summary>
internal sealed class DraftFile(string folder)
{
    public string TestsPath => Path.Combine(folder, BookFolder.TestsFile);

    private string BookPath => Path.Combine(folder, BookFolder.BookFile);

    private string StampPath => Path.Combine(folder, "began-with.txt");

    public (BookTexts Texts, string Stamp)? TryRead() => File.Exists(StampPath)
        ? (new BookTexts(File.ReadAllText(BookPath, Encoding.UTF8), File.ReadAllText(TestsPath, Encoding.UTF8)), File.ReadAllText(StampPath, Encoding.UTF8))
        : null;

    public void Write(BookTexts texts, string stamp)
    {
        Directory.CreateDirectory(folder);
        OutputFile.Write(BookPath, (TextWriter file) => file.Write(texts.Book));
        OutputFile.Write(TestsPath, (TextWriter file) => file.Write(texts.Tests));
        OutputFile.Write(StampPath, (TextWriter file) => file.Write(stamp));
    }

    public void Delete()
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
