using System.Globalization;
using SelfEval.Cards.Outcomes;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Cards.Traces;

/// <summary>Tells how a row got its points (计分过程): the entries tried, the rules tried, the score step by step, caps, rounding, documents.</summary>
internal sealed class TraceBuilder
{
    private readonly ScoreCard _card;
    private readonly IndicatorScore _row;
    private readonly RowTrace _trace;
    private readonly BookDocument _book;
    private readonly bool _english;

    private TraceBuilder(ScoreCard card, IndicatorScore row, bool english)
    {
        _card = card;
        _row = row;
        _english = english;
        _trace = RowTrace.Of(card.Book.Trees, row.Facts, card.Form.Year);
        _book = card.Book.Document;
    }

    public static TraceNode Build(ScoreCard card, IndicatorScore row, bool english) => new TraceBuilder(card, row, english).Build();

    private TraceNode Build()
    {
        var steps = new List<TraceNode>();
        if (_row.Outcome == ScoreOutcome.NotApplicable)
        {
            steps.Add(Node(Explanation));
        }
        else
        {
            steps.Add(Node(Say("选规则组（scoring）", "choice of the workflow (scoring)"), children: [.. Entries()]));
            if (_trace.Chosen is { } entry)
            {
                steps.Add(Workflow(entry));
            }
        }

        if (_row.Counts && _row.RuleIndex >= 0)
        {
            steps.Add(Limits());
        }

        steps.Add(Node(Say("依据", "documents"), children: [.. _card.Book.Basis.Select(Basis)]));
        return Node(Head(), null, Result(), null, steps);
    }

    private string Explanation => _english ? EnglishExplanation.Render(_row) : _row.Explanation;

    private string Head() => _row.Indicator is null ? Say(_row.Name, "execution of the budget") : Say($"三级指标“{_row.Name}”", $"indicator {Languages.Quoted(_row.Name)}");

    private string Result()
    {
        string score = PrintedNumber.Plain(_row.Score ?? 0);
        string weight = PrintedNumber.Plain(_row.Weight ?? 0);
        return _row.Outcome switch
        {
            ScoreOutcome.Scored => Say($"{score} 分（分值 {weight} 分）", $"{score} of {weight}"),
            ScoreOutcome.Adopted => Say($"{score} 分，采用自评（未核）（分值 {weight} 分）", $"{score} of {weight}, as declared and not verified"),
            ScoreOutcome.NotApplicable => Say("不适用，不计分", "does not apply, not scored"),
            _ => Say("未计分", "not scored"),
        };
    }

    private IEnumerable<TraceNode> Entries()
    {
        for (int i = 0; i < _trace.Entries.Count; i++)
        {
            EntryTrace entry = _trace.Entries[i];
            var steps = new StepTrace(_trace.Facts, _book, _trace.BookValues, _english);
            TraceNode when = steps.Of(entry.Entry.Definition.When, typeof(bool));
            string use = entry.Entry.Definition.Use;
            string target = entry.IsChosen ? Say($"，用规则组“{use}”", $", which uses the workflow {Languages.Quoted(use)}") : "";
            yield return Node($"{Say("计分项", "entry")} {Plain(i + 1)}{target}", null, entry.Detail.In(_english), Outcome(entry.State), [when]);
            if (entry.IsChosen)
            {
                yield break;
            }
        }
    }

    private TraceNode Workflow(EntryTrees entry)
    {
        var rules = new List<TraceNode>();
        foreach (RuleTrace rule in _trace.Rules)
        {
            rules.Add(Rule(entry.Workflow.Definition, rule));
            if (rule.Decides)
            {
                break;
            }
        }

        string name = entry.Workflow.Definition.Name;
        return Node(Say($"规则组“{name}”", $"workflow {Languages.Quoted(name)}"), null, _row.RuleIndex < 0 || _row.IsTooLarge ? Explanation : null, null, rules);
    }

    private TraceNode Rule(WorkflowDefinition workflow, RuleTrace rule)
    {
        RuleDefinition definition = rule.Rule.Definition;
        var steps = new StepTrace(_trace.Facts, _book, _trace.Values, _english);
        List<TraceNode> children = [.. _trace.Chosen!.Definition.Set.Concat(workflow.Globals).Concat(definition.Locals).Select(steps.Name)];
        TraceNode condition = steps.Of(definition.Condition, typeof(bool));
        children.Add(Node(Say("条件 ", "condition ") + condition.Text, condition.Filled ?? condition.Text, null, condition.Outcome, condition.Children, condition.Expression));
        if (rule.State is ConditionState.Holds or ConditionState.CannotCompute)
        {
            TraceNode score = steps.Of(definition.Score!, typeof(decimal));
            children.Add(Node(Say("得分 ", "points ") + score.Text, score.Filled ?? score.Text, score.Value, score.Outcome, score.Children, score.Expression));
        }

        string[] parameters = [.. steps.UsedParameters.Where(n => _book.Parameters.Any(p => p.Name == n))];
        if (rule.Decides && parameters.Length > 0)
        {
            children.Add(Node(Say("参数", "parameters"), children: [.. parameters.Select(Parameter)]));
        }

        SourceLocation place = definition.Condition.Bag.Source.LocationOf(definition.Offset);
        return Node(Say($"规则“{rule.Rule.Name}”（{place}）", $"rule {Languages.Quoted(rule.Rule.Name)} ({Languages.Quoted(place.ToString())})"), null, rule.Detail.In(_english), Outcome(rule.State), children);
    }

    private TraceNode Parameter(string name)
    {
        ParameterDefinition parameter = _book.Parameters.First(p => p.Name == name);
        string unit = parameter.Unit is { } printed ? " " + Said(printed) : "";
        string note = string.Join(Say("；", "; "), Notes(parameter));
        return Node(Said(name), null, Printed(_trace.Values[name]) + unit + (note.Length == 0 ? "" : Say($"（{note}）", $" ({note})")));
    }

    private string Printed(object value) => (value, _english) switch
    {
        (string text, _) => Said(text),
        (bool truth, false) => truth ? "是" : "否",
        _ => TreePrinter.Literal(value),
    };

    /// <summary>What the book says of a parameter, and since when its value stands.</summary>
    private IEnumerable<string> Notes(ParameterDefinition parameter)
    {
        int year = _card.Form.Year ?? int.MaxValue;
        DatedValue dated = parameter.Values.FirstOrDefault(v => v.Years.Contains(year)) ?? parameter.Values[^1];
        if (parameter.Note is { Length: > 0 } note)
        {
            yield return Said(note);
        }

        if (_trace.Chosen!.Definition.With.Any(w => w.Name == parameter.Name))
        {
            yield return Say("由本计分项设定", "set by this entry");
        }
        else if (dated.Years != default)
        {
            yield return dated.Years.ToString(_english) + (dated.Basis is { } basis ? Say("，", ", ") + Said(basis) : "");
        }
    }

    private TraceNode Limits()
    {
        RoundingDefinition rounding = _book.ScoreRounding ?? RoundingDefinition.Standard;
        decimal exact = _row.Exact;
        bool isCut = exact < 0 || (exact > (_row.Weight ?? 0) && !_row.Program!.AllowsBonus);
        string weight = PrintedNumber.Plain(_row.Weight ?? 0);
        string limit = isCut ? Say($"，限于 0 至 {weight} 分", $", held within 0 and {weight}") : "";
        string worked = Say($"规则算得 {PrintedNumber.Plain(exact)} 分，", $"the rule gives {PrintedNumber.Plain(exact)}, ");
        string score = PrintedNumber.Plain(_row.Score ?? 0);
        return Node(worked + rounding.ToString(_english) + limit, null, Say($"{score} 分", score));
    }

    private TraceNode Basis(BasisDocument basis) => Node(string.Join(" ", new[]
    {
        Say($"《{basis.Title}》", Languages.Quoted(basis.Title)),
        basis.Number is { } number ? Said(number) : "",
        basis.Article is { } article ? Said(article) : "",
        basis.IsConfirmed ? "" : Say("（未核实原文）", "(not compared with the original)"),
    }.Where(p => p.Length > 0)));

    private TraceNode Node(string text, string? filled = null, string? value = null, string? outcome = null, IReadOnlyList<TraceNode>? children = null, string? expression = null) =>
        new(text, filled, value, outcome, children, _english, expression);

    private string Say(string chinese, string english) => _english ? english : chinese;

    /// <summary>Words of the book: in English in quotes.</summary>
    private string Said(string words) => _english ? Languages.Quoted(words) : words;

    private static string Outcome(ConditionState state) => state switch
    {
        ConditionState.Holds => "true",
        ConditionState.DoesNotHold => "false",
        ConditionState.LacksFacts => "missing",
        _ => "failed",
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
