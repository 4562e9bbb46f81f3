using System.Linq.Expressions;
using SelfEval.Reading;
using SelfEval.Rules;

namespace SelfEval.Engine;

/// <summary>Vets every expression of a book and ties scoring entries to their workflows.</summary>
internal sealed class BookCompiler
{
    private readonly BookDocument _book;
    private readonly RuleScope _scope;
    private readonly HashSet<string> _usedParameters = new(StringComparer.Ordinal);

    private BookCompiler(BookDocument book)
    {
        _book = book;
        _scope = new RuleScope(FactScope.Indicator, book.Parameters);
    }

    /// <summary>The vetted book; faults go to the bags of the files they stand in.</summary>
    public static BookTrees Compile(BookDocument book)
    {
        var compiler = new BookCompiler(book);
        compiler.CheckParameterNames();
        Dictionary<string, WorkflowTrees> workflows = new(StringComparer.Ordinal);
        foreach (WorkflowDefinition workflow in book.Workflows)
        {
            workflows.TryAdd(workflow.Name, compiler.CompileWorkflow(workflow));
        }

        List<EntryTrees> entries = [.. book.Scoring.Select(e => compiler.CompileEntry(e, workflows)).OfType<EntryTrees>()];
        BookChecks.Check(book, compiler._usedParameters);
        return new BookTrees(book, entries, workflows);
    }

    private void CheckParameterNames()
    {
        foreach (ParameterDefinition parameter in _book.Parameters)
        {
            if (FactTable.All.ContainsKey(parameter.Name) || parameter.Name == Template.FinalScore)
            {
                _book.Bag.Add(DiagnosticCatalog.NameHidesFact, parameter.Offset, parameter.Name);
            }
        }
    }

    private EntryTrees? CompileEntry(ScoringEntry entry, Dictionary<string, WorkflowTrees> workflows)
    {
        Expression? when = ExpressionCompiler.Compile(entry.When, _scope, typeof(bool));
        CheckWith(entry);
        if (!workflows.TryGetValue(entry.Use, out WorkflowTrees? workflow))
        {
            (string chinese, string english) = NearestName.Suggestion(entry.Use, workflows.Keys);
            entry.UseAt.Bag.Add(DiagnosticCatalog.UnknownWorkflow, entry.UseAt.Node, entry.Use, chinese, english);
            return null;
        }

        return when is null ? null : new EntryTrees(entry, when, NumericNeeds(when), workflow);
    }

    private void CheckWith(ScoringEntry entry)
    {
        foreach (ParameterDefinition value in entry.With)
        {
            ParameterDefinition? parameter = _book.Parameters.FirstOrDefault(p => p.Name == value.Name);
            if (parameter is null)
            {
                (string chinese, string english) = NearestName.Suggestion(value.Name, _book.Parameters.Select(p => p.Name));
                entry.UseAt.Bag.Add(DiagnosticCatalog.UnknownParameter, value.Offset, value.Name, chinese, english);
            }
            else
            {
                BookMerge.Override(parameter, value, entry.UseAt.Bag);
            }
        }
    }

    private WorkflowTrees CompileWorkflow(WorkflowDefinition workflow)
    {
        RuleScope? scope = AddLocals(_scope, workflow.Globals);
        var rules = new List<RuleProgram>();
        foreach (RuleDefinition rule in workflow.Rules)
        {
            if (scope is not null && CompileRule(rule, scope) is { } program && rule.Enabled)
            {
                rules.Add(program);
            }
        }

        return new WorkflowTrees(workflow, rules);
    }

    private RuleProgram? CompileRule(RuleDefinition rule, RuleScope outer)
    {
        if (rule.Score is null)
        {
            rule.Condition.Bag.Add(DiagnosticCatalog.MissingMember, rule.Offset, "Actions.OnSuccess.Context.Expression", $"规则“{rule.Name}”", $"Rule '{rule.Name}'");
        }

        if (AddLocals(outer, rule.Locals) is not { } scope)
        {
            return null;
        }

        Expression? condition = ExpressionCompiler.Compile(rule.Condition, scope, typeof(bool));
        Expression? score = rule.Score is null ? null : ExpressionCompiler.Compile(rule.Score, scope, typeof(decimal));
        IReadOnlyList<TemplatePart>? template = rule.Template is null
            ? []
            : Template.Compile(rule.Template, scope.With(Template.FinalScore, Expression.Parameter(typeof(decimal), Template.FinalScore)));
        if (condition is null || score is null || template is null)
        {
            return null;
        }

        // The explanation is no part of the rule: what it misses it prints as missing.
        NumericNeeds([.. template.Select(t => t.Value)]);
        return new RuleProgram(rule, NamedParts.Before(condition, score, scope.Parts), score, template, NumericNeeds([condition, score, .. scope.Parts]));
    }

    private static RuleScope? AddLocals(RuleScope scope, IReadOnlyList<LocalDefinition> locals)
    {
        foreach (LocalDefinition local in locals)
        {
            if (scope.Find(local.Name) is not null)
            {
                local.Expression.Report(DiagnosticCatalog.NameHidesFact, 0, local.Name);
                return null;
            }

            if (ExpressionCompiler.Compile(local.Expression, scope, null) is not { } meaning)
            {
                return null;
            }

            scope = scope.With(local.Name, meaning);
        }

        return scope;
    }

    private FactDefinition[] NumericNeeds(params ReadOnlySpan<Expression?> trees)
    {
        var needs = new List<FactDefinition>();
        foreach (ParameterExpression symbol in SymbolUse.Of(trees))
        {
            _usedParameters.Add(symbol.Name!);
            if (FactTable.All.TryGetValue(symbol.Name!, out FactDefinition? fact) && fact.Symbol == symbol && fact.CanBeMissing)
            {
                needs.Add(fact);
            }
        }

        return [.. needs.OrderBy(f => f.Name, StringComparer.Ordinal)];
    }
}
