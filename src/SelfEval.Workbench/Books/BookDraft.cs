using SelfEval.Files;

namespace SelfEval.Workbench.Books;

/// <summary>
/// One's own rule book as it is being changed (规则书草稿). Table and source are views of these texts, in every window; each change stands in a
/// file at once, so that neither a reload nor a lost connection loses it. One line of changes to undo serves both views.
/// </summary>
public sealed class BookDraft
{
    private const int MostSteps = 200;

    private readonly BookFolder _folder;
    private readonly BookVersions _versions;
    private readonly DraftFile _file;
    private readonly Lock _turn = new();
    private readonly List<BookTexts> _past = [];
    private readonly List<BookTexts> _future = [];
    private BookTexts _saved;
    private string _stamp;

    internal BookDraft(string id, BookFolder folder, BookVersions versions, DraftFile file)
    {
        (Id, _folder, _versions, _file) = (id, folder, versions, file);
        _saved = BookTexts.Read(folder, id);
        (Texts, _stamp) = file.TryRead() ?? (_saved, _saved.Stamp);
        State = DraftState.Of(Texts, PathOfBook, null);
        Saved = DraftState.Of(_saved, PathOfBook, null).Book;
    }

    /// <summary>Raised after each change, from whatever window it came.</summary>
    public event Action? Changed;

    public string Id { get; }

    public BookTexts Texts { get; private set; }

    /// <summary>What the checks say to the texts.</summary>
    public DraftState State { get; private set; }

    /// <summary>The book as saved (已保存的一版); null where that has errors.</summary>
    public RuleBook? Saved { get; private set; }

    /// <summary>Counts the changes, so that a window knows which text it saw.</summary>
    public int Version { get; private set; } = 1;

    /// <summary>A workbook that came back and waits to be taken (待采用的工作簿); null where none does.</summary>
    public BookProposal? Proposal { get; private set; }

    public bool IsSaved => Texts == _saved;

    public bool CanUndo => _past.Count > 0;

    public bool CanRedo => _future.Count > 0;

    /// <summary>The texts as saved.</summary>
    public BookTexts SavedTexts => _saved;

    public string PathOfBook => _folder.PathOf(Id);

    /// <summary>The draft's own file of test cases, as the tests are run from.</summary>
    public string PathOfTests => File.Exists(_file.TestsPath) ? _file.TestsPath : _folder.PathOf(Id, BookFolder.TestsFile);

    /// <summary>Puts a text in place of the book's or the cases'; false where another window has changed it since <paramref name="seen"/>.</summary>
    public bool TryChange(string text, bool tests, int? seen = null)
    {
        lock (_turn)
        {
            if (seen is { } version && version != Version)
            {
                return false;
            }

            if (Texts.Of(tests) != text)
            {
                Remember(_past, Texts);
                _future.Clear();
                Put(Texts.With(tests, text));
            }
        }

        Changed?.Invoke();
        return true;
    }

    /// <summary>Puts a workbook up to be looked at, or takes it down again.</summary>
    public void Propose(BookProposal? proposal)
    {
        Proposal = proposal;
        Changed?.Invoke();
    }

    /// <summary>Takes the workbook's texts, as a change that can be undone.</summary>
    public void TakeProposal()
    {
        if (Proposal is { Texts: { } texts })
        {
            Proposal = null;
            Restore(texts);
        }
    }

    public void Undo() => Step(_past, _future);

    public void Redo() => Step(_future, _past);

    /// <summary>Takes the texts of a version, as a change that can be undone.</summary>
    public void Restore(BookTexts texts)
    {
        lock (_turn)
        {
            Remember(_past, Texts);
            _future.Clear();
            Put(texts);
        }

        Changed?.Invoke();
    }

    /// <summary>Writes the book's files, unless it has errors or they changed on disk; what stood there is kept as a version.</summary>
    internal SaveOutcome Save()
    {
        lock (_turn)
        {
            BookTexts onDisk = BookTexts.Read(_folder, Id);
            if (State.Book is null)
            {
                return SaveOutcome.HasErrors;
            }

            if (onDisk.Stamp != _stamp)
            {
                return SaveOutcome.ChangedOnDisk;
            }

            _versions.Keep(Id, onDisk);
            OutputFile.Write(_folder.PathOf(Id, BookFolder.TestsFile), (TextWriter file) => file.Write(Texts.Tests));
            OutputFile.Write(PathOfBook, (TextWriter file) => file.Write(Texts.Book));
            Settle(Texts);
        }

        Changed?.Invoke();
        return SaveOutcome.Saved;
    }

    /// <summary>Goes back to what stands on disk; the draft is kept as a version.</summary>
    public void TakeFromDisk()
    {
        lock (_turn)
        {
            _versions.Keep(Id, Texts);
            Remember(_past, Texts);
            BookTexts onDisk = BookTexts.Read(_folder, Id);
            Put(onDisk);
            Settle(onDisk);
        }

        Changed?.Invoke();
    }

    /// <summary>Adds what the thorough checks say, where the texts are still those that were checked.</summary>
    public void Note(BookTexts looked, IReadOnlyList<Diagnostic> diagnostics)
    {
        lock (_turn)
        {
            if (looked != Texts)
            {
                return;
            }

            State = State with { Diagnostics = diagnostics, IsThorough = true };
        }

        Changed?.Invoke();
    }

    private void Settle(BookTexts texts)
    {
        _saved = texts;
        _stamp = texts.Stamp;
        Saved = State.Book;
        _file.Delete();
        _file.Write(texts, _stamp);
    }

    private void Step(List<BookTexts> from, List<BookTexts> to)
    {
        lock (_turn)
        {
            if (from.Count == 0)
            {
                return;
            }

            Remember(to, Texts);
            BookTexts texts = from[^1];
            from.RemoveAt(from.Count - 1);
            Put(texts);
        }

        Changed?.Invoke();
    }

    private void Put(BookTexts texts)
    {
        // Whoever reads without the lock never sees new texts with an old state.
        State = DraftState.Of(texts, PathOfBook, State);
        Texts = texts;
        Version++;
        _file.Write(texts, _stamp);
    }

    private static void Remember(List<BookTexts> steps, BookTexts texts)
    {
        steps.Add(texts);
        if (steps.Count > MostSteps)
        {
            steps.RemoveAt(0);
        }
    }
}
