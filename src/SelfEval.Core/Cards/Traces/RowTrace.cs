using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Rules;

namespace SelfEval.Cards.Traces;

/// <summary>
/// One row scored again the slow way with every step kept (计分过程): all entries, and all rules of the chosen workflow, those after
/// the deciding one included, since tests want to know where a condition was false.
/// </summary>
internal sealed class RowTrace
{
    private RowTrace(in RowFacts facts, IReadOnlyList<EntryTrace> entries, IReadOnlyDictionary<string, object> bookValues, IReadOnlyDictionary<string, object> values, IReadOnlyList<RuleTrace> rules)
    {
        BookValues = bookValues;
        Facts = facts;
        Entries = entries;
        Values = values;
        Rules = rules;
    }

    public RowFacts Facts { get; }

    public IReadOnlyList<EntryTrace> Entries { get; }

    /// <summary>The parameters as the entries' own conditions see them.</summary>
    public IReadOnlyDictionary<string, object> BookValues { get; }

    /// <summary>The parameters as the chosen entry sets them.</summary>
    public IReadOnlyDictionary<string, object> Values { get; }

    public IReadOnlyList<RuleTrace> Rules { get; }

    public EntryTrees? Chosen => Entries.FirstOrDefault(e => e.IsChosen)?.Entry;

    public static RowTrace Of(BookTrees book, in RowFacts facts, int? formYear) => Of(book, book.Entries, facts, formYear);

    /// <summary>The same for other entries than those of the rows: a step on the total, the review.</summary>
    public static RowTrace Of(BookTrees book, IReadOnlyList<EntryTrees> tried, in RowFacts facts, int? formYear)
    {
        // A form without a year takes the latest values, as in scoring.
        int year = formYear ?? int.MaxValue;
        Dictionary<string, object> values = book.ValuesIn(year);
        var entries = new List<EntryTrace>();
        var evaluator = new TreeEvaluator(facts, values);
        Decision decision = Interpreter.Decide(evaluator, ReadyCondition.All(tried, evaluator.Formulas), (i, was, isChosen, _) => entries.Add(new EntryTrace(tried[i], was.State, Detail(evaluator, tried[i], was), isChosen)));
        EntryTrees? chosen = decision.Index < 0 ? null : tried[decision.Index];
        Dictionary<string, object> bookValues = new(values, StringComparer.Ordinal);
        foreach (ParameterDefinition own in chosen?.Definition.With ?? [])
        {
            values[own.Name] = own.ValueIn(year);
        }

        return new RowTrace(facts, entries, bookValues, values, chosen is null ? [] : Rule(chosen.Workflow.Rules, new TreeEvaluator(facts, values)));
    }

    private static List<RuleTrace> Rule(IReadOnlyList<RuleTrees> rules, TreeEvaluator evaluator)
    {
        var traces = new List<RuleTrace>();
        Interpreter.Decide(evaluator, ReadyCondition.All(rules, evaluator.Formulas), (i, was, decides, score) => traces.Add(new RuleTrace(rules[i], was.State, Detail(evaluator, rules[i], was), decides, score)));
        return traces;
    }

    private static TraceDetail Detail(TreeEvaluator evaluator, VettedCondition condition, TriedCondition was) =>
        new(was.State == ConditionState.LacksFacts ? evaluator.Lacking(condition.Needs) : [], was.Failure);
}
