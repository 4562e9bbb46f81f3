using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace SelfEval.Workbench.Books;

/// <summary>All rule books that there are (书架): the built-in ones and one's own, with their scorers and drafts.</summary>
internal sealed class BookShelf(BookFolder folder, BookVersions versions, WorkbenchOptions options)
{
    /// <summary>What stands before the id of one's own book in its key.</summary>
    public const string Own = "own/";

    private readonly ConcurrentDictionary<string, BookDraft> _drafts = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Scorer> _scorers = new(StringComparer.Ordinal);

    /// <summary>What stands before the id of one's own book where its draft is meant.</summary>
    public const string OfDraft = "draft/";

    public IReadOnlyList<string> OwnIds => folder.Ids;

    public BookVersions Versions => versions;

    public string Folder => folder.Root;

    /// <summary>The scorer of a key: an id of a built-in book, or <c>own/</c> and the id of one's own, as saved. Null where there is none without errors.</summary>
    public Scorer? ScorerOf(string key)
    {
        if (Find(key) is not { } book)
        {
            return null;
        }

        Scorer scorer = _scorers.GetOrAdd(key, _ => new Scorer(book));
        return scorer.Book == book ? scorer : _scorers[key] = new Scorer(book);
    }

    /// <summary>As <see cref="Find"/>; after <c>draft/</c> the draft's last text without errors.</summary>
    public RuleBook? FindOrDraft(string key) =>
        !key.StartsWith(OfDraft, StringComparison.Ordinal) ? Find(key) : TryDraft(key[OfDraft.Length..], out BookDraft? draft) ? draft.State.LastGood : null;

    public RuleBook? Find(string key) => !key.StartsWith(Own, StringComparison.Ordinal) ? RuleBooks.Find(key) : TryDraft(key[Own.Length..], out BookDraft? draft) ? draft.Saved : null;

    /// <summary>The key of the book that a form names: one's own of that id comes before the built-in one.</summary>
    public string? KeyOf(string? id) => id is null ? null : folder.Has(id) ? Own + id : RuleBooks.Ids.Contains(id) ? id : null;

    public bool TryDraft(string id, [NotNullWhen(true)] out BookDraft? draft)
    {
        draft = folder.Has(id) ? _drafts.GetOrAdd(id, Open) : null;
        return draft is not null;
    }

    /// <summary>Copies a book under a new id; the problem, in Chinese and English, where it cannot be.</summary>
    public (string Chinese, string English)? TryCopy(RuleBook from, string id, string title)
    {
        if (!BookFolder.IsId(id))
        {
            return ("编号只能用字母、数字和连字符，例如 lusong-2024", "an id is letters, digits and hyphens, such as lusong-2024");
        }

        if (string.IsNullOrWhiteSpace(title))
        {
            return ("请写名称", "give a title");
        }

        (string book, string tests) = from.CopyAs(id, title.Trim());
        return folder.TryCreate(id, book, tests) ? null : ($"已经有编号为“{id}”的规则书，请换一个编号", $"there is a book '{id}' already; choose another id");
    }

    private BookDraft Open(string id) => new(id, folder, versions, new DraftFile(Path.Combine(options.Data, "drafts", id)));
}
