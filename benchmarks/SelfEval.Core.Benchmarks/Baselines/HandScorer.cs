using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval.Benchmarks.Baselines;

/// <summary>
/// The book lusong-2023 as a programmer would write it in C#, with the same results: the mark that the engine is held to.
/// </summary>
internal static class HandScorer
{
    private const decimal StepRate = 0.05m;
    private const decimal StepPoints = 2m;
    private const decimal PartShare = 0.6m;

    public static HandCard Score(SelfEvaluation form)
    {
        decimal total = 0;
        bool isComplete = true;
        HandRow? execution = form.Budget.Weight is null ? null
            : Finish(form, null, form.ExecutionWeight, ScoreExecution(form, form.ExecutionWeight, out decimal exact), exact, ref total, ref isComplete);
        var rows = new HandRow[form.Indicators.Count];
        IReadOnlyList<Indicator> seen = SeenRows.Of(form);
        for (int i = 0; i < rows.Length; i++)
        {
            Indicator row = seen[i];
            if (row.IsNotApplicable)
            {
                rows[i] = new HandRow(form, row, ScoreOutcome.NotApplicable, HandRule.None, 0, 0);
                continue;
            }

            HandRule rule = ScoreIndicator(form, row, out exact);
            rows[i] = Finish(form, row, row.Weight, rule, exact, ref total, ref isComplete);
        }

        return new HandCard(form, decimal.Round(total, 2, MidpointRounding.AwayFromZero), isComplete, execution, rows);
    }

    public static decimal? Rate(SelfEvaluation form) =>
        Column(form, static b => b.FullYear, static p => p.FullYear) is > 0 and { } budget && Column(form, static b => b.Executed, static p => p.Executed) is { } executed
            ? executed / budget
            : null;

    /// <summary>A total of 0 over filled parts is a blank that was printed as 0.</summary>
    public static decimal? Column(SelfEvaluation form, Func<Budget, Figure> total, Func<BudgetPart, Figure> part)
    {
        decimal? printed = total(form.Budget).Value;
        return printed is 0 && form.Budget.BySource.Parts.Count > 0 ? form.Budget.BySource.Parts.Sum(p => part(p).Value ?? 0) : printed;
    }

    private static HandRow Finish(SelfEvaluation form, Indicator? row, decimal? weight, HandRule rule, decimal exact, ref decimal total, ref bool isComplete)
    {
        if (rule == HandRule.None && HandAdoption.Of(form, row) is { } adopted)
        {
            total += adopted;
            return new HandRow(form, row, ScoreOutcome.Adopted, rule, 0, adopted);
        }

        if (rule == HandRule.None || weight is null)
        {
            isComplete &= weight is null ? (row is null ? form.ExecutionScore is null && !form.ExecutionPointsAreMissing : row.DeclaredScore is null) : weight == 0;
            return new HandRow(form, row, ScoreOutcome.NotAssessable, HandRule.None, 0, 0);
        }

        decimal score = Math.Clamp(decimal.Round(exact, 2, MidpointRounding.AwayFromZero), 0, Math.Max(0, weight.Value));
        total += score;
        return new HandRow(form, row, ScoreOutcome.Scored, rule, exact, score);
    }

    private static HandRule ScoreExecution(SelfEvaluation form, decimal? points, out decimal exact)
    {
        exact = 0;
        if (points is not { } weight || Rate(form) is not (>= 0 and { } rate))
        {
            return HandRule.None;
        }

        exact = 计分.截断(Limit(weight * rate, weight), 1);
        return HandRule.ExecutionRate;
    }

    /// <summary>The book's scoring entries from the top.</summary>
    private static HandRule ScoreIndicator(SelfEvaluation form, Indicator row, out decimal exact)
    {
        exact = 0;
        string level1 = HandReading.Level1(row);
        return level1 == "预算执行率" ? ScoreExecution(form, row.Weight, out exact)
            : level1 == "成本指标" && (HandReading.Direction(row) != Directions.Forward || row.Reading.Target.Kind != CellKind.Number) ? ScoreCost(row, out exact)
            : (row.Reading.Target.Text ?? "").Contains("预安", StringComparison.Ordinal) && (row.Actual.Text ?? "").Contains("销号", StringComparison.Ordinal) ? ScoreCount(row, HandRule.AllCancelled, HandRule.PartlyCancelled, out exact)
            : HandReading.Degree(row) is { } degree ? ScoreDegree(row, degree, out exact)
            : level1.Length == 0 ? HandRule.None
            : row.Reading.Target.Kind == CellKind.Date ? HandDates.Score(form, row, out exact)
            : ScoreByDirection(row, out exact);
    }

    private static HandRule ScoreByDirection(Indicator row, out decimal exact)
    {
        string direction = HandReading.Direction(row);
        return direction == Directions.Inverse ? ScoreLimit(row, out exact)
            : direction.Length == 0 && HandReading.Numbers(row)?.TargetNumber >= 0 ? ScoreEqual(row, out exact)
            : ScoreCount(row, HandRule.CountReached, HandRule.CountShort, out exact);
    }

    private static HandRule ScoreEqual(Indicator row, out decimal exact)
    {
        bool isEqual = HandReading.Numbers(row) is { TargetNumber: { } target, ActualNumber: { } actual } && actual == target && row.Weight is not null;
        exact = isEqual ? row.Weight.GetValueOrDefault() : 0;
        return isEqual ? HandRule.JustEqual : HandRule.None;
    }

    private static HandRule ScoreLimit(Indicator row, out decimal exact)
    {
        exact = 0;
        if (row.Weight is not { } weight || HandReading.Numbers(row) is not { TargetNumber: { } target, ActualNumber: { } actual })
        {
            return HandRule.None;
        }

        if (actual <= target)
        {
            exact = weight;
            return HandRule.NotExceeded;
        }

        if (actual <= 0 || target < 0)
        {
            return HandRule.None;
        }

        exact = 计分.截断(Limit(weight * (target / actual), weight), 0);
        return HandRule.Exceeded;
    }

    private static HandRule ScoreCost(Indicator row, out decimal exact)
    {
        exact = 0;
        if (row.Weight is not { } weight || HandReading.Numbers(row) is not { TargetNumber: { } target, ActualNumber: { } actual })
        {
            return HandRule.None;
        }

        if (actual <= target)
        {
            exact = weight;
            return HandRule.WithinBudget;
        }

        if (target <= 0)
        {
            return HandRule.None;
        }

        decimal steps = 计分.进一((actual - target) / target / StepRate, 0);
        exact = Limit(weight - (StepPoints * steps), weight);
        return HandRule.OverBudget;
    }

    private static HandRule ScoreCount(Indicator row, HandRule reached, HandRule notReached, out decimal exact)
    {
        exact = 0;
        if (row.Weight is not { } weight || HandReading.Numbers(row) is not { TargetNumber: { } target, ActualNumber: { } actual })
        {
            return HandRule.None;
        }

        if (actual >= target)
        {
            exact = weight;
            return reached;
        }

        if (target <= 0)
        {
            return HandRule.None;
        }

        exact = 计分.截断(Limit(weight * (actual / target), weight), 0);
        return notReached;
    }

    private static HandRule ScoreDegree(Indicator row, AchievementDegree degree, out decimal exact)
    {
        exact = 0;
        switch (degree)
        {
            case AchievementDegree.NotReached:
                return HandRule.NotReached;
            case AchievementDegree.Reached when row.Weight is { } full:
                exact = full;
                return HandRule.Reached;
            case AchievementDegree.PartlyReached when row.Weight is { } weight:
                exact = weight * PartShare;
                return HandRule.PartlyReached;
            default:
                return HandRule.None;
        }
    }

    private static decimal Limit(decimal points, decimal weight) => Math.Max(0, Math.Min(weight, points));
}
