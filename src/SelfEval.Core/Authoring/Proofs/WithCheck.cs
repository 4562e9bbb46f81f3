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
        var names = new ReadNames();
        HashSet<string> parameters = [.. book.Document.Parameters.Select(p => p.Name)];
        IEnumerable<EntryTrees> entries = book.Entries.Concat(book.TotalSteps).Concat(book.Review is null ? [] : [book.Review]);
        foreach (EntryTrees entry in entries.Where(e => e.Definition.UseAt.Bag == book.Document.Bag && e.Definition.With.Count > 0))
        {
            string[] read = [.. parameters.Where(names.Of(entry.Workflow).Contains).Order(StringComparer.Ordinal)];
            foreach (ParameterDefinition value in entry.Definition.With.Where(v => parameters.Contains(v.Name) && !read.Contains(v.Name)))
            {
                Phrase list = read.Length == 0 ? new("没有参数", "none") : Phrase.List(read);
                book.Document.Bag.Add(DiagnosticCatalog.WithUnread, value.Offset, entry.Definition.Use, value.Name, list);
            }
        }
    }

    /// <summary>The names that a case reads which forces one workflow (use), or all that the book's rows, total and checks read.</summary>
    public static HashSet<string> ReadBy(BookTrees book, string? use)
    {
        var names = new ReadNames();
        IEnumerable<EntryTrees> steps = book.TotalSteps.Concat(book.Review is null ? [] : [book.Review]);
        IEnumerable<WorkflowTrees> rows = use is not null && book.Workflows.TryGetValue(use, out WorkflowTrees? forced) ? [forced] : book.Entries.Select(e => e.Workflow);
        HashSet<string> read = [.. rows.Concat(steps.Select(s => s.Workflow)).Concat(book.Tallies).Concat(book.Choices.Select(c => c.When)).SelectMany(names.Of), .. BookWords.Parameters];
        read.UnionWith(SymbolUse.Of([.. (use is null ? book.Entries : []).Concat(steps).Select(e => e.Condition)]).Select(s => s.Name!));
        read.UnionWith(book.Document.Checks.SelectMany(TextsOf).SelectMany(t => ReadNames.In(t.Text)));
        return read;
    }

    /// <summary>
    /// Inherited parameters that the book sets anew and nothing that it uses reads: only other workflows of the parent do. Of a book in which all else
    /// is well: an entry that uses the wrong workflow leaves parameters idle too.
    /// </summary>
    public static void CheckOwn(BookTrees book)
    {
        DiagnosticBag bag = book.Document.Bag;
        if (book.Entries.Count == 0 || bag.Count > 0)
        {
            return;
        }

        WorkflowTrees[] used = [.. Used(book)];
        HashSet<string> usedNames = [.. used.Select(w => w.Definition.Name)];
        WorkflowTrees[] idle = [.. book.Workflows.Values.Where(w => w.Definition.Bag == bag && !usedNames.Contains(w.Definition.Name))];
        foreach (WorkflowTrees workflow in idle)
        {
            bag.Add(DiagnosticCatalog.WorkflowIdle, workflow.Definition.Offset, workflow.Definition.Name);
        }

        var names = new ReadNames();
        HashSet<string> read = [.. idle.SelectMany(names.Of), .. used.SelectMany(names.Of), .. BookWords.Parameters];
        read.UnionWith(SymbolUse.Of([.. book.Entries.Concat(book.TotalSteps).Select(e => e.Condition)]).Select(s => s.Name!));
        read.UnionWith(book.Document.Checks.SelectMany(TextsOf).SelectMany(t => ReadNames.In(t.Text)));
        foreach (ParameterDefinition parameter in (book.Document.Unmerged ?? book.Document).Parameters.Where(p => !read.Contains(p.Name)))
        {
            string[] readers = [.. book.Workflows.Values.Where(w => names.Of(w).Contains(parameter.Name)).Select(w => w.Definition.Name)];
            if (readers.Length > 0)
            {
                bag.Add(DiagnosticCatalog.ParameterIdle, parameter.Offset, parameter.Name, Phrase.List(readers));
            }
        }

        if (bag.Count == 0)
        {
            ModeCheck.Check(book);
        }
    }

    private static IEnumerable<WorkflowTrees> Used(BookTrees book) =>
        book.Entries.Concat(book.TotalSteps.Where(s => !IsOff(book, s))).Concat(book.Review is null ? [] : [book.Review]).Select(e => e.Workflow).Concat(book.Tallies).Concat(book.Choices.Select(c => c.When));

    /// <summary>A step on the total that parameters alone switch off.</summary>
    private static bool IsOff(BookTrees book, EntryTrees step)
    {
        Dictionary<string, object> values = book.ValuesIn(book.Document.Effective.To ?? book.Document.Effective.From ?? int.MaxValue);
        return SymbolUse.Of(step.Condition).All(s => values.GetValueOrDefault(s.Name!) is not (null or TallySlot))
            && Guard.Try(step.Condition, condition => new TreeEvaluator(default, values).Test(condition), out bool holds, out _) && !holds;
    }

    private static IEnumerable<RuleText> TextsOf(CheckDefinition check) =>
        new[] { check.Rule.Condition, check.Message, check.Place, check.English }.OfType<RuleText>().Concat(check.Rule.Locals.Select(l => l.Expression));
}
