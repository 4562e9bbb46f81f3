using System.Collections.Concurrent;
using System.Globalization;
using SelfEval.Files;
using SelfEval.Model;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Bulk;

namespace SelfEval.Workbench.Forms;

/// <summary>
/// The forms that one browser has loaded (工作区), shown by all its windows. The files lie in a folder of their own and are read again after a
/// restart, cells changed here too: nothing is lost with a window.
/// </summary>
internal sealed class Workspace
{
    private const string EditsFolder = "edits";

    private readonly string _folder;
    private readonly BookShelf _shelf;
    private readonly FormReading _reading;
    private readonly Lock _turn = new();
    private readonly ConcurrentDictionary<string, BulkJob> _jobs = new(StringComparer.Ordinal);
    private Dictionary<string, LoadedForm> _forms = [];
    private int _files;

    public Workspace(string folder, BookShelf shelf, FormReading reading)
    {
        (_folder, _shelf, _reading) = (folder, shelf, reading);
        bool isNew = !Directory.Exists(folder);
        Directory.CreateDirectory(Path.Combine(folder, EditsFolder));
        DefaultBook = TryRead("book.txt");
        if (isNew)
        {
            SetDefaultBook("lusong-2023");
            AddSeed();
        }
        else
        {
            ReadAgain();
            Reopen(ScoringJob.Kind, (place, books) => new ScoringJob(place, shelf, books is [{ Length: > 0 } book] ? book : null));
            Reopen(ImpactJob.Kind, (place, books) => books.Count == 2 && shelf.FindOrDraft(books[0]) is { } before && shelf.FindOrDraft(books[1]) is { } after ? new ImpactJob(place, (books[0], before), (books[1], after)) : null);
        }
    }

    /// <summary>Raised after each change, from whatever window or upload it came.</summary>
    public event Action? Changed;

    /// <summary>The forms in the order in which they came.</summary>
    public IReadOnlyList<LoadedForm> Forms => [.. _forms.Values];

    /// <summary>The key of the book that scores a form that names none (没有指定时用的规则书); null where the user is to choose.</summary>
    public string? DefaultBook { get; private set; }

    /// <summary>When somebody last used it, for the memory's sake.</summary>
    public DateTimeOffset LastUsed { get; set; }

    /// <summary>True while a window shows it.</summary>
    public bool IsShown => Changed is not null || _jobs.Values.Any(j => j.State == BulkState.Running);

    /// <summary>The job over many files of each kind that was begun last (成批任务).</summary>
    public BulkJob? JobOf(string kind) => _jobs.GetValueOrDefault(kind);

    /// <summary>Begins a job; files are gathered for it in a folder of this workspace, and those of the last one go.</summary>
    public void Begin(string kind, Func<string, BulkJob> make)
    {
        string place = Path.Combine(_folder, kind);
        if (_jobs.TryRemove(kind, out BulkJob? last))
        {
            last.Changed -= Note;
            last.Cancel();
        }

        if (Directory.Exists(place) && last?.State != BulkState.Running)
        {
            Directory.Delete(place, recursive: true);
        }

        Put(kind, make(Path.Combine(place, Guid.NewGuid().ToString("N"))));
        Note();
    }

    public LoadedForm? Find(string id) => _forms.GetValueOrDefault(id);

    /// <summary>A place for a file of that name, to be filled before it is read.</summary>
    public string NewFile(string name)
    {
        int number = Interlocked.Increment(ref _files);
        string place = Path.Combine(_folder, number.ToString("D5", CultureInfo.InvariantCulture));
        Directory.CreateDirectory(place);
        return Path.Combine(place, FileName.Safe(name));
    }

    /// <summary>Reads a file that lies in its place and scores what it holds.</summary>
    public IReadOnlyList<LoadedForm> Add(string path)
    {
        LoadedForm[] forms = [.. Read(path)];
        Change(all =>
        {
            foreach (LoadedForm form in forms)
            {
                all[form.Id] = form;
            }
        });
        return forms;
    }

    /// <summary>Changes one cell; what is wrong, in Chinese and English, where it cannot be.</summary>
    public (string Chinese, string English)? Edit(string id, string where, string words) =>
        Change(id, form => CellEdit.TryApply(form, where, words, out SelfEvaluation? changed, out (string, string) problem) ? (changed, default) : (null, problem));

    /// <summary>Adds a row: a project, or a line of the basic data table.</summary>
    public (string Chinese, string English)? AddRow(string id, string where) =>
        Change(id, form => CellEdit.TryAdd(form, where, out SelfEvaluation? changed, out (string, string) problem) ? (changed, default) : (null, problem));

    /// <summary>Takes a row away, as <see cref="AddRow"/> adds it.</summary>
    public (string Chinese, string English)? RemoveRow(string id, string where) =>
        Change(id, form => CellEdit.TryRemove(form, where, out SelfEvaluation? changed, out (string, string) problem) ? (changed, default) : (null, problem));

    /// <summary>Takes the changed cells back.</summary>
    public void Revert(string id)
    {
        if (Find(id) is { } loaded)
        {
            File.Delete(EditOf(id));
            Put(Score(loaded with { Form = loaded.Read.Form }));
        }
    }

    public void SetBook(string id, string? book)
    {
        if (Find(id) is { } loaded)
        {
            OutputFile.Write(Path.Combine(_folder, EditsFolder, id + ".book"), (TextWriter file) => file.Write(book));
            Put(Score(loaded with { Book = book }));
        }
    }

    public void SetDefaultBook(string? book)
    {
        string? was = DefaultBook;
        DefaultBook = book;
        OutputFile.Write(Path.Combine(_folder, "book.txt"), (TextWriter file) => file.Write(book));
        Change(all =>
        {
            foreach (LoadedForm form in all.Values.Where(f => IsOfDefault(f, was)).ToArray())
            {
                all[form.Id] = Score(form with { Book = book });
            }
        });
    }

    /// <summary>Scores all forms of a book anew, after it was saved.</summary>
    public void Rescore(string book) => Change(all =>
    {
        foreach (LoadedForm form in all.Values.Where(f => f.Book == book).ToArray())
        {
            all[form.Id] = Score(form);
        }
    });

    public void Remove(IEnumerable<string> ids) => Change(all =>
    {
        foreach (string id in ids)
        {
            all.Remove(id);
            File.Delete(EditOf(id));
            if (!all.Keys.Any(k => FileOf(k) == FileOf(id)))
            {
                Directory.Delete(Path.Combine(_folder, FileOf(id)), recursive: true);
            }
        }
    });

    /// <summary>The file that a form came from.</summary>
    public string PathOf(LoadedForm form) => Directory.EnumerateFiles(Path.Combine(_folder, FileOf(form.Id))).First();

    /// <summary>All forms that came from the same file, as they were read.</summary>
    public IEnumerable<LoadedForm> OfSameFile(LoadedForm form) => Forms.Where(f => FileOf(f.Id) == FileOf(form.Id));

    private void Note() => Changed?.Invoke();

    private void Put(string kind, BulkJob job)
    {
        job.Changed += Note;
        _jobs[kind] = job;
    }

    /// <summary>A job that was begun before the workbench was started anew: its files are still there.</summary>
    private void Reopen(string kind, Func<string, IReadOnlyList<string>, BulkJob?> make)
    {
        string place = Path.Combine(_folder, kind);
        foreach (string folder in Directory.Exists(place) ? Directory.EnumerateDirectories(place) : [])
        {
            if (BulkJob.BooksOf(folder) is { } books && make(folder, books) is { } job)
            {
                Put(kind, job);
            }
        }
    }

    private (string, string)? Change(string id, Func<SelfEvaluation, (SelfEvaluation? Form, (string, string) Problem)> change)
    {
        if (Find(id) is not { Form: { } form } loaded)
        {
            return null;
        }

        (SelfEvaluation? changed, (string, string) problem) = change(form);
        if (changed is null)
        {
            return problem;
        }

        OutputFile.Write(EditOf(id), (TextWriter file) => EvaluationFile.Write(changed, file));
        Put(Score(loaded with { Form = changed }));
        return null;
    }

    /// <summary>True for a form that nobody chose a book for.</summary>
    private bool IsOfDefault(LoadedForm form, string? was) =>
        form.Book == was && _shelf.KeyOf(form.Read.Form?.RuleBook) is null && !File.Exists(Path.Combine(_folder, EditsFolder, form.Id + ".book"));

    private static string FileOf(string id) => id[..id.IndexOf('-', StringComparison.Ordinal)];

    private IEnumerable<LoadedForm> Read(string path)
    {
        string file = Path.GetFileName(Path.GetDirectoryName(path)!);
        int number = 0;
        foreach (ReadForm read in _reading.Read(path))
        {
            string id = string.Create(CultureInfo.InvariantCulture, $"{file}-{number++}");
            yield return Score(new LoadedForm { Id = id, Read = read, Form = EditedForm(id) ?? read.Form, Book = TryRead(Path.Combine(EditsFolder, id + ".book")) ?? _shelf.KeyOf(read.Form?.RuleBook) ?? DefaultBook });
        }
    }

    private SelfEvaluation? EditedForm(string id) =>
        File.Exists(EditOf(id)) && EvaluationFile.TryLoad(EditOf(id), out SelfEvaluation? form, out _) ? form : null;

    private string EditOf(string id) => Path.Combine(_folder, EditsFolder, id + ".json");

    private LoadedForm Score(LoadedForm loaded) =>
        loaded with { Card = loaded.Form is null || loaded.Book is not { Length: > 0 } || _shelf.ScorerOf(loaded.Book) is not { } scorer ? null : scorer.Score(loaded.Form) };

    private void Put(LoadedForm form) => Change(all => all[form.Id] = form);

    private void Change(Action<Dictionary<string, LoadedForm>> change)
    {
        lock (_turn)
        {
            var all = new Dictionary<string, LoadedForm>(_forms);
            change(all);
            _forms = all;
        }

        Changed?.Invoke();
    }

    private void ReadAgain()
    {
        string[] files = [.. Directory.EnumerateDirectories(_folder).Where(d => int.TryParse(Path.GetFileName(d), CultureInfo.InvariantCulture, out _)).Order(StringComparer.Ordinal)];
        foreach (string file in files.SelectMany(Directory.EnumerateFiles))
        {
            Add(file);
        }

        _files = files.Length == 0 ? 0 : int.Parse(Path.GetFileName(files[^1]), CultureInfo.InvariantCulture);
    }

    private void AddSeed()
    {
        string place = NewFile("lusong-2023.json");
        using (Stream seed = typeof(Workspace).Assembly.GetManifestResourceStream("seed.json")!)
        {
            OutputFile.Write(place, (Stream file) => seed.CopyTo(file));
        }

        Add(place);
    }

    private string? TryRead(string file) => File.Exists(Path.Combine(_folder, file)) && File.ReadAllText(Path.Combine(_folder, file)) is { Length: > 0 } text ? text : null;
}
