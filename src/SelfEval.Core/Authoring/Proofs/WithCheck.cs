using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>
/// Finds parameters that an entry sets (with) and its workflow never reads, and those that the book sets and nothing in use reads: whoever wrote
/// them thinks that they do something.
/// </summary>
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

    /// <summary>
    /// Inherited parameters that the book sets anew and nothing that it uses reads: only other workflows of the parent do. Of a book in which all else
    /// is well: an entry that uses the wrong workflow leaves parameters idle too.
    /// </summary>
    public static void CheckOwn(BookTrees book)
    {
        DiagnosticBag bag = book.Document.Bag;
        if (book.Entries.Count == 0 || bag.Count > 0 || book.Document.Unmerged is not { } own)
        {
            return;
        }

        HashSet<WorkflowTrees> used = [.. book.Entries.Concat(book.TotalSteps).Concat(book.Review is null ? [] : [book.Review]).Select(e => e.Workflow), .. book.Tallies, .. book.Choices.Select(c => c.When)];
        HashSet<string> asked = [.. SymbolUse.Of([.. book.Entries.Concat(book.TotalSteps).Select(e => e.Condition)]).Select(s => s.Name!), .. BookWords.Parameters];
        foreach (ParameterDefinition parameter in own.Parameters.Where(p => !asked.Contains(p.Name)))
        {
            string[] readers = [.. book.Workflows.Values.Where(w => Reads(w, parameter.Name)).Select(w => w.Definition.Name)];
            if (readers.Length > 0 && !used.Any(w => Reads(w, parameter.Name)) && !ChecksRead(book, parameter.Name))
            {
                bag.Add(DiagnosticCatalog.ParameterIdle, parameter.Offset, parameter.Name, string.Join("、", readers), string.Join(", ", readers));
            }
        }
    }

    private static bool ChecksRead(BookTrees book, string parameter) => book.Document.Checks.Any(c => new[] { c.Rule.Condition, c.Message, c.Place, c.English }.OfType<RuleText>()
        .Concat(c.Rule.Locals.Select(l => l.Expression)).Any(t => t.Text.Contains(parameter, StringComparison.Ordinal)));

    private static bool Reads(WorkflowTrees workflow, string parameter) =>
        workflow.Rules.Any(r => SymbolUse.Of([r.Condition, r.Score, .. r.Template.Select(t => t.Value)]).Any(s => s.Name == parameter))
        || workflow.Definition.Globals.Concat(workflow.Definition.Rules.SelectMany(r => r.Locals)).Any(l => l.Expression.Text.Contains(parameter, StringComparison.Ordinal));
}
