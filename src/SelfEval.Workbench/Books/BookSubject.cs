using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Books;

/// <summary>The book that a page shows (所看的规则书): a built-in one to read, or one's own draft to change.</summary>
public sealed class BookSubject
{
    private readonly DraftState _state;

    private readonly bool _isLocked;

    private BookSubject(string key, string text, DraftState state, BookDraft? draft, bool isLocked) => (Key, Text, _state, Draft, _isLocked) = (key, text, state, draft, isLocked);

    /// <summary>The key of the book on the shelf.</summary>
    public string Key { get; }

    public string Text { get; }

    /// <summary>The draft that changes go to; null for a built-in book.</summary>
    public BookDraft? Draft { get; }

    public bool IsReadOnly => Draft is null || _isLocked;

    /// <summary>What tables change in the book's text.</summary>
    public DraftEdits Edits => new(Draft, tests: false, _isLocked);

    /// <summary>What tables change in the text of its test cases.</summary>
    public DraftEdits CaseEdits => new(Draft, tests: true, _isLocked);

    public JsonPart? Root => _state.Root;

    /// <summary>The structure of the text as saved, for what a cell said before; null for a built-in book, and where nothing was changed.</summary>
    public JsonPart? SavedRoot => Draft is { IsSaved: false } ? field ??= JsonText.TryRead(Draft.SavedTexts.Book) : null;

    /// <summary>The book that trials use: the text's own, or the last one without errors.</summary>
    public RuleBook? Book => _state.LastGood;

    public IReadOnlyList<Diagnostic> Diagnostics => _state.Diagnostics;

    public int Errors => _state.Errors;

    public static BookSubject Of(RuleBook builtIn)
    {
        BuiltInText text = BuiltInText.Find(builtIn.Id)!;
        return new BookSubject(builtIn.Id, text.Text, new DraftState(builtIn, builtIn, builtIn.Diagnostics, text.Root, true), null, isLocked: true);
    }

    public static BookSubject Of(BookDraft draft) => new(BookShelf.Own + draft.Id, draft.Texts.Book, draft.State, draft, isLocked: false);

    /// <summary>The same book, to be looked at only.</summary>
    public BookSubject Locked() => new(Key, Text, _state, Draft, isLocked: true);

    /// <summary>What is wrong within a value, so that a cell says what the source says.</summary>
    public IReadOnlyList<Diagnostic> At(JsonPart? part) =>
        part is null ? [] : [.. Diagnostics.Where(d => IsOwn(d) && IndexOf(d) is var at && at >= part.Start && at < part.End)];

    /// <summary>The diagnostic speaks of this text and not of a book that it builds on.</summary>
    public bool IsOwn(Diagnostic diagnostic) => Draft is not null && diagnostic.Location.File == Draft.PathOfBook;

    private int IndexOf(Diagnostic diagnostic)
    {
        int at = 0;
        for (int line = 1; line < diagnostic.Location.Line && at >= 0; line++)
        {
            at = Text.IndexOf('\n', at) + 1;
        }

        return at + diagnostic.Location.Column - 1;
    }
}
