using SelfEval.Rules;

namespace SelfEval.Engine;

/// <summary>A workflow ready to run, with the parameter values of one scoring entry and one year.</summary>
internal sealed class WorkflowProgram(WorkflowTrees trees, IReadOnlyDictionary<string, object> values)
{
    public string Name => trees.Definition.Name;

    public IReadOnlyList<RuleProgram> Rules => trees.Rules;

    public IReadOnlyDictionary<string, object> Values { get; } = values;

    public WorkflowDelegate Run { get; } = Fuse.Workflow(trees.Rules, values);
}

/// <summary>A book ready to score the forms of a span of years.</summary>
internal sealed class BookProgram
{
    private readonly WorkflowProgram[] _workflows;

    public BookProgram(BookTrees book, int year)
    {
        Dictionary<string, object> values = book.Document.Parameters.ToDictionary(p => p.Name, p => p.ValueIn(year), StringComparer.Ordinal);
        Values = values;
        Entries = book.Entries;
        Select = Fuse.Selector(book.Entries, values);
        var shared = new Dictionary<string, WorkflowProgram>(StringComparer.Ordinal);
        _workflows = [.. book.Entries.Select(e => Ready(e, values, year, shared))];
    }

    public SelectorDelegate Select { get; }

    public IReadOnlyList<EntryTrees> Entries { get; }

    /// <summary>The book's parameters in the program's years.</summary>
    public IReadOnlyDictionary<string, object> Values { get; }

    public WorkflowProgram Workflow(int entry) => _workflows[entry];

    /// <summary>Entries that use one workflow with the same parameters share its delegate.</summary>
    private static WorkflowProgram Ready(EntryTrees entry, Dictionary<string, object> values, int year, Dictionary<string, WorkflowProgram> shared)
    {
        IReadOnlyList<ParameterDefinition> with = entry.Definition.With;
        string key = entry.Workflow.Definition.Name + "\n" + string.Join("\n", with.OrderBy(w => w.Name, StringComparer.Ordinal).Select(w => $"{w.Name}={w.ValueIn(year)}"));
        if (!shared.TryGetValue(key, out WorkflowProgram? program))
        {
            var own = new Dictionary<string, object>(values, StringComparer.Ordinal);
            foreach (ParameterDefinition parameter in with)
            {
                own[parameter.Name] = parameter.ValueIn(year);
            }

            program = new WorkflowProgram(entry.Workflow, own);
            shared.Add(key, program);
        }

        return program;
    }
}
