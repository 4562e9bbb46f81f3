using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>A book ready to score the forms of a span of years.</summary>
internal sealed class BookProgram
{
    private readonly WorkflowProgram[] _workflows;
    private readonly EntryIndex _selector;
    private readonly BookTrees _book;

    public BookProgram(BookTrees book, int year)
    {
        Formulas = new Formulas(book.ValuesIn(year));
        Words = new BookWords(Formulas.Values, LevelNameSearch.In(book));
        Entries = book.Entries;
        _book = book;
        _selector = new EntryIndex(book.Entries, Formulas);
        var shared = new Dictionary<string, WorkflowProgram>(StringComparer.Ordinal);
        _workflows = [.. book.Entries.Select(e => Ready(e, year, shared))];
        RowsAskTallies = AsksTallies(book);
        Tallies = [.. book.Tallies.Select(t => Counting(new WorkflowProgram(t, Formulas)))];
        Choices = [.. book.Choices.Where(c => c.When.Rules is [var rule] && !NeverHolds(rule.Condition)).Select(c => new ChoiceProgram(c.Definition, new WorkflowProgram(c.When, Formulas)))];
        TotalSteps = [.. book.TotalSteps.Where(s => !NeverHolds(s.Condition)).Select(s => new StepProgram(new DecisionProgram([s], Formulas), Ready(s, year, shared)))];
        Review = book.Review is null ? null : Ready(book.Review, year, shared);
    }

    public IReadOnlyList<EntryTrees> Entries { get; }

    /// <summary>The book's checks; made when findings are first asked for.</summary>
    public CheckProgram Checks => field ??= new CheckProgram(_book.Checks, Formulas);

    /// <summary>What the book's own conditions and checks are worked out with: its parameters in the program's years.</summary>
    public Formulas Formulas { get; }

    /// <summary>The groups of level 1 that the book lays down.</summary>
    public LaidDownNames LaidDown => field ??= new LaidDownNames(_book.Document.Weights);

    /// <summary>What the book's word lists and level names say about a row.</summary>
    public BookWords Words { get; }

    /// <summary>The facts of a row as this book reads them; null for the execution row.</summary>
    public RowFacts Facts(SelfEvaluation form, Indicator? row, FormSums? sums = null) => new(Context(form, sums), row);

    /// <summary>What all rows of a form share.</summary>
    public FormContext Context(SelfEvaluation form, FormSums? sums) => new(form, sums, Words);

    /// <summary>What is known of the form beside one row that is scored.</summary>
    public FormSums Sums(SelfEvaluation form, decimal? ownScore) => new(form, Tallies, Words) { OwnScore = ownScore };

    /// <summary>The scoring entry of a row, or -1.</summary>
    public int Select(in RowFacts facts) => _selector.Select(facts);

    /// <summary>The same, and whether an entry before it could not be computed.</summary>
    public int Select(in RowFacts facts, out bool failed) => _selector.Select(facts, out failed);

    public WorkflowProgram Workflow(int entry) => _workflows[entry];

    /// <summary>What a row adds to each of the book's tallies.</summary>
    public IReadOnlyList<TallyValue> Tallies { get; }

    /// <summary>True where scoring a row may ask for a tally.</summary>
    public bool RowsAskTallies { get; }

    public IReadOnlyList<ChoiceProgram> Choices { get; }

    public IReadOnlyList<StepProgram> TotalSteps { get; }

    public WorkflowProgram? Review { get; }

    /// <summary>True where scoring the rows of this form is not the end of it.</summary>
    public bool HasAfterwork(SelfEvaluation form)
    {
        bool has = Choices.Count > 0 || TotalSteps.Count > 0 || (Review is not null && (form.Budget.ReviewScore is not null || form.Budget.ReviewCut is not null));
        for (int i = 0; !has && Review is not null && i < form.Indicators.Count; i++)
        {
            has = form.Indicators[i].ReviewScore is not null || form.Indicators[i].ReviewCut is not null;
        }

        return has;
    }

    /// <summary>A part of the condition asks for parameters only, and they say no.</summary>
    private bool NeverHolds(Expression condition) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => NeverHolds(both.Left) || NeverHolds(both.Right),
        _ => SymbolUse.Of(condition).All(s => Formulas.Values.GetValueOrDefault(s.Name!) is not (null or TallySlot)) && !new TreeEvaluator(default, Formulas).Test(condition),
    };

    private static TallyValue Counting(WorkflowProgram tally) => (in RowFacts facts) =>
    {
        tally.Run(facts, out decimal value, out _);
        return value;
    };

    private static bool AsksTallies(BookTrees trees)
    {
        HashSet<string> names = [.. trees.Tallies.Select(t => t.Definition.Name)];
        IEnumerable<RuleTrees> rules = trees.Entries.Select(e => e.Workflow).Concat(trees.Choices.Select(c => c.When)).SelectMany(w => w.Rules);
        IEnumerable<Expression?> all = trees.Entries.Select(e => e.Condition).Concat(rules.SelectMany(r => r.Template.Select(t => t.Value).Append(r.Condition).Append(r.Score)));
        return names.Count > 0 && all.Any(e => SymbolUse.Of(e).Any(s => names.Contains(s.Name!)));
    }

    /// <summary>Entries that use one workflow with the same parameters share its delegate.</summary>
    private WorkflowProgram Ready(EntryTrees entry, int year, Dictionary<string, WorkflowProgram> shared)
    {
        string use = UseOf(entry, year);
        if (!shared.TryGetValue(use, out WorkflowProgram? program))
        {
            program = new WorkflowProgram(entry.Workflow, With(entry.Definition.With, year)) { AllowsBonus = entry.Definition.AllowsBonus };
            shared.Add(use, program);
        }

        return program;
    }

    /// <summary>All by which one use of a workflow may differ from another: bonus, parameters, facts that the entry sets.</summary>
    private static string UseOf(EntryTrees entry, int year)
    {
        ScoringEntry use = entry.Definition;
        IEnumerable<string> parameters = use.With.OrderBy(w => w.Name, StringComparer.Ordinal).Select(w => $"{w.Name}={w.ValueIn(year)}");
        IEnumerable<string> facts = use.Set.Select(s => $"{s.Name}:{s.Expression.Text}");
        return string.Join('\n', [entry.Workflow.Definition.Name, use.AllowsBonus ? "bonus" : "", .. parameters, .. facts]);
    }

    /// <summary>The book's parameters, with those of an entry in their place.</summary>
    private Formulas With(IReadOnlyList<ParameterDefinition> own, int year)
    {
        if (own.Count == 0)
        {
            return Formulas;
        }

        var values = new Dictionary<string, object>(Formulas.Values, StringComparer.Ordinal);
        foreach (ParameterDefinition parameter in own)
        {
            values[parameter.Name] = parameter.ValueIn(year);
        }

        return new Formulas(values);
    }
}
