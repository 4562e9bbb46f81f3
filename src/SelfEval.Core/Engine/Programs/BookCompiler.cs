using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>Vets every expression of a book and ties scoring entries to their workflows.</summary>
internal sealed class BookCompiler
{
    private const long MostSteps = 2_000_000;
    private const int FewSpans = 8;

    private readonly BookDocument _book;
    private readonly RuleScope _scope;
    private readonly QuotedNumbers _quoted;

    /// <summary>What a tally may use: everything but tallies.</summary>
    private readonly RuleScope _rowScope;
    private long _steps;
    private readonly RuleScope?[] _checkScopes = new RuleScope?[(int)FactScope.Statement + 1];
    private readonly HashSet<string> _usedParameters = new(StringComparer.Ordinal);
    private readonly object _gate = new();

    private BookCompiler(BookDocument book)
    {
        _book = book;
        _quoted = new QuotedNumbers(book);
        _rowScope = new RuleScope(FactScope.Indicator, book.Parameters, _quoted, book.Words);
        _scope = book.Tallies.Count == 0 ? _rowScope : _rowScope.WithTallies(book.Tallies.Select(t => t.Name));
    }

    /// <summary>The vetted book; faults go to the bags of the files they stand in.</summary>
    public static BookTrees Compile(BookDocument book)
    {
        var compiler = new BookCompiler(book);
        bool isShipped = compiler.IsShipped;
        if (!isShipped)
        {
            compiler.CheckParameterNames();
        }

        Dictionary<string, WorkflowTrees> workflows = new(StringComparer.Ordinal);
        foreach (WorkflowDefinition workflow in book.Workflows)
        {
            workflows.TryAdd(workflow.Name, compiler.CompileWorkflow(workflow));
        }

        var trees = new BookTrees(book, compiler.CompileEntries(book.Scoring, workflows), workflows)
        {
            TotalSteps = compiler.CompileEntries(book.TotalSteps, workflows),
            Review = book.Review is null ? null : compiler.CompileEntry(book.Review, workflows),
            Tallies = [.. book.Tallies.Select(t => compiler.CompileCondition(t.Name, t.When, t.Sum, compiler._rowScope))],
            Checks = [.. book.Checks.Where(c => c.Rule.Enabled).Select(compiler.CompileCheck).OfType<CheckTrees>()],
            Choices = [.. book.Choices.Select(c => new ChoiceTrees(c, compiler.CompileCondition(c.Name, c.When, null, compiler._scope)))],
        };
        if (!isShipped)
        {
            compiler._usedParameters.UnionWith(compiler._rowScope.Used);
            BandCheck.Check(trees);
            BookChecks.Check(book, compiler._usedParameters);
            CheckWork(book, trees.Entries);
        }

        return trees;
    }

    /// <summary>The tests hold shipped books free of faults: their parts wait until they are used.</summary>
    private bool IsShipped => _book.Bag.Source.IsShipped;

    /// <summary>
    /// An entry with parameters of its own gets its own copy of the workflow, and each span of years in which parameters keep their values its own
    /// program, so a short file can ask for endless work.
    /// </summary>
    private static void CheckWork(BookDocument book, IReadOnlyList<EntryTrees> entries)
    {
        var size = entries.Select(e => e.Workflow).Distinct().ToDictionary(w => w, w => w.Rules.Sum(r => (long)CountNodes.Of(r.Condition) + CountNodes.Of(r.Score)));
        long steps = (size.Values.Sum() + entries.Where(e => e.Definition.With.Count > 0).Sum(e => size[e.Workflow])) * Math.Max(1, YearPrograms.SpansOf(book.Parameters, entries) / FewSpans);
        if (steps > MostSteps)
        {
            book.Bag.Add(DiagnosticCatalog.TooMuchWork, 0, steps, MostSteps);
        }
    }

    private void CheckParameterNames()
    {
        foreach (ParameterDefinition parameter in (_book.Unmerged ?? _book).Parameters)
        {
            if (FactTable.All.ContainsKey(parameter.Name) || _book.Words.Has(parameter.Name) || parameter.Name == FinalScoreNumber.Name)
            {
                _book.Bag.Add(DiagnosticCatalog.NameHidesFact, parameter.Offset, parameter.Name);
            }
        }
    }

    private List<EntryTrees> CompileEntries(IReadOnlyList<ScoringEntry> entries, Dictionary<string, WorkflowTrees> workflows) =>
        [.. entries.TakeWhile(_ => !_book.Bag.IsFull).Select(e => CompileEntry(e, workflows)).OfType<EntryTrees>()];

    /// <summary>A workflow of one rule: the condition, and what it counts (1 where nothing is said).</summary>
    private WorkflowTrees CompileCondition(string name, RuleText when, RuleText? sum, RuleScope scope)
    {
        Expression? condition = ExpressionCompiler.Compile(when, scope, typeof(bool));
        Expression? value = sum is null ? Expression.Constant(1m) : ExpressionCompiler.Compile(sum, scope, typeof(decimal));
        var definition = new RuleDefinition(name, 0, true, [], when, sum, null);
        return new WorkflowTrees(
            new WorkflowDefinition(name, 0, when.Bag, [], [definition]),
            OnDemand<IReadOnlyList<RuleTrees>>.Made(condition is null || value is null ? [] : [new RuleTrees(definition, condition, value, NoTemplate, NumericNeeds(condition, value))]));
    }

    /// <summary>The workflow as this entry uses it: its own expressions in the place of facts.</summary>
    private WorkflowTrees ApplySet(ScoringEntry entry, WorkflowTrees workflow)
    {
        var meanings = new Dictionary<ParameterExpression, Expression>();
        foreach (LocalDefinition local in entry.Set)
        {
            if (!FactTable.All.TryGetValue(local.Name, out FactDefinition? fact) || !FactTable.IsVisible(fact, FactScope.Indicator))
            {
                (string chinese, string english) = NearestName.Suggestion(local.Name, FactTable.All.Keys);
                local.Expression.Bag.Add(DiagnosticCatalog.NotAFact, local.Offset, local.Name, chinese, english);
            }
            else if (ExpressionCompiler.Compile(local.Expression, _scope, fact.Symbol.Type) is { } meaning)
            {
                meanings[fact.Symbol] = meaning;
            }
        }

        if (meanings.Count > 0 && !IsShipped)
        {
            int largest = meanings.Values.Max(CountNodes.Of);
            _steps += workflow.Rules.Sum(r => ((long)CountNodes.Of(r.Condition) + CountNodes.Of(r.Score)) * largest);
            if (_steps > MostSteps)
            {
                entry.UseAt.Report(DiagnosticCatalog.TooMuchWork, 0, _steps, MostSteps);
                return workflow;
            }
        }

        var replace = new FactReplacement(meanings);
        return meanings.Count == 0 ? workflow : new WorkflowTrees(workflow.Definition, new(_gate, () => [.. workflow.Rules.Select(r => Replace(r, replace))]));
    }

    private RuleTrees Replace(RuleTrees rule, FactReplacement replace)
    {
        Expression condition = replace.Visit(rule.Condition)!;
        Expression score = replace.Visit(rule.Score)!;
        return rule with
        {
            Condition = condition,
            Score = score,
            Explanation = new(_gate, () => [.. rule.Template.Select(t => t with { Value = replace.Visit(t.Value) })]),
            // A named part that goes unused has needs too: stock RulesEngine works it out before the condition.
            Needs = NumericNeeds([condition, score, .. rule.Needs.Select(n => replace.Visit(n.Symbol))]),
        };
    }

    private EntryTrees? CompileEntry(ScoringEntry entry, Dictionary<string, WorkflowTrees> workflows)
    {
        Expression? when = ExpressionCompiler.Compile(entry.When, _scope, typeof(bool));
        CheckWith(entry);
        if (!workflows.TryGetValue(entry.Use, out WorkflowTrees? workflow))
        {
            ReportUnknown(entry.UseAt, workflows);
            return null;
        }

        return when is null ? null : new EntryTrees(entry, when, NumericNeeds(when), entry.Set.Count == 0 ? workflow : ApplySet(entry, workflow));
    }

    /// <summary>A workflow whose name is misspelt in its file seems to be missing: that is told there.</summary>
    private static void ReportUnknown(RuleText use, Dictionary<string, WorkflowTrees> workflows)
    {
        if (!use.Bag.IsIncomplete)
        {
            (string chinese, string english) = NearestName.Suggestion(use.Text, workflows.Keys);
            use.Bag.Add(DiagnosticCatalog.UnknownWorkflow, use.Node, use.Text, chinese, english);
        }
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

    private WorkflowTrees CompileWorkflow(WorkflowDefinition workflow) => new(workflow, Later<IReadOnlyList<RuleTrees>>(() => CompileRules(workflow))!);

    /// <summary>At once, so that faults are reported, or when first asked for; null where it has faults.</summary>
    private OnDemand<T>? Later<T>(Func<T?> compile)
        where T : class => IsShipped ? new OnDemand<T>(_gate, compile!) : compile() is { } made ? OnDemand<T>.Made(made) : null;

    private List<RuleTrees> CompileRules(WorkflowDefinition workflow)
    {
        bool sound = AddLocals(_scope, workflow.Globals, out RuleScope scope);
        var rules = new List<RuleTrees>();
        foreach (RuleDefinition rule in workflow.Rules.TakeWhile(_ => !_book.Bag.IsFull))
        {
            if (CompileRule(rule, scope, sound) is { } program && rule.Enabled)
            {
                rules.Add(program);
            }
        }

        return rules;
    }

    private RuleTrees? CompileRule(RuleDefinition rule, RuleScope outer, bool sound)
    {
        if (rule.Score is null && !rule.Condition.Bag.IsIncomplete)
        {
            rule.Condition.Bag.Add(DiagnosticCatalog.MissingMember, rule.Offset, "Actions.OnSuccess.Context.Expression（得分算式）", $"规则“{rule.Name}”", $"Rule '{rule.Name}'");
        }

        sound &= AddLocals(outer, rule.Locals, out RuleScope scope);
        if (!sound)
        {
            ExpressionCompiler.CheckWords(rule.Condition, scope);
            if (rule.Score is not null)
            {
                ExpressionCompiler.CheckWords(rule.Score, scope);
            }

            return null;
        }

        Expression? condition = ExpressionCompiler.Compile(rule.Condition, scope, typeof(bool));
        Expression? score = rule.Score is null ? null : ExpressionCompiler.Compile(rule.Score, scope, typeof(decimal));
        OnDemand<IReadOnlyList<TemplatePart>>? template = rule.Template is { } text
            ? CompileTemplate(text, scope.With(FinalScoreNumber.Name, Expression.Parameter(typeof(decimal), FinalScoreNumber.Name)))
            : NoTemplate;
        if (condition is null || score is null || template is null)
        {
            return null;
        }

        return new RuleTrees(rule, NamedParts.Before(condition, score, scope.Parts), score, template, NumericNeeds([condition, score, .. scope.Parts]));
    }

    private CheckTrees? CompileCheck(CheckDefinition check)
    {
        FactScope rows = CheckTrees.ScopeOf(check.Each);
        RuleScope outer = _checkScopes[(int)rows] ??= new RuleScope(rows, _book.Parameters, _quoted, _book.Words);
        if (!AddLocals(outer, check.Rule.Locals, out RuleScope scope))
        {
            return null;
        }

        Expression? condition = ExpressionCompiler.Compile(check.Rule.Condition, scope, typeof(bool));
        OnDemand<IReadOnlyList<TemplatePart>>? message = CompileTemplate(check.Message, scope);
        OnDemand<IReadOnlyList<TemplatePart>>? english = check.English is { } text ? CompileTemplate(text, scope) : NoTemplate;
        OnDemand<IReadOnlyList<TemplatePart>>? place = CompileTemplate(check.Place, scope);
        if (condition is null || message is null || english is null || place is null)
        {
            return null;
        }

        List<CheckAlternative> alternatives = [.. Sides(condition).Select(side => new CheckAlternative(side, NumericNeeds(side)))];
        return new CheckTrees(check, rows, alternatives, message, check.English is null ? null : english, place);
    }

    private static readonly OnDemand<IReadOnlyList<TemplatePart>> NoTemplate = OnDemand<IReadOnlyList<TemplatePart>>.Made([]);

    /// <summary>An explanation is no part of the rule: what it misses it prints as missing.</summary>
    private OnDemand<IReadOnlyList<TemplatePart>>? CompileTemplate(RuleText text, RuleScope scope) => Later(() =>
    {
        IReadOnlyList<TemplatePart>? parts = Template.Compile(text, scope);
        NumericNeeds([.. parts?.Select(t => t.Value) ?? []]);
        return parts;
    });

    private static IEnumerable<Expression> Sides(Expression condition) => condition is BinaryExpression { NodeType: ExpressionType.OrElse } or
        ? Sides(or.Left).Concat(Sides(or.Right))
        : [condition];

    /// <summary>The scope with every named part in it; false where one has faults, and the scope then serves to look at words only.</summary>
    private static bool AddLocals(RuleScope outer, IReadOnlyList<LocalDefinition> locals, out RuleScope scope)
    {
        scope = outer;
        bool sound = true;
        foreach (LocalDefinition local in locals)
        {
            if (scope.Find(local.Name) is not null)
            {
                local.Expression.Bag.Add(DiagnosticCatalog.NameHidesFact, local.Offset, local.Name);
                sound = false;
                continue;
            }

            Expression? meaning = null;
            Type? stock = null;
            if (sound)
            {
                meaning = ExpressionCompiler.CompilePart(local.Expression, scope, out stock);
                sound = meaning is not null;
            }
            else
            {
                ExpressionCompiler.CheckWords(local.Expression, scope);
            }

            scope = scope.With(local.Name, meaning ?? Expression.Constant(0m), stock);
        }

        return sound;
    }

    private FactDefinition[] NumericNeeds(params ReadOnlySpan<Expression?> trees)
    {
        var needs = new List<FactDefinition>();
        foreach (ParameterExpression symbol in SymbolUse.Of(trees))
        {
            _usedParameters.Add(symbol.Name!);
            if (FactTable.Of(symbol) is { CanBeMissing: true } fact)
            {
                needs.Add(fact);
            }
        }

        return [.. needs.OrderBy(f => f.Name, StringComparer.Ordinal)];
    }
}
