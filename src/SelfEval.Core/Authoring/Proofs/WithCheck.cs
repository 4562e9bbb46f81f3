using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>Finds parameters that an entry sets (with) and its workflow never reads: whoever wrote them thinks that they do something.</summary>
internal static class WithCheck
{
    public static void Check(BookTrees book)
    {
        HashSet<string> parameters = [.. book.Document.Parameters.Select(p => p.Name)];
        IEnumerable<EntryTrees> entries = book.Entries.Concat(book.TotalSteps).Concat(book.Review is null ? [] : [book.Review]);
        foreach (EntryTrees entry in entries.Where(e => e.Definition.UseAt.Bag == book.Document.Bag && e.Definition.With.Count > 0))
        {
            string[] read = [.. parameters.Where(p => Reads(entry.Workflow, p)).Order(StringComparer.Ordinal)];
            foreach (ParameterDefinition value in entry.Definition.With.Where(v => parameters.Contains(v.Name) && !read.Contains(v.Name)))
            {
                string list = read.Length == 0 ? "没有参数" : string.Join("、", read);
                book.Document.Bag.Add(DiagnosticCatalog.WithUnread, value.Offset, entry.Definition.Use, value.Name, list, read.Length == 0 ? "none" : string.Join(", ", read));
            }
        }
    }

    private static bool Reads(WorkflowTrees workflow, string parameter) =>
        workflow.Rules.Any(r => SymbolUse.Of([r.Condition, r.Score, .. r.Template.Select(t => t.Value)]).Any(s => s.Name == parameter))
        || workflow.Definition.Globals.Concat(workflow.Definition.Rules.SelectMany(r => r.Locals)).Any(l => l.Expression.Text.Contains(parameter, StringComparison.Ordinal));
}
