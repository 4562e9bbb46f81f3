using System.Globalization;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;

namespace SelfEval.Cards.Writing;

/// <summary>Says in Chinese how a row got its points (说明), from the rule's own template and the row's figures.</summary>
internal static class ExplanationText
{
    public static string Render(in RowFacts facts, ScoreOutcome outcome, WorkflowProgram? workflow, int rule, decimal exact, decimal score)
    {
        switch (outcome)
        {
            case ScoreOutcome.NotApplicable:
                return "本行不适用，不计分";
            case ScoreOutcome.NotAssessable:
                return workflow is null ? "规则书没有为本行规定计分方法" : rule >= 0 ? "得分太大，加进总分就超出可计算的范围，未计分" : $"规则组“{workflow.Name}”没有一条规则适用：{Missing(workflow, facts)}";
        }

        string text = Filled(facts, workflow!, rule, score);
        decimal weight = facts.Weight ?? 0;
        bool isCut = exact < 0 || (exact > weight && !workflow!.AllowsBonus);
        return isCut ? string.Create(CultureInfo.InvariantCulture, $"{text}（算得{Plain(exact)}分，得分限于0至{Plain(weight)}分）") : text;
    }

    /// <summary>A rule's own words with the figures put in.</summary>
    public static string Filled(in RowFacts facts, WorkflowProgram workflow, int rule, decimal score)
    {
        RuleProgram program = workflow.Rules[rule];
        var evaluator = new TreeEvaluator(facts, workflow.Formulas) { Score = score };
        return program.Template.Count == 0 ? $"按“{program.Name}”得{Plain(score)}分" : Fill(program.Template, evaluator);
    }

    /// <summary>A template with its values filled in; a figure that the form lacks prints as missing.</summary>
    public static string Fill(IReadOnlyList<TemplatePart> template, TreeEvaluator evaluator)
    {
        string[] words = new string[template.Count];
        for (int i = 0; i < words.Length; i++)
        {
            words[i] = template[i].Value is null ? template[i].Words : Format(evaluator, template[i]);
        }

        return string.Concat(words);
    }

    /// <summary>Which figures the rules of a workflow want and the row lacks.</summary>
    public static string Missing(WorkflowProgram workflow, in RowFacts facts)
    {
        if (Unreadable(facts) is { } unreadable)
        {
            return unreadable;
        }

        string[] missing = new TreeEvaluator(facts, workflow.Formulas).Lacking(workflow.Rules.SelectMany(r => r.Needs).Distinct());
        return missing.Length == 0 ? "没有一条规则的条件成立" : "缺少" + string.Join("、", missing);
    }

    /// <summary>Both cells are filled and still do not compare; null where that is not the trouble.</summary>
    private static string? Unreadable(in RowFacts facts) => facts.Row switch
    {
        null => null,
        { Pair.UnitsDiffer: true } row => $"年度指标值“{row.Target.Text}”与实际完成值“{row.Actual.Text}”单位不同，不能比较",
        { Pair.ScaleUnclear: true } row => $"年度指标值“{row.Target.Text}”与实际完成值“{row.Actual.Text}”只有一边写了单位，数量级说不清",
        { Target.Kind: CellKind.Number or CellKind.Range, Actual.Kind: CellKind.Degree or CellKind.Text or CellKind.Several } row => $"年度指标值“{row.Target.Text}”要一个数，实际完成值“{row.Actual.Text}”不是一个数",
        { Target.Kind: not CellKind.Missing, Actual.Kind: CellKind.Missing, Weight: not null } => "缺少实际完成值",
        _ => null,
    };

    private static string Format(TreeEvaluator evaluator, TemplatePart part)
    {
        try
        {
            return evaluator.HasAll(part.Needs) ? Text(evaluator.Evaluate(part.Value!), part.Format) : "（未填）";
        }
        catch (Exception error) when (error is ArithmeticException or ArgumentException)
        {
            return "（算不出）";
        }
    }

    private static string Text(object value, string? format) => value switch
    {
        decimal number when format is null => Plain(number),
        // A percent is computed by hand: the P format puts a blank before the sign.
        decimal number when format.EndsWith('%') => 计分.四舍五入(number * 100, Decimals(format)).ToString(format[..^1], CultureInfo.InvariantCulture) + "%",
        decimal number => 计分.四舍五入(number, Decimals(format)).ToString(format, CultureInfo.InvariantCulture),
        bool truth => truth ? "是" : "否",
        _ => (string)value,
    };

    private static int Decimals(string format)
    {
        int point = format.IndexOf('.', StringComparison.Ordinal);
        return point < 0 ? 0 : Math.Min(10, format.TrimEnd('%').Length - point - 1);
    }

    public static string Plain(decimal number) => number.ToString("0.##########", CultureInfo.InvariantCulture);
}
