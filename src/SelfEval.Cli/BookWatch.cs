namespace SelfEval.Cli;

/// <summary>
/// Runs an action whenever a book, its tests, or a book beside it (which it may extend) was saved. It looks at the files' times instead of asking
/// the system to be told: editors save by renaming, network drives tell nothing, and a look three times a second costs nothing.
/// </summary>
internal static class BookWatch
{
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(300);

    /// <param name="books">The books as given on the command line.</param>
    /// <param name="changed">Runs after each change.</param>
    /// <param name="goOn">Waits a little; false ends the watch.</param>
    public static void Run(IReadOnlyList<string> books, Action changed, Func<bool> goOn)
    {
        string seen = Stamp(books);
        while (goOn())
        {
            string now = Stamp(books);
            if (now != seen)
            {
                seen = now;
                changed();
            }
        }
    }

    private static string Stamp(IReadOnlyList<string> books) => string.Join('\n', books.Where(Books.LooksLikePath).SelectMany(FilesOf).Distinct().Select(Stamp));

    private static IEnumerable<string> FilesOf(string book)
    {
        string file = Path.GetFullPath(Books.FileOf(book));
        string? shelf = Path.GetDirectoryName(Path.GetDirectoryName(file));
        IEnumerable<string> beside = Directory.Exists(shelf) ? Directory.EnumerateDirectories(shelf).Select(f => Path.Combine(f, "rulebook.json")) : [];
        return beside.Order(StringComparer.Ordinal).Append(file).Append(Path.Combine(Path.GetDirectoryName(file)!, "tests.json"));
    }

    private static string Stamp(string path)
    {
        var file = new FileInfo(path);
        return file.Exists ? $"{path}|{file.LastWriteTimeUtc.Ticks}|{file.Length}" : path;
    }
}
