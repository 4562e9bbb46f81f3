using System.Globalization;
using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Benchmarks.Baselines;

/// <summary>The explanations of the hand-written card, in the same words as the book's templates.</summary>
internal static class HandExplanation
{
    public static string Render(HandRow row)
    {
        if (row.Outcome != ScoreOutcome.Scored)
        {
            return row.Outcome == ScoreOutcome.NotApplicable ? "本行不适用，不计分" : "无法计分";
        }

        string points = Plain(row.Weight);
        string score = Plain(row.Score);
        if (row.Indicator is not { } indicator)
        {
            string rate = Percent(HandScorer.Rate(row.Form)!.Value);
            return $"全年执行数{Plain(HandScorer.Column(row.Form, b => b.Executed, p => p.Executed))}万元，全年预算数{Plain(HandScorer.Column(row.Form, b => b.FullYear, p => p.FullYear))}万元，"
                + $"执行率{rate}，{points}分×{rate}={Fixed(row.Weight!.Value * HandScorer.Rate(row.Form)!.Value, "0.####", 4)}，截取1位小数得{score}分";
        }

        CellPair pair = indicator.Pair;
        decimal target = pair.TargetNumber ?? 0;
        decimal actual = pair.ActualNumber ?? 0;
        string unit = pair.Unit;
        return row.RuleId switch
        {
            HandRule.AllCancelled => $"销号{Plain(actual)}{unit}，预安{Plain(target)}{unit}，全部销号，得满分{score}分",
            HandRule.PartlyCancelled => $"销号{Plain(actual)}{unit}，预安{Plain(target)}{unit}，" + Share(row, actual / target, score),
            HandRule.CountReached => $"实际完成{Plain(actual)}{unit}，指标值{Plain(target)}{unit}，已完成，得满分{score}分",
            HandRule.CountShort => $"实际完成{Plain(actual)}{unit}，指标值{Plain(target)}{unit}，" + Share(row, actual / target, score),
            HandRule.Reached => Words(indicator) + $"达成，得满分{score}分",
            HandRule.PartlyReached => Words(indicator) + $"部分达成，{points}分×0.6={score}分",
            HandRule.MonthInTime or HandRule.DayInTime => Words(indicator) + $"按时，得满分{score}分",
            HandRule.Late => Words(indicator) + $"逾期，得{score}分",
            HandRule.NotExceeded => $"实际{Plain(actual)}{unit}，指标值{Plain(target)}{unit}，未超过，得满分{score}分",
            HandRule.Exceeded => $"实际{Plain(actual)}{unit}，指标值{Plain(target)}{unit}，超过，{points}分×{Plain(target)}÷{Plain(actual)}={Fixed(row.Weight!.Value * (target / actual), "0.00", 2)}，取整得{score}分",
            HandRule.JustEqual => $"实际完成{Plain(actual)}{unit}，与指标值相等，完成，得满分{score}分",
            HandRule.NotReached => Words(indicator) + "未达成，不得分",
            HandRule.WithinBudget => $"支出{Plain(actual)}{unit}，预算{Plain(target)}{unit}，未超支，得满分{score}分",
            _ => OverBudget(row, pair, score),
        };
    }

    private static string OverBudget(HandRow row, CellPair pair, string score)
    {
        decimal target = pair.TargetNumber!.Value;
        decimal actual = pair.ActualNumber!.Value;
        decimal rate = (actual - target) / target;
        decimal steps = 计分.进一(rate / 0.05m, 0);
        return $"支出{Plain(actual)}{pair.Unit}，预算{Plain(target)}{pair.Unit}，超支{Plain(actual - target)}{pair.Unit}（{Percent(rate, 5)}），"
            + $"每超5%扣2分，计{Plain(steps)}档，{Plain(row.Weight)}分-{Plain(2 * steps)}分={score}分";
    }

    private static string Share(HandRow row, decimal share, string score) =>
        $"完成率{Percent(share)}，{Plain(row.Weight)}分×{Percent(share)}={Fixed(row.Weight!.Value * share, "0.00", 2)}，取整得{score}分";

    private static string Words(Indicator indicator) => $"指标值“{indicator.Reading.Target.Text}”，实际“{indicator.Actual.Text}”，";

    /// <summary>With two decimals, and more where these would put it on an edge beside which it lies.</summary>
    private static string Percent(decimal share, decimal edge = 100)
    {
        decimal value = share * 100;
        int decimals = 2;
        while (decimals < 10 && 计分.四舍五入(value, decimals) is var rounded && rounded != value && (rounded == edge || rounded is 0 or 100))
        {
            decimals++;
        }

        return Fixed(value, "0.00########", decimals) + "%";
    }

    private static string Fixed(decimal number, string format, int decimals) =>
        计分.四舍五入(number, decimals).ToString(format, CultureInfo.InvariantCulture);

    private static string Plain(decimal? number) => number!.Value.ToString("0.##########", CultureInfo.InvariantCulture);
}
