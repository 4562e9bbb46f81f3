namespace SelfEval.Tests.Outcomes;

/// <summary>Findings come in the order of the work: arithmetic, scores by points at stake, reasons and money, what nobody can verify, design, status.</summary>
public sealed class FindingOrderTests
{
    private static readonly ScoreCard Seed = new Scorer(RuleBooks.Lusong2023).Score(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")));

    [Fact]
    public void Findings_OfTheSeed_StandInTheOrderOfTheirKinds() => Seed.Findings.Select(f => f.Kind).Should().BeInAscendingOrder();

    [Fact]
    public void Findings_OfScores_StandByPointsAtStake()
    {
        ScoreCard card = new Scorer(RuleBooks.National2020).Score(EvaluationFile.Load(Repository.PathOf("tests", "SelfEval.Core.Tests", "Cases", "006-jishan-zhaidian-gonggongweisheng-2021.json")));

        decimal[] stakes = [.. card.Findings.Where(f => f.Code == "K07").Select(f => Math.Abs(card.Indicators[int.Parse(f.Where[11..f.Where.IndexOf(']')])].Difference!.Value))];

        stakes.Should().HaveCountGreaterThan(2).And.BeInDescendingOrder();
    }

    [Fact]
    public void Findings_OfArithmetic_AreTheOnlyErrors() =>
        Seed.Findings.Where(f => f.Severity == FindingSeverity.Error).Select(f => f.Kind).Should().OnlyContain(k => k == FindingKind.Arithmetic);

    [Fact]
    public void Score_OnTheCommandLine_FoldsDesignAndHeadsWithTheStatus()
    {
        string path = Repository.PathOf("tests", "SelfEval.Core.Tests", "Cases", "014-suining-anju-shipinjianguan-2021.json");

        string[] lines = Cli.CommandLine.Run("score", path, "--rules", "national-2020-project").Output.Split('\n');

        lines.Should().ContainSingle(l => l.StartsWith("计分说明：")).Which.Should().Contain("SE0422").And.Contain("SE0424");
        lines.Should().NotContain(l => l.StartsWith("  错误 SE") || l.StartsWith("  提示 SE0422"));
    }
}
