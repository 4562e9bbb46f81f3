using System.Security.Cryptography;
using System.Text;

namespace SelfEval.Workbench.Books;

/// <summary>The two files of a book (规则书和用例), as texts.</summary>
public sealed record BookTexts(string Book, string Tests)
{
    /// <summary>Tells whether files on disk are those that a draft began with.</summary>
    public string Stamp => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(Book + '\0' + Tests)));

    public string Of(bool tests) => tests ? Tests : Book;

    public BookTexts With(bool tests, string text) => tests ? this with { Tests = text } : this with { Book = text };

    internal static BookTexts Read(BookFolder folder, string id) => new(folder.Read(id, BookFolder.BookFile), folder.Read(id, BookFolder.TestsFile));
}
