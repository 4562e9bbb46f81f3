using System.Diagnostics.CodeAnalysis;
using SelfEval.Model;

namespace SelfEval.Cli;

/// <summary>
/// Forms in, cards out (读表计分), for every verb that scores single forms: reads a file, finds its rule book, and says what stopped it. A
/// book is read once a run, however many forms it scores, and complains once.
/// </summary>
/// <param name="session">Where messages go.</param>
/// <param name="asked">The book asked for, a path or an id; null for the one that each form names.</param>
/// <param name="input">Reads the forms.</param>
/// <param name="otherwise">The book for a form that names none; null where a form must name one.</param>
internal sealed class ScoredForms(Session session, string? asked, FormInput input, string? otherwise = null)
{
    private int _status = Session.Done;
    private readonly Dictionary<string, Scorer?> _scorers = new(StringComparer.Ordinal);
    private readonly List<ScoredEntry> _entries = [];

    /// <summary>The forms that were scored, in the order asked for.</summary>
    public IReadOnlyList<(InputForm Form, ScoreCard Card)> Cards => [.. _entries.Where(static e => e.Card is not null).Select(static e => (e.Form!, e.Card!))];

    /// <summary>The same with the forms that could not be read or scored in their places.</summary>
    public IReadOnlyList<ScoredEntry> Entries => _entries;

    /// <summary>The exit status that the files and books so far call for.</summary>
    public int Status => Math.Max(_status, input.Status);

    public void Score(IEnumerable<string> files)
    {
        input.Failed += Add;
        foreach (InputForm form in files.SelectMany(input.Read))
        {
            if (TryFind(form, out Scorer? scorer))
            {
                _entries.Add(new ScoredEntry(form, form.Score(scorer), null));
            }
        }

        input.Failed -= Add;
    }

    private void Add(FailedForm failure) => _entries.Add(new ScoredEntry(null, null, failure));

    private void Add(InputForm form, string chinese, string english) => Add(new FailedForm(form.File, form.Place, [FormProblem.Of(chinese, english)]));

    /// <summary>A form and the scorer of its book; complains and returns false where one of them is not to be had.</summary>
    public bool TryRead(string file, [NotNullWhen(true)] out InputForm? form, [NotNullWhen(true)] out Scorer? scorer)
    {
        scorer = null;
        form = input.ReadOne(file);
        return form is not null && TryFind(form, out scorer);
    }

    private bool TryFind(InputForm form, [NotNullWhen(true)] out Scorer? scorer)
    {
        scorer = null;
        if ((asked ?? form.Form.RuleBook ?? otherwise) is { } book)
        {
            scorer = ScorerOf(book);
            if (scorer is null)
            {
                Add(form, $"规则书“{book}”用不了", $"The rule book '{book}' cannot be used");
            }
        }
        else
        {
            Fail(Session.InputHasErrors);
            Suggest(form);
        }

        return scorer is not null;
    }

    /// <summary>Proposes books and takes none: nothing is scored by a guess.</summary>
    private void Suggest(InputForm form)
    {
        IReadOnlyList<BookSuggestion> fitting = BookSuggestions.For(form.Form);
        Add(form, "表里没有写 ruleBook，请用 --rules 指定规则书", "The form names no ruleBook; give one with --rules");
        session.Complain(
            $"{form.Name}：表里没有写 ruleBook，请用 --rules 指定规则书。" + (fitting.Count > 0 ? $"从表上看可能是 --rules {fitting[0].Book.Id}：" : "用 selfeval books 看有哪些"),
            $"{form.Name}: the form names no ruleBook; give one with --rules. " + (fitting.Count > 0 ? $"By the look of the form, perhaps --rules {fitting[0].Book.Id}:" : "selfeval books lists them"));
        foreach (BookSuggestion one in fitting)
        {
            session.Error.WriteLine(session.Say($"  {one.Book.Id}（{one.Book.Title}）：{one.Chinese}", $"  {one.Book.Id} ({one.Book.Title}): {one.English}"));
        }
    }

    private Scorer? ScorerOf(string pathOrId)
    {
        if (!_scorers.TryGetValue(pathOrId, out Scorer? scorer))
        {
            scorer = Books.TryFind(session, pathOrId, out RuleBook? book, out int status) ? new Scorer(book) : null;
            // A book that the form names is the form's fault; only --rules can be used wrongly.
            Fail(asked is null ? Math.Min(status, Session.InputHasErrors) : status);
            _scorers.Add(pathOrId, scorer);
        }

        return scorer;
    }

    private void Fail(int status) => _status = Math.Max(_status, status);
}
