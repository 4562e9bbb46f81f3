using System.Linq.Expressions;
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
        EntryTrees? chosen = null;
        var evaluator = new TreeEvaluator(facts, values);
        foreach (EntryTrees entry in tried)
        {
            (ConditionState state, string detail) = Test(evaluator, entry.Needs, entry.When);
            bool isFirst = chosen is null && state == ConditionState.Holds;
            chosen = isFirst ? entry : chosen;
            entries.Add(new EntryTrace(entry, state, detail, isFirst));
        }

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
        bool decided = false;
        foreach (RuleTrees rule in rules)
        {
            (ConditionState state, string detail) = Test(evaluator, rule.Needs, rule.Condition);
            decimal score = 0;
            if (state == ConditionState.Holds && !decided && !Interpreter.TryNumber(evaluator, rule.Score, out score, out string? reason))
            {
                (state, detail) = (ConditionState.CannotCompute, reason);
            }

            bool decides = !decided && state == ConditionState.Holds;
            decided |= decides;
            traces.Add(new RuleTrace(rule, state, detail, decides, score));
        }

        return traces;
    }

    public static (ConditionState State, string Detail) Test(TreeEvaluator evaluator, IReadOnlyList<FactDefinition> needs, Expression condition)
    {
        string[] missing = evaluator.Lacking(needs);
        if (missing.Length > 0)
        {
            return (ConditionState.LacksFacts, string.Join("、", missing));
        }

        return Interpreter.Holds(evaluator, needs, condition, out string? reason) ? (ConditionState.Holds, "")
            : reason is null ? (ConditionState.DoesNotHold, "") : (ConditionState.CannotCompute, reason);
    }
}
