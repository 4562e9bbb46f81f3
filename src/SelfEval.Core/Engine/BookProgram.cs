using System.Linq.Expressions;
using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval.Engine;

/// <summary>A workflow ready to run, with the parameter values of one scoring entry and one year.</summary>
internal sealed class WorkflowProgram(WorkflowTrees trees, IReadOnlyDictionary<string, object> values)
{
    private WorkflowDelegate? _run;

    public string Name => trees.Definition.Name;

    public IReadOnlyList<RuleProgram> Rules => trees.Rules;

    public IReadOnlyDictionary<string, object> Values { get; } = values;

    /// <summary>True where the score may exceed the row's weight.</summary>
    public bool AllowsBonus { get; init; }

    /// <summary>The delegate, made when first asked for: many books name workflows that no form needs. Threads may race; each gets the same.</summary>
    public WorkflowDelegate Run => _run ??= Fuse.Workflow(trees.Rules, Values);
}

/// <summary>A book ready to score the forms of a span of years.</summary>
internal sealed class BookProgram
{
    private readonly WorkflowProgram[] _workflows;

    public BookProgram(BookTrees book, int year)
    {
        Dictionary<string, object> values = book.Document.Parameters.ToDictionary(p => p.Name, p => p.ValueIn(year), StringComparer.Ordinal);
        for (int i = 0; i < book.Tallies.Count; i++)
        {
            values[book.Tallies[i].Definition.Name] = new TallySlot(i);
        }

        Values = values;
        Entries = book.Entries;
        Select = Fuse.Selector(book.Entries, values);
        var shared = new Dictionary<string, WorkflowProgram>(StringComparer.Ordinal);
        _workflows = [.. book.Entries.Select(e => Ready(e, values, year, shared))];
        RowsAskTallies = AsksTallies(book);
        Tallies = [.. book.Tallies.Select(t => new WorkflowProgram(t, values))];
        Choices = [.. book.Choices.Where(c => c.When.Rules is [var rule] && !NeverHolds(rule.Condition, values)).Select(c => (c.Definition, new WorkflowProgram(c.When, values)))];
        TotalSteps = [.. book.TotalSteps.Where(s => !NeverHolds(s.When, values)).Select(s => (Fuse.Selector([s], values), Ready(s, values, year, shared)))];
        Review = book.Review is null ? null : Ready(book.Review, values, year, shared);
    }

    public SelectorDelegate Select { get; }

    public IReadOnlyList<EntryTrees> Entries { get; }

    /// <summary>The book's parameters in the program's years.</summary>
    public IReadOnlyDictionary<string, object> Values { get; }

    public WorkflowProgram Workflow(int entry) => _workflows[entry];

    public IReadOnlyList<WorkflowProgram> Tallies { get; }

    /// <summary>True where scoring a row may ask for a tally.</summary>
    public bool RowsAskTallies { get; }

    public IReadOnlyList<(ChoiceDefinition Definition, WorkflowProgram When)> Choices { get; }

    public IReadOnlyList<(SelectorDelegate When, WorkflowProgram Use)> TotalSteps { get; }

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
    private static bool NeverHolds(Expression condition, IReadOnlyDictionary<string, object> values) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => NeverHolds(both.Left, values) || NeverHolds(both.Right, values),
        _ => SymbolUse.Of(condition).All(s => values.GetValueOrDefault(s.Name!) is not (null or TallySlot)) && !new TreeEvaluator(default(Facts), values).Test(condition),
    };

    private static bool AsksTallies(BookTrees trees)
    {
        HashSet<string> names = [.. trees.Tallies.Select(t => t.Definition.Name)];
        IEnumerable<RuleProgram> rules = trees.Entries.Select(e => e.Workflow).Concat(trees.Choices.Select(c => c.When)).SelectMany(w => w.Rules);
        IEnumerable<Expression?> all = trees.Entries.Select(e => e.When).Concat(rules.SelectMany(r => r.Template.Select(t => t.Value).Append(r.Condition).Append(r.Score)));
        return names.Count > 0 && all.Any(e => SymbolUse.Of(e).Any(s => names.Contains(s.Name!)));
    }

    /// <summary>Entries that use one workflow with the same parameters share its delegate.</summary>
    private static WorkflowProgram Ready(EntryTrees entry, Dictionary<string, object> values, int year, Dictionary<string, WorkflowProgram> shared)
    {
        IReadOnlyList<ParameterDefinition> with = entry.Definition.With;
        string key = $"{entry.Workflow.Definition.Name}\n{entry.Definition.AllowsBonus}\n" + string.Join("\n", with.OrderBy(w => w.Name, StringComparer.Ordinal).Select(w => $"{w.Name}={w.ValueIn(year)}").Concat(entry.Definition.Set.Select(s => $"{s.Name}:{s.Expression.Text}")));
        if (!shared.TryGetValue(key, out WorkflowProgram? program))
        {
            var own = new Dictionary<string, object>(values, StringComparer.Ordinal);
            foreach (ParameterDefinition parameter in with)
            {
                own[parameter.Name] = parameter.ValueIn(year);
            }

            program = new WorkflowProgram(entry.Workflow, own) { AllowsBonus = entry.Definition.AllowsBonus };
            shared.Add(key, program);
        }

        return program;
    }
}
