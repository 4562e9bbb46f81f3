using SelfEval.Cards.Checks;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Cards.Outcomes;

/// <summary>Says why a row has no points, in the row's own words (未计分的说明).</summary>
internal readonly record struct RowObstacle(Obstacle Kind, string Chinese, string English)
{
    /// <summary>What stood in the way of a row that is not assessable.</summary>
    public static RowObstacle Of(IndicatorScore row)
    {
        RowFacts facts = row.Facts;
        return row switch
        {
            { IsTooLarge: true } => new(Obstacle.TooLarge, "得分太大，加进总分就超出可计算的范围，未计分", "the points are too large to be added up; not scored"),
            { Indicator: null } when facts.Form.ExecutionHoldsTotal => HoldsTotal(facts.Form.Budget),
            { Weight: null } => NoWeight(row),
            { Program: null } => new(Obstacle.NoEntry, "规则书没有为本行规定计分方法", "the rule book has no scoring for this row"),
            { Indicator: null } => Lacking(row),
            { IsShared: true } when Adoption.NeedsPerson(facts) => Shared,
            _ => OfCells(row, facts.Row!),
        };
    }

    private static RowObstacle Shared => new(Obstacle.SharedScore, "几行合用一个得分格，没有得满分，分不出本行的得分", "several rows share one score cell that is short of full marks: this row's share cannot be told");

    private static RowObstacle OfCells(IndicatorScore row, Indicator cells)
    {
        if (cells.Parts.Count > 0)
        {
            return OfParts(row.Facts);
        }

        if (Adoption.NeedsPerson(row.Facts))
        {
            return NeedsPerson(row, cells);
        }

        return (cells.Actual.Kind == CellKind.Missing, cells.Target.Kind == CellKind.Missing) switch
        {
            (true, true) => new(Obstacle.Blank, "缺少实际完成值、年度指标值", "target and actual are blank"),
            (true, false) => new(Obstacle.Blank, "缺少实际完成值", "the actual is blank"),
            (false, true) => new(Obstacle.Blank, "缺少年度指标值", "the target is blank"),
            _ => Asked(row.Facts) ?? Unreadable(cells) ?? Lacking(row),
        };
    }

    /// <summary>Both cells are filled and still do not compare; null where that is not the trouble.</summary>
    private static RowObstacle? Unreadable(Indicator row) => row switch
    {
        { Pair.UnitsDiffer: true } => NotUnderstood(row, "单位不同，不能比较", "the units differ"),
        { Target.Kind: CellKind.Number or CellKind.Range, Pair.ActualNumber: null } => NotUnderstood(row, "指标值要一个数，完成值不是一个数", "the target asks for a number and the actual is none"),
        { Target.Kind: CellKind.Date, Actual.Kind: not (CellKind.Date or CellKind.Degree) } => NotUnderstood(row, "指标值是时限，完成值看不出日期", "the target is a deadline and the actual shows no date"),
        { Target.Kind: CellKind.NotApplicable } or { Actual.Kind: CellKind.NotApplicable } => NotUnderstood(row, "填“无”一类，没有可核对的数", "a cell says that it does not apply"),
        { Target.Kind: CellKind.Several } or { Actual.Kind: CellKind.Several } => NotUnderstood(row, "一格里有几个数，说不清比哪一个", "a cell holds several numbers"),
        _ => null,
    };

    private static RowObstacle? Asked(in RowFacts facts) =>
        RowQuestions.Of(facts, "", "") is { } question ? new(Obstacle.Asked, question.Message, question.EnglishMessage) : null;

    private static RowObstacle NotUnderstood(Indicator row, string chinese, string english) => new(
        Obstacle.NotUnderstood,
        $"读不懂：年度指标值“{row.Target.Text}”，实际完成值“{row.Actual.Text}”，{chinese}",
        $"not understood: target '{row.Target.Text}', actual '{row.Actual.Text}': {english}");

    private static RowObstacle OfParts(RowFacts parent)
    {
        return new(
            Obstacle.Parts,
            $"其中各行没有都达到，合并不了：{PartWords.List(parent)}",
            $"the parts are not all met and do not add up: {PartWords.List(parent, english: true)}");
    }

    private static RowObstacle NeedsPerson(IndicatorScore row, Indicator cells)
    {
        string said = cells.Actual.Text ?? cells.Criterion ?? "";
        (string chinese, string english) = row.Facts.DeclaredScore is { } declared
            ? ($"自评{Plain(declared)}分不在0至分值{Plain(row.Weight!.Value)}分之间，不能采用", $"the declared {Plain(declared)} is not within 0 and {Plain(row.Weight!.Value)}")
            : ("没有自评得分可以采用", "there is no declared score to adopt");
        return new(Obstacle.NeedsPerson, $"要由人判断：“{said}”不是可以核对的数，{chinese}", $"needs a person: '{said}' is no figure to verify, and {english}");
    }

    private static RowObstacle HoldsTotal(Budget budget) => new(
        Obstacle.HoldsTotal,
        $"资金执行一行的分值{Plain(budget.Weight ?? 0)}分是全表的总分，不是本行的分值，不按它计分",
        $"the weight {Plain(budget.Weight ?? 0)} in the execution row is the table's total, not the row's own; it is not scored by it");

    private static RowObstacle NoWeight(IndicatorScore row)
    {
        (string chinese, string english) = row.Met switch
        {
            true => ("已经达到年度指标值", "the target is met"),
            false => ("没有达到年度指标值", "the target is not met"),
            _ => ("看不出是否达到年度指标值", "whether the target is met cannot be told"),
        };
        return new(Obstacle.NoWeight, $"没有分值，不计分；{chinese}", $"no weight, hence no points; {english}");
    }

    /// <summary>Which figures the rules want and the row lacks.</summary>
    private static RowObstacle Lacking(IndicatorScore row)
    {
        string[] missing = new TreeEvaluator(row.Facts, row.Program!.Formulas).Lacking(row.Program.Rules.SelectMany(r => r.Needs).Distinct());
        if (row.Facts.Row is { } cells && WrongKind.Of(cells, missing) is var (chinese, english))
        {
            string workflow = row.Program.Name;
            return new(Obstacle.NoRule, $"规则组“{workflow}”算不了这种填法：{chinese}", $"workflow '{workflow}' cannot score this: {english}");
        }

        return missing.Length == 0
            ? new(Obstacle.NoRule, "规则书里没有适用于这种填法的规则", "no rule of the book fits what the row says")
            : new(IsBlankExecution(row) ? Obstacle.Blank : Obstacle.NoRule, $"缺少{string.Join('、', missing)}", $"missing: {Languages.Quoted(missing)}");
    }

    private static bool IsBlankExecution(IndicatorScore row) =>
        row.Indicator is null && (row.Facts.Form.Budget.FullYear.Value is null || row.Facts.Form.Budget.Executed.Value is null);
}
