using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>Everything of a book that does not depend on the year.</summary>
internal sealed record BookTrees(BookDocument Document, IReadOnlyList<EntryTrees> Entries, IReadOnlyDictionary<string, WorkflowTrees> Workflows)
{
    public required IReadOnlyList<EntryTrees> TotalSteps { get; init; }

    public required EntryTrees? Review { get; init; }

    public required IReadOnlyList<WorkflowTrees> Tallies { get; init; }

    public required IReadOnlyList<ChoiceTrees> Choices { get; init; }

    public required IReadOnlyList<CheckTrees> Checks { get; init; }

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
