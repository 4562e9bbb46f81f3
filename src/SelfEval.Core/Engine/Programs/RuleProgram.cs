using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>A rule after vetting (规则): condition, score, explanation, and the numeric facts without which it does not hold.</summary>
internal sealed record RuleProgram(
    RuleDefinition Definition, Expression Condition, Expression Score, Deferred<IReadOnlyList<TemplatePart>> Explanation, IReadOnlyList<FactDefinition> Needs)
{
    public IReadOnlyList<TemplatePart> Template => Explanation.Value;

    public string Name => Definition.Name;
}

/// <summary>A vetted workflow (规则组): its enabled rules in order.</summary>
internal sealed class WorkflowTrees(WorkflowDefinition definition, Deferred<IReadOnlyList<RuleProgram>> rules)
{
    public WorkflowDefinition Definition => definition;

    public IReadOnlyList<RuleProgram> Rules => rules.Value;
}

/// <summary>A vetted scoring entry: when it applies, the workflow it uses and the parameters it sets.</summary>
internal sealed record EntryTrees(ScoringEntry Definition, Expression When, IReadOnlyList<FactDefinition> Needs, WorkflowTrees Workflow);

/// <summary>Everything of a book that does not depend on the year.</summary>
internal sealed record BookTrees(BookDocument Document, IReadOnlyList<EntryTrees> Entries, IReadOnlyDictionary<string, WorkflowTrees> Workflows)
{
    public required IReadOnlyList<EntryTrees> TotalSteps { get; init; }

    public required EntryTrees? Review { get; init; }

    public required IReadOnlyList<WorkflowTrees> Tallies { get; init; }

    public required IReadOnlyList<ChoiceTrees> Choices { get; init; }

    public required IReadOnlyList<CheckProgram> Checks { get; init; }

    /// <summary>The book's parameters as they are in a year, and a slot for every tally.</summary>
    public Dictionary<string, object> ValuesIn(int year)
    {
        Dictionary<string, object> values = Document.Parameters.ToDictionary(p => p.Name, p => p.ValueIn(year), StringComparer.Ordinal);
        for (int i = 0; i < Tallies.Count; i++)
        {
            values[Tallies[i].Definition.Name] = new TallySlot(i);
        }

        return values;
    }
}

/// <summary>Rows of which one counts, with its vetted condition.</summary>
internal sealed record ChoiceTrees(ChoiceDefinition Definition, WorkflowTrees When);

/// <summary>Scores one row: the index of the rule that holds and its score, or -1.</summary>
internal delegate int WorkflowDelegate(in RowFacts facts, out decimal score);

/// <summary>Chooses the scoring entry of one row, or -1.</summary>
internal delegate int SelectorDelegate(in RowFacts facts);
