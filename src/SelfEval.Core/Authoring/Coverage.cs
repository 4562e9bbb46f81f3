using System.Linq.Expressions;
using SelfEval.Cards.Checks;
using SelfEval.Cards.Traces;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring;

/// <summary>
/// Which conditions the cases have seen both ways (覆盖率). "Held" is seen where the entry was chosen or the rule decided a row's
/// score; "did not hold" where the condition came out false on a row, whether or not an earlier one had decided it. A missing figure
/// is neither. A condition that is just <c>true</c> needs to hold only. What a book inherits is tested beside its parent.
/// </summary>
internal sealed class Coverage
{
    private readonly BookDocument _book;
    private readonly Dictionary<object, Point> _points = new(ReferenceEqualityComparer.Instance);

    public Coverage(BookTrees book)
    {
        _book = book.Document;
        foreach (EntryTrees entry in book.Entries)
        {
            Add(entry.Definition, entry.Definition.When, entry.Condition, "计分项", "Scoring entry", entry.Definition.When.Text);
        }

        foreach (EntryTrees step in book.TotalSteps)
        {
            Add(step.Definition, step.Definition.When, step.Condition, "总分步骤", "Step on the total", step.Definition.When.Text);
        }

        if (book.Review is { } review)
        {
            Add(review.Definition, review.Definition.When, review.Condition, "复核", "Review", review.Definition.When.Text);
        }

        AddConditions(book.Tallies, "统计", "Tally");
        AddConditions(book.Choices.Select(c => c.When), "择一", "Choice");
        foreach (WorkflowTrees workflow in book.Workflows.Values)
        {
            foreach (RuleTrees rule in workflow.Rules)
            {
                Add(rule.Definition, rule.Definition.Condition, rule.Condition, "规则", "Rule", $"{workflow.Definition.Name} / {rule.Name}");
            }
        }

        // Declared against computed can only be seen in a book that scores.
        foreach (CheckTrees check in book.Checks.Where(c => book.Entries.Count > 0 || !c.Alternatives.Any(a => a.Needs.Any(n => n.About.NeedsScoring))))
        {
            Add(check.Definition.Rule, check.Definition.Rule.Condition, null, "检查项", "Check", $"{check.Definition.Code} {check.Definition.Rule.Name}");
        }

        InheritedRules = book.Workflows.Values.SelectMany(w => w.Rules).Count(r => !_points.ContainsKey(r.Definition));
    }

    /// <summary>Sides to be seen: two for a condition, one for a constant truth.</summary>
    public int Sides => _points.Values.Sum(p => p.Sides);

    public int Seen => _points.Values.Sum(p => p.Seen);

    /// <summary>Rules that come from the parent book and do not count.</summary>
    public int InheritedRules { get; }

    /// <summary>Seen sides in percent, cut to one decimal so that 100 means all.</summary>
    public decimal Percent => Sides == 0 ? 100 : 计分.截断(100m * Seen / Sides, 1);

    public void Record(RowTrace trace)
    {
        foreach (EntryTrace entry in trace.Entries)
        {
            Record(entry.Entry.Definition, entry.IsChosen, entry.State);
        }

        foreach (RuleTrace rule in trace.Rules)
        {
            Record(rule.Rule.Definition, rule.Decides, rule.State);
        }
    }

    public void Record(IEnumerable<(RuleDefinition Condition, ConditionState State)> conditions)
    {
        foreach ((RuleDefinition condition, ConditionState state) in conditions)
        {
            Record(condition, state == ConditionState.Holds, state);
        }
    }

    public void Record(CheckVerdicts verdicts)
    {
        foreach (RuleDefinition held in verdicts.Held)
        {
            Record(held, true, ConditionState.Holds);
        }

        foreach (RuleDefinition failed in verdicts.Failed)
        {
            Record(failed, false, ConditionState.DoesNotHold);
        }
    }

    /// <summary>The sides that no case has seen, in the book's order.</summary>
    public IReadOnlyList<Diagnostic> Gaps()
    {
        var bag = new DiagnosticBag(_book.Bag.Source);
        foreach (Point point in _points.Values)
        {
            if (!point.Held)
            {
                bag.Add(DiagnosticCatalog.NeverHeld, point.Offset, point.Chinese, point.Name, point.English);
            }

            if (!point.Failed && point.Sides == 2)
            {
                bag.Add(DiagnosticCatalog.NeverFailed, point.Offset, point.Chinese, point.Name, point.English);
            }
        }

        return bag.ToList();
    }

    private void AddConditions(IEnumerable<WorkflowTrees> conditions, string chinese, string english)
    {
        foreach (RuleTrees one in conditions.SelectMany(c => c.Rules))
        {
            Add(one.Definition, one.Definition.Condition, one.Condition, chinese, english, one.Name);
        }
    }

    private void Add(object key, RuleText text, Expression? condition, string chinese, string english, string name)
    {
        if (text.Bag == _book.Bag)
        {
            _points.Add(key, new Point(text.Node.Start, chinese, english, name, condition is ConstantExpression { Value: true } ? 1 : 2));
        }
    }

    private void Record(object key, bool held, ConditionState state)
    {
        if (_points.TryGetValue(key, out Point? point))
        {
            point.Held |= held;
            point.Failed |= state == ConditionState.DoesNotHold;
        }
    }

    private sealed class Point(int offset, string chinese, string english, string name, int sides)
    {
        public int Offset => offset;

        public string Chinese => chinese;

        public string English => english;

        public string Name => name;

        public int Sides => sides;

        public bool Held { get; set; }

        public bool Failed { get; set; }

        public int Seen => (Held ? 1 : 0) + (Failed && sides == 2 ? 1 : 0);
    }
}
