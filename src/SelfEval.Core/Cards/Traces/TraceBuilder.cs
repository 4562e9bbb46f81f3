using System.Globalization;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;
using SelfEval.Model.Cells;
using SelfEval.Rules;

namespace SelfEval.Cards.Traces;

/// <summary>Tells how a row got its points (计分过程): the entries tried, the rules tried, the score step by step, caps, rounding, documents.</summary>
internal sealed class TraceBuilder
{
    private readonly ScoreCard _card;
    private readonly IndicatorScore _row;
    private readonly RowTrace _trace;
    private readonly BookDocument _book;

    private TraceBuilder(ScoreCard card, IndicatorScore row)
    {
        _card = card;
        _row = row;
        _trace = RowTrace.Of(card.Book.Trees, row.Facts, card.Form.Year);
        _book = card.Book.Document;
    }

    public static TraceNode Build(ScoreCard card, IndicatorScore row) => new TraceBuilder(card, row).Build();

    private TraceNode Build()
    {
        var steps = new List<TraceNode>();
        if (_row.Outcome == ScoreOutcome.NotApplicable)
        {
            steps.Add(new TraceNode(_row.Explanation));
        }
        else
        {
            steps.Add(new TraceNode("选规则组（scoring）", children: [.. Entries()]));
            if (_trace.Chosen is { } entry)
            {
                steps.Add(Workflow(entry));
            }
        }

        if (_row.Counts && _row.RuleIndex >= 0)
        {
            steps.Add(Limits());
        }

        steps.Add(new TraceNode("依据", children: [.. _card.Book.Basis.Select(Basis)]));
        string value = _row.Outcome switch
        {
            ScoreOutcome.Scored => $"{PrintedNumber.Plain(_row.Score ?? 0)} 分（分值 {PrintedNumber.Plain(_row.Weight ?? 0)} 分）",
            ScoreOutcome.Adopted => $"{PrintedNumber.Plain(_row.Score ?? 0)} 分，采用自评（未核）（分值 {PrintedNumber.Plain(_row.Weight ?? 0)} 分）",
            ScoreOutcome.NotApplicable => "不适用，不计分",
            _ => "未计分",
        };
        return new TraceNode(_row.Indicator is null ? _row.Name : $"三级指标“{_row.Name}”", null, value, null, steps);
    }

    private IEnumerable<TraceNode> Entries()
    {
        for (int i = 0; i < _trace.Entries.Count; i++)
        {
            EntryTrace entry = _trace.Entries[i];
            var steps = new StepTrace(_trace.Facts, _book, _trace.BookValues);
            TraceNode when = steps.Of(entry.Entry.Definition.When, typeof(bool));
            string target = entry.IsChosen ? $"，用规则组“{entry.Entry.Definition.Use}”" : "";
            yield return new TraceNode($"计分项 {Plain(i + 1)}{target}", null, Detail(entry.Detail), Outcome(entry.State), [when]);
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

        return new TraceNode($"规则组“{entry.Workflow.Definition.Name}”", null, _row.RuleIndex < 0 || _row.IsTooLarge ? _row.Explanation : null, null, rules);
    }

    private TraceNode Rule(WorkflowDefinition workflow, RuleTrace rule)
    {
        RuleDefinition definition = rule.Rule.Definition;
        var steps = new StepTrace(_trace.Facts, _book, _trace.Values);
        List<TraceNode> children = [.. _trace.Chosen!.Definition.Set.Concat(workflow.Globals).Concat(definition.Locals).Select(steps.Name)];
        TraceNode condition = steps.Of(definition.Condition, typeof(bool));
        children.Add(new TraceNode("条件 " + condition.Text, condition.Filled ?? condition.Text, null, condition.Outcome, condition.Children));
        if (rule.State is ConditionState.Holds or ConditionState.CannotCompute)
        {
            TraceNode score = steps.Of(definition.Score!, typeof(decimal));
            children.Add(new TraceNode("得分 " + score.Text, score.Filled ?? score.Text, score.Value, score.Outcome, score.Children));
        }

        string[] parameters = [.. steps.UsedParameters.Where(n => _book.Parameters.Any(p => p.Name == n))];
        if (rule.Decides && parameters.Length > 0)
        {
            children.Add(new TraceNode("参数", children: [.. parameters.Select(Parameter)]));
        }

        return new TraceNode($"规则“{rule.Rule.Name}”（{definition.Condition.Bag.Source.LocationOf(definition.Offset)}）", null, Detail(rule.Detail), Outcome(rule.State), children);
    }

    private TraceNode Parameter(string name)
    {
        ParameterDefinition parameter = _book.Parameters.First(p => p.Name == name);
        int year = _card.Form.Year ?? int.MaxValue;
        DatedValue dated = parameter.Values.FirstOrDefault(v => v.Years.Contains(year)) ?? parameter.Values[^1];
        bool isSetHere = _trace.Chosen!.Definition.With.Any(w => w.Name == name);
        string[] about = [parameter.Note ?? "", isSetHere ? "由本计分项设定" : dated.Years == default ? "" : $"{dated.Years}{(dated.Basis is null ? "" : "，" + dated.Basis)}"];
        string note = string.Join("；", about.Where(a => a.Length > 0));
        return new TraceNode(name, null, TreePrinter.Literal(_trace.Values[name]) + (parameter.Unit is null ? "" : $" {parameter.Unit}") + (note.Length == 0 ? "" : $"（{note}）"));
    }

    private TraceNode Limits()
    {
        RoundingDefinition rounding = _book.ScoreRounding ?? RoundingDefinition.Standard;
        decimal exact = _row.Exact;
        string manner = rounding.Mode == "不取舍" ? rounding.Mode : $"{rounding.Mode}到 {Plain(rounding.Decimals)} 位小数";
        bool isCut = exact < 0 || (exact > (_row.Weight ?? 0) && !_row.Program!.AllowsBonus);
        string limit = isCut ? $"，限于 0 至 {PrintedNumber.Plain(_row.Weight ?? 0)} 分" : "";
        return new TraceNode($"规则算得 {PrintedNumber.Plain(exact)} 分，{manner}{limit}", null, PrintedNumber.Plain(_row.Score ?? 0) + " 分");
    }

    private static TraceNode Basis(BasisDocument basis) => new(
        string.Join(" ", new[] { $"《{basis.Title}》", basis.Number ?? "", basis.Article ?? "", basis.IsConfirmed ? "" : "（未核实原文）" }.Where(p => p.Length > 0)));

    private static string? Detail(string detail) => detail.Length == 0 ? null : detail;

    private static string Outcome(ConditionState state) => state switch
    {
        ConditionState.Holds => "true",
        ConditionState.DoesNotHold => "false",
        ConditionState.LacksFacts => "missing",
        _ => "failed",
    };

    private static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);
}
