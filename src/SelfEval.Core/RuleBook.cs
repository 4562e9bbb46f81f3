using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SelfEval.Authoring.Choices;
using SelfEval.Authoring.Proofs;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;
using SelfEval.Reading.Layout;
using SelfEval.Rules;

namespace SelfEval;

/// <summary>
/// A checked rule book (规则书): scoring rules that policy staff keep as JSON. Immutable; load once, share between threads, and hand to
/// a <see cref="Scorer"/>. The format is described by rules/schema/rulebook.schema.json.
/// </summary>
[RequiresDynamicCode(NativeCompilation.Message)]
[RequiresUnreferencedCode(NativeCompilation.Message)]
public sealed partial class RuleBook : IEquatable<RuleBook>
{
    private readonly BookFiles _files;

    private RuleBook(BookTrees trees, BookFiles files, IReadOnlyList<Diagnostic> diagnostics)
    {
        Trees = trees;
        _files = files;
        Diagnostics = diagnostics;
    }

    /// <summary>The book's id (编号), for instance <c>lusong-2023</c>.</summary>
    public string Id => Document.Id;

    /// <summary>The book's title (名称).</summary>
    public string Title => Document.Title;

    /// <summary>The book's version (版本).</summary>
    public string Version => Document.Version;

    /// <summary>First year in force (起始年度); null where open.</summary>
    public int? FirstYear => Document.Effective.From;

    /// <summary>Last year in force (终止年度); null where open.</summary>
    public int? LastYear => Document.Effective.To;

    /// <summary>The words of an app's own that the book and those it extends use (自备的词); empty for a book of built-in words.</summary>
    public IReadOnlyList<string> Requires => [.. Document.Requires.Select(r => r.Name)];

    /// <summary>The documents that the book rests on (依据).</summary>
    public IReadOnlyList<BasisDocument> Basis => Document.Basis;

    /// <summary>The grades with their lower limits, which belong to them, from high to low (等级); empty where the book gives none.</summary>
    public IReadOnlyList<(string Name, decimal From)> Grades => [.. Document.Grades.Select(g => (g.Name, g.From))];

    /// <summary>
    /// The files that the book was read from (文件): its own, then those it extends. Where one of them changes, the book on disk has
    /// changed. Books that are held as text or built in have none.
    /// </summary>
    public IReadOnlyList<string> Files => _files.Read;

    /// <summary>Number of scoring rules, inherited ones included (规则数).</summary>
    public int RuleCount => Trees.Workflows.Values.Sum(w => w.Rules.Count);

    /// <summary>
    /// What the book decides where the law is open (本书的选择), in words: roundings, limits with or without the figure itself, formulas, ways of
    /// counting. Only what its rules and parameters really use, in the last year that it is in force.
    /// </summary>
    public IReadOnlyList<BookChoice> Choices => ChoiceList.Of(Trees);

    /// <summary>What the checks found that does not stop the book (警告): no errors, since a book with errors is not made.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>The texts of the book and of all that it extends, built-in ones too.</summary>
    internal IEnumerable<string> Texts => Document.Sources.Select(s => s.Text);

    internal BookTrees Trees { get; }

    /// <summary>The text of the book's own file.</summary>
    internal string Text => Document.Bag.Source.Text;

    internal BookOutline Outline => BookOutline.Of(Trees);

    internal BookDocument Document => Trees.Document;

    /// <summary>Reads and checks a book file.</summary>
    /// <param name="path">The file; a book that it extends is looked for in the neighbouring folder of that id, then among the built-in books.</param>
    /// <param name="words">Words of the app's own that the book may require; null for none.</param>
    /// <exception cref="InvalidFileException">The book has errors; the exception carries all diagnostics.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    public static RuleBook Load(string path, RuleWords? words = null) =>
        TryLoadExisting(path, out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics, out _, words) ? book : throw new InvalidFileException(diagnostics);

    /// <summary>Reads and checks a book file; false where it is not there, cannot be read or has errors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="book">The book, where it has no errors.</param>
    /// <param name="diagnostics">Everything found, sorted by place.</param>
    public static bool TryLoad(string path, [NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics) => TryLoad(path, out book, out diagnostics, out _);

    /// <summary>Reads and checks a book file, and tells which files to watch: also those of a book that has errors.</summary>
    /// <param name="path">The file.</param>
    /// <param name="book">The book, where it has no errors.</param>
    /// <param name="diagnostics">Everything found, sorted by place.</param>
    /// <param name="files">
    /// The files that the outcome depends on (规则书文件): each that was read, with the SHA-256 of its bytes in capital hexadecimal digits (of a
    /// file over the limit of 4 MiB, of its first 4 MiB and a byte), and each that was looked for and was not there, with an empty text.
    /// </param>
    /// <param name="words">Words of the app's own that the book may require; null for none.</param>
    public static bool TryLoad(string path, [NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics, out IReadOnlyDictionary<string, string> files, RuleWords? words = null)
    {
        var seen = new BookFiles();
        files = seen.Contents;
        return TryCreate(seen.TryReadOwnText(path, out Diagnostic? problem), problem, seen, words, out book, out diagnostics);
    }

    /// <summary>As <see cref="TryLoad(string, out RuleBook?, out IReadOnlyList{Diagnostic}, out IReadOnlyDictionary{string, string}, RuleWords?)"/>, of a file that should be there: the exception says why it cannot be read.</summary>
    internal static bool TryLoadExisting(string path, [NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics, out IReadOnlyDictionary<string, string> files, RuleWords? words = null)
    {
        var seen = new BookFiles();
        files = seen.Contents;
        return TryCreate(seen.ReadText(path, out Diagnostic? tooLarge), tooLarge, seen, words, out book, out diagnostics);
    }

    /// <summary>Checks a book that is held as text.</summary>
    /// <param name="json">The book's JSON.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="words">Words of the app's own that the book may require; null for none.</param>
    /// <exception cref="InvalidFileException">The book has errors; the exception carries all diagnostics.</exception>
    public static RuleBook Parse(string json, string name, RuleWords? words = null) =>
        TryParse(json, name, out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics, words) ? book : throw new InvalidFileException(diagnostics);

    /// <summary>Reads a book from a stream (从流读入), to its end, and checks it; the stream stays open.</summary>
    /// <param name="stream">The book's JSON from where the stream stands: UTF-8, or UTF-16 and UTF-32 with their mark; 4 MiB at most.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="words">Words of the app's own that the book may require; null for none.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="InvalidFileException">The book has errors; the exception carries all diagnostics.</exception>
    public static async Task<RuleBook> ReadAsync(Stream stream, string name, RuleWords? words = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (RuleBook? book, IReadOnlyList<Diagnostic> diagnostics) = await TryReadAsync(stream, name, words, cancellationToken).ConfigureAwait(false);
        return book ?? throw new InvalidFileException(diagnostics);
    }

    /// <summary>As <see cref="ReadAsync"/>, without its exception: no book where it has errors.</summary>
    /// <param name="stream">The book's JSON from where the stream stands.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="words">Words of the app's own that the book may require; null for none.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The book, where it has no errors, and everything found, sorted by place.</returns>
    public static async Task<(RuleBook? Book, IReadOnlyList<Diagnostic> Diagnostics)> TryReadAsync(Stream stream, string name, RuleWords? words = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(name);
        (SourceText? text, Diagnostic? tooLarge) = await TextFile.ReadAsync(stream, name, BookFiles.MaxBytes, cancellationToken).ConfigureAwait(false);
        TryCreate(text, tooLarge, new BookFiles(), words, out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics);
        return (book, diagnostics);
    }

    /// <summary>Checks a book that is held as text; false where it has errors.</summary>
    /// <param name="json">The book's JSON.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="book">The book, where it has no errors.</param>
    /// <param name="diagnostics">Everything found, sorted by place.</param>
    /// <param name="words">Words of the app's own that the book may require; null for none.</param>
    public static bool TryParse(string json, string name, [NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics, RuleWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        SourceText? source = TextFile.Limit(name, json, BookFiles.MaxBytes, out Diagnostic? tooLarge);
        return TryCreate(source, tooLarge, new BookFiles(), words, out book, out diagnostics);
    }

    /// <summary>A built-in book; what it extends is built in too, whatever files the working folder holds.</summary>
    internal static bool TryParse(SourceText shipped, [NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics) =>
        TryCreate(shipped, null, new BookFiles(), null, out book, out diagnostics);

    /// <summary>
    /// Checks a book file thoroughly: besides what loading reports, rules that can never be reached, and sample rows on which a score
    /// passes its weight or no rule holds.
    /// </summary>
    /// <param name="path">The file.</param>
    /// <returns>Everything found, sorted by place; empty where there is nothing to say. A file that is not there or cannot be read is a diagnostic too.</returns>
    public static IReadOnlyList<Diagnostic> Check(string path) => Check(path, RuleWords.None);

    /// <summary>As <see cref="Check(string)"/>, of a book that may require words of the app's own.</summary>
    /// <param name="path">The file.</param>
    /// <param name="words">Words of the app's own that the book may require; null for none.</param>
    /// <returns>Everything found, sorted by place; empty where there is nothing to say.</returns>
    public static IReadOnlyList<Diagnostic> Check(string path, RuleWords? words) => Check(TextFile.TryRead(path, BookFiles.MaxBytes, out Diagnostic? problem), problem, words);

    /// <summary>As <see cref="Check(string)"/>, of a file that should be there: the exception says why it cannot be read.</summary>
    internal static IReadOnlyList<Diagnostic> CheckExisting(string path) => Check(TextFile.Read(path, BookFiles.MaxBytes, out Diagnostic? tooLarge), tooLarge);

    /// <summary>Checks a book that is held as text, as thoroughly.</summary>
    /// <param name="json">The book's JSON.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="words">Words of the app's own that the book may require; null for none.</param>
    /// <returns>Everything found, sorted by place; empty where there is nothing to say.</returns>
    public static IReadOnlyList<Diagnostic> Check(string json, string name, RuleWords? words = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return Check(TextFile.Limit(name, json, BookFiles.MaxBytes, out Diagnostic? tooLarge), tooLarge, words);
    }

    /// <summary>
    /// Brings a rule book, a test file or a form into the canonical layout (格式化): fixed order of members, fixed indents, comments
    /// kept. The result says the same and formats to itself. False where the text is no JSON.
    /// </summary>
    /// <param name="json">The text.</param>
    /// <param name="name">The name to print in diagnostics.</param>
    /// <param name="formatted">The text in canonical layout.</param>
    /// <param name="diagnostics">Why it is no JSON.</param>
    public static bool TryFormat(string json, string name, [NotNullWhen(true)] out string? formatted, out IReadOnlyList<Diagnostic> diagnostics)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(name);
        return FileLayout.TryFormat(new SourceText(name, json), out formatted, out diagnostics);
    }

    /// <summary>
    /// A copy to start a new book from (另起一本): the file's text with its comments, and the text of the tests that come with it, under a
    /// new id and title. A book that is not built in has no tests to copy; they start empty.
    /// </summary>
    /// <param name="id">The new id.</param>
    /// <param name="title">The new title.</param>
    public (string Book, string Tests) CopyAs(string id, string title)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        return (BookCopy.Rename(Document.Bag, id, title), BuiltInBooks.FindTests(Id)?.Text ?? BookCopy.NoTests);
    }

    /// <summary>The choices as a page of plain text, numbered, with a line to sign (选择清单).</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string RenderChoices(CultureInfo? culture = null) => RenderChoices(Languages.IsEnglish(culture));

    internal string RenderChoices(bool english) => ChoiceText.Of(Document, Choices, english);

    /// <summary>The book's id and title.</summary>
    public override string ToString() => $"{Id} {Title}";

    /// <summary>The same book with other parameters or scoring entries, for a test case that sets them.</summary>
    internal RuleBook With(BookTrees trees) => new(trees, _files, Diagnostics) { _isAltered = true };

    private static bool TryCreate(SourceText? source, Diagnostic? tooLarge, BookFiles files, RuleWords? words, [NotNullWhen(true)] out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics)
    {
        book = null;
        if (source is null)
        {
            diagnostics = [tooLarge!];
            return false;
        }

        if (BookLoader.Load(source, (child, id) => FindParent(child, id, files), words?.Own ?? OwnWords.None, lookThoroughly: null, out diagnostics) is { } trees)
        {
            book = new RuleBook(trees, files, diagnostics);
        }

        return book is not null;
    }

    private static IReadOnlyList<Diagnostic> Check(SourceText? source, Diagnostic? tooLarge, RuleWords? words = null)
    {
        if (source is null)
        {
            return [tooLarge!];
        }

        BookLoader.Load(source, (child, id) => FindParent(child, id, new BookFiles()), words?.Own ?? OwnWords.None, LookThoroughly, out IReadOnlyList<Diagnostic> diagnostics);
        return diagnostics;
    }

    private static void LookThoroughly(BookTrees trees)
    {
        ReachCheck.Check(trees);
        WithCheck.Check(trees);
        WordCheck.Check(trees);
        ShareCheck.Check(trees);
        DivisorCheck.Check(trees);
        GroupNameCheck.Check(trees);
        if (!trees.Document.Bag.HasErrors)
        {
            TrialCheck.Check(trees);
        }

        WithCheck.CheckOwn(trees);
    }

    private static SourceText? FindParent(SourceText child, string id, BookFiles files)
    {
        if (!RuleName.IsId(id))
        {
            return null;
        }

        if (child.IsShipped || !File.Exists(child.Name))
        {
            return BuiltInBooks.Find(id);
        }

        string? folder = Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(child.Name)));
        return files.TryReadText(Path.Combine(folder ?? "", id, "rulebook.json"), out SourceText? text) ? text : BuiltInBooks.Find(id);
    }
}
