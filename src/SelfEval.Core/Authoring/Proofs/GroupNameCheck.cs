using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>Finds level-1 names that scoring entries ask for and weights does not know: a slip of the pen, or a group that has no points.</summary>
internal static class GroupNameCheck
{
    public static void Check(BookTrees book)
    {
        IReadOnlyList<WeightDefinition> weights = book.Document.Weights;
        if (weights.Count == 0)
        {
            return;
        }

        // The execution row goes by one name alone.
        var known = new LevelNames(weights.Select(w => w.Name).Where(n => n != RowFacts.ExecutionRow), [], areDecisive: true);
        foreach (EntryTrees entry in book.Entries.Where(e => e.Definition.When.Bag == book.Document.Bag))
        {
            foreach (string name in LevelNameSearch.AskedBy(entry.Condition).Where(n => n != RowFacts.ExecutionRow && !known.Knows(known.Meant(n))))
            {
                RuleText when = entry.Definition.When;
                (string chinese, string english) = NearestName.Suggestion(name, weights.Select(w => w.Name));
                when.Report(DiagnosticCatalog.GroupNotWeighted, Math.Max(0, when.Text.IndexOf($"\"{name}\"", StringComparison.Ordinal)), name, chinese, english);
            }
        }
    }
}
