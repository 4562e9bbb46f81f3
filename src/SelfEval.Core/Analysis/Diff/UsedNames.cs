using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;
using SelfEval.Rules;

namespace SelfEval.Analysis.Diff;

/// <summary>Which workflows and parameters a book uses or wrote itself; what it only inherited and nothing uses is idle (沿用而没有用到).</summary>
internal sealed class UsedNames
{
    private readonly HashSet<string> _workflows;
    private readonly HashSet<string> _symbols;
    private readonly IReadOnlyList<CheckTrees> _checks;

    public UsedNames(BookTrees book)
    {
        BookDocument own = book.Document.Unmerged ?? book.Document;
        EntryTrees[] entries = [.. book.Entries.Concat(book.TotalSteps).Concat(book.Review is null ? [] : [book.Review])];
        _workflows = [.. own.Workflows.Select(w => w.Name), .. entries.Select(e => e.Definition.Use)];
        IEnumerable<RuleTrees> rules = entries.Select(e => e.Workflow).Concat(book.Tallies).Concat(book.Choices.Select(c => c.When)).Distinct().SelectMany(w => w.Rules);
        IEnumerable<Expression?> trees = entries.Select(Expression? (e) => e.Condition).Concat(rules.SelectMany(r => r.Template.Select(Expression? (t) => t.Value).Append(r.Condition).Append(r.Score)))
            .Concat(book.Checks.SelectMany(c => c.Alternatives.Select(a => a.Condition)));
        _symbols = [.. own.Parameters.Select(p => p.Name), .. trees.SelectMany(t => SymbolUse.Of(t)).Select(s => s.Name!)];
        _checks = book.Checks;
    }

    public bool IsIdleWorkflow(string name) => !_workflows.Contains(name);

    public bool IsIdleParameter(string name) => !_symbols.Contains(name) && !_checks.Any(c => c.Definition.Message.Text.Contains(name, StringComparison.Ordinal));
}
