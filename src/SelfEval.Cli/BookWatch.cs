using SelfEval.Files;

namespace SelfEval.Cli;

/// <summary>
/// Runs an action whenever what a book was made of changes, or the tests beside it: its file, the books it extends, and those it looked for and did not
/// find. It looks at what the files hold instead of asking the system to be told or trusting their times: editors save by renaming, network drives tell
/// nothing, copies keep times, and reading a few small files three times a second costs nothing.
/// </summary>
internal static class BookWatch
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <param name="books">The books as given on the command line.</param>
    /// <param name="changed">Runs after each change.</param>
    /// <param name="goOn">Waits a little; false ends the watch.</param>
    public static void Run(IReadOnlyList<string> books, Action changed, Func<bool> goOn)
    {
        Dictionary<string, string> seen = FilesOf(books);
        while (goOn())
        {
            if (FileContents.Now(seen.Keys) != FileContents.AsRead(seen))
            {
                // Read before the action reads: what is saved meanwhile is seen at the next look.
                seen = FilesOf(books);
                changed();
            }
        }
    }

    private static Dictionary<string, string> FilesOf(IReadOnlyList<string> books) =>
        new(books.Where(Books.LooksLikePath).Select(b => Path.GetFullPath(Books.FileOf(b))).SelectMany(b => FilesOf(b).Append(Now(TestsOf(b)))).DistinctBy(f => f.Key), StringComparer.Ordinal);

    private static string TestsOf(string book) => Path.Combine(Path.GetDirectoryName(book)!, "tests.json");

    private static IEnumerable<KeyValuePair<string, string>> FilesOf(string book)
    {
        try
        {
            RuleBook.TryLoadExisting(book, out _, out _, out IReadOnlyDictionary<string, string> files);
            return files;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return [Now(book)];
        }
    }

    private static KeyValuePair<string, string> Now(string path) => KeyValuePair.Create(path, FileContents.Now([path]));
}
