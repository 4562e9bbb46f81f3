using CsCheck;
using SelfEval.Model;

namespace SelfEval.Tests;

/// <summary>What must hold for every form, whatever its figures.</summary>
public sealed class ScoringProperties
{
    private static readonly SelfEvaluation Seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);

    private static readonly Gen<decimal> Money = Gen.Int[0, 100_000_000].Select(n => n / 100m);

    [Fact]
    public void Score_AnyFigures_StaysBetweenZeroAndWeight() =>
        Gen.Select(Money, Money, Gen.Int[0, 100], Gen.Int[0, 5_000], Gen.Int[0, 5_000]).Sample((fullYear, executed, weight, target, actual) =>
        {
            ScoreCard card = Scorer.Score(Seed with
            {
                Budget = Seed.Budget with { FullYear = fullYear, Executed = executed, Weight = weight },
                Indicators = [.. Seed.Indicators.Select(i => i with { Weight = i.Weight is null ? null : weight, Target = FormCell.Parse(i.Weight is null ? null : target + "件"), Actual = FormCell.Parse(i.Weight is null ? null : actual + "件") })],
            });

            return card.Indicators.Append(card.Execution!).All(r => r.Score is null || (r.Score >= 0 && r.Score <= r.Weight));
        });

    [Fact]
    public void Total_AnyWeights_IsTheSumOfTheRows() =>
        Gen.Int[0, 4_000].Array[13].Sample(weights =>
        {
            ScoreCard card = Scorer.Score(Seed with { Indicators = [.. Seed.Indicators.Select((i, n) => i with { Weight = i.Weight is null ? null : weights[n] / 100m })] });

            return card.Total == card.Indicators.Append(card.Execution!).Sum(r => r.Score ?? 0);
        });

    [Fact]
    public void Score_MoreDone_IsNeverLess() =>
        Gen.Select(Gen.Int[1, 1_000], Gen.Int[0, 1_000], Gen.Int[0, 1_000]).Sample((target, less, more) =>
            ScoreOfPlan(target, Math.Min(less, more)) <= ScoreOfPlan(target, Math.Max(less, more)));

    [Fact]
    public void Score_MoreSpent_IsNeverMore() =>
        Gen.Select(Money.Where(m => m > 0), Money, Money).Sample((budget, less, more) =>
            ScoreOfCost(budget, Math.Max(less, more)) <= ScoreOfCost(budget, Math.Min(less, more)));

    private static decimal? ScoreOfPlan(int target, int actual) =>
        Scorer.Score(OneRow("产出指标", $"预安工作{target}项", $"销号{actual}项", 7)).Indicators[0].Score;

    private static decimal? ScoreOfCost(decimal target, decimal actual) =>
        Scorer.Score(OneRow("成本指标", FormattableString.Invariant($"{target}万元"), FormattableString.Invariant($"{actual}万元"), 20)).Indicators[0].Score;

    private static SelfEvaluation OneRow(string level1, string target, string actual, decimal weight) => new()
    {
        Year = 2023,
        Unit = "测试单位",
        Indicators = [new Indicator { Level1 = level1, Name = "指标", Target = FormCell.Parse(target), Actual = FormCell.Parse(actual), Weight = weight }],
    };
}
