using SelfEval.Model;

namespace SelfEval.Tests;

public sealed class ScorerTests
{
    private static readonly SelfEvaluation Seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

    [Fact]
    public void Score_SeedReport_GivesThePublishedScores()
    {
        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(Seed);

        card.Execution!.Score.Should().Be(9.9m);
        card.Indicators.Where(i => i.Outcome == ScoreOutcome.Scored).Select(i => i.Score).Should().Equal(5, 5, 5, 6, 8, 10, 10, 10, 10, 18);
        card.Total.Should().Be(96.9m);
        card.Grade.Should().Be("优");
        card.IsComplete.Should().BeTrue();
        card.Difference.Should().Be(0);
        card.Indicators.Where(i => i.Outcome == ScoreOutcome.Scored).Should().OnlyContain(i => i.Difference == 0);
    }

    [Fact]
    public void Score_SeedReport_LeavesRowsThatHold无WithoutScore()
    {
        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(Seed);

        IndicatorScore[] blank = [.. card.Indicators.Where(i => i.Outcome == ScoreOutcome.NotApplicable)];
        blank.Select(i => i.Indicator!.Level2).Should().Equal("生态效益指标", "社会成本指标", "生态环境成本指标");
        blank.Should().OnlyContain(i => i.Score == null && i.Rule == null);
    }

    [Fact]
    public void Explanation_PartialCredit_CarriesTheRowsFigures()
    {
        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(Seed);

        card.Indicators.Single(i => i.Name == "执行主要工作预安销号制度").Explanation
            .Should().Be("销号527项，预安549项，完成率95.99%，7分×95.99%=6.72，取整得6分");
    }

    /// <summary>Each started five per cent costs two points: the rule turns at 5 and 100 %, not at 2.</summary>
    [Theory]
    [InlineData("1466.79", "1496.13", "2.00%")]
    [InlineData("1000", "1050.01", "5.001%")]
    [InlineData("1000", "1050", "5.00%")]
    [InlineData("1000", "1999.99", "99.999%")]
    public void Explanation_RateBesideAFigureOfTheRule_TellsThemApartWhereTheRuleTurns(string budget, string spent, string rate)
    {
        Indicator cost = Seed.Indicators.Single(i => i.Name == "全年总支出");
        SelfEvaluation form = Seed with { Indicators = [cost with { Target = FormCell.Parse($"≤{budget}万元"), Actual = FormCell.Parse($"{spent}万元") }] };

        new Scorer(RuleBooks.Lusong2023).Score(form).Indicators[0].Explanation.Should().Contain($"（{rate}）");
    }

    [Theory]
    [InlineData("2", 18, 96.9)]
    [InlineData("3", 17, 95.9)]
    [InlineData("0.5", 19.5, 98.4)]
    [InlineData("25", 0, 78.9)]
    public void Score_DeductionPerStepChanged_ChangesTheCostRowAlone(string points, double cost, double total)
    {
        string book = File.ReadAllText(Repository.PathOf("rules", "lusong-2023", "rulebook.json"));
        string changed = book.Replace("\"每档扣分\": { \"value\": 2,", "\"每档扣分\": { \"value\": " + points + ",", StringComparison.Ordinal);

        ScoreCard card = Score(changed, Seed);

        card.Indicators.Single(i => i.Name == "全年总支出").Score.Should().Be((decimal)cost);
        card.Total.Should().Be((decimal)total);
    }

    /// <summary>89.996 is printed as 90.00: a book says which of the two is graded.</summary>
    [Theory]
    [InlineData("", "优")]
    [InlineData("\"gradeBy\": \"rounded\",", "优")]
    [InlineData("\"gradeBy\": \"exact\",", "良")]
    public void Grade_TotalThatRoundsUpToABand_FollowsTheBook(string gradeBy, string grade)
    {
        string book = $$"""
            { "id": "demo", "title": "demo", "extends": "shapes", {{gradeBy}} "rounding": { "score": { "decimals": 4 }, "total": { "decimals": 2 } },
              "scoring": [{ "when": "true", "use": "正向指标" }] }
            """;
        var form = new SelfEvaluation { Year = 2023, Unit = "甲", Indicators = [new Indicator { Name = "乙", Target = FormCell.Parse("100件"), Actual = FormCell.Parse("89.996件"), Weight = 100 }] };

        ScoreCard card = Score(book, form);

        card.Total.Should().Be(90.00m);
        card.Grade.Should().Be(grade);
        card.GradedTotal.Should().Be(grade == "良" ? 89.996m : null, "a total that is printed as 90.00 beside 良 has to say why");
    }

    [Fact]
    public void Score_ReviewedExecutionRow_CountsTheReviewerInTheReviewedTotalAlone()
    {
        var form = new SelfEvaluation
        {
            Year = 2023,
            Unit = "甲",
            Budget = new Budget { FullYear = 100, Executed = 100, Weight = 10, DeclaredScore = 10, ReviewCut = 0.3m, ReviewReason = "十二月突击支付" },
            Indicators = [new Indicator { Name = "乙", Target = FormCell.Parse("100件"), Actual = FormCell.Parse("100件"), Weight = 90 }],
        };

        ScoreCard card = new Scorer(RuleBooks.National2020).Score(form);

        card.Execution!.Score.Should().Be(10);
        card.Execution.ReviewedScore.Should().Be(7);
        card.Execution.ReviewExplanation.Should().Contain("十二月突击支付");
        card.Total.Should().Be(100);
        card.ReviewedTotal.Should().Be(97);
    }

    [Fact]
    public void Score_MissingActual_IsNotZeroAndSaysSo()
    {
        SelfEvaluation form = WithRow("执行主要工作预安销号制度", r => r with { Actual = FormCell.Parse(null) });

        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(form);

        IndicatorScore row = card.Indicators.Single(i => i.Name == "执行主要工作预安销号制度");
        row.Outcome.Should().Be(ScoreOutcome.NotAssessable);
        row.Score.Should().BeNull();
        card.IsComplete.Should().BeFalse();
        card.Grade.Should().BeNull();
        card.Total.Should().Be(90.9m);
        card.Findings.Should().Contain(f => f.Code == "SE0430" && f.Where == "indicators[3].actual" && f.Message.Contains("完成值空白"));
        card.Findings.Should().Contain(f => f.Code == "SE0407");
    }

    [Fact]
    public void Score_WeightCellBlankOnAScoredRow_GivesNoGrade()
    {
        SelfEvaluation form = WithRow("执行主要工作预安销号制度", r => r with { Weight = null });

        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(form);

        card.IsComplete.Should().BeFalse();
        card.Grade.Should().BeNull();
        card.Findings.Should().Contain(f => f.Code == "K04c" && f.Where == "indicators[3].weight").And.NotContain(f => f.Code == "SE0402");
    }

    [Fact]
    public void Score_ChildRowWithoutPoints_DoesNotSpoilTheGrade()
    {
        SelfEvaluation form = Seed with { Indicators = [.. Seed.Indicators, new Indicator { Level1 = "产出指标", Name = "其中：羊", Target = FormCell.Parse("180只"), Actual = FormCell.Parse("180只") }] };

        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(form);

        card.IsComplete.Should().BeTrue();
        card.Grade.Should().Be("优");
        card.Findings.Should().NotContain(f => f.Where.StartsWith("indicators[13]"));
    }

    [Fact]
    public void Score_TargetZero_DoesNotDivide()
    {
        SelfEvaluation form = WithRow("执行主要工作预安销号制度", r => r with { Target = FormCell.Parse("预安工作0项"), Actual = FormCell.Parse("销号0项") });

        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(form);

        card.Indicators.Single(i => i.Name == "执行主要工作预安销号制度").Score.Should().Be(7);
    }

    [Fact]
    public void Score_FullYearBudgetZero_LeavesExecutionUnscored()
    {
        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(Seed with { Budget = Seed.Budget with { FullYear = 0, BySource = BudgetSplit.Empty } });

        card.Execution!.Outcome.Should().Be(ScoreOutcome.NotAssessable);
        card.Findings.Should().Contain(f => f.Code == "SE0402" && f.Where == "budget");
    }

    [Fact]
    public void Score_ExecutionAboveBudget_StopsAtTheWeight()
    {
        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(Seed with { Budget = Seed.Budget with { Executed = 700 } });

        card.Execution!.Score.Should().Be(10);
    }

    [Fact]
    public void Score_DeclaredDiffers_IsAFindingWithBothFigures()
    {
        SelfEvaluation form = WithRow("全年总支出", r => r with { DeclaredScore = 20 });

        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(form);

        card.Indicators.Single(i => i.Name == "全年总支出").Difference.Should().Be(2);
        card.Findings.Should().Contain(f => f.Where.StartsWith("indicators[10]") && f.Message.Contains("20") && f.Message.Contains("18"));
    }

    [Fact]
    public void Score_OtherYear_SaysThatTheBookIsNotInForce()
    {
        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(Seed with { Year = 2021 });

        card.Findings.Should().Contain(f => f.Code == "SE0406" && f.Message.Contains("2021"));
    }

    [Theory]
    [InlineData("100件", null, "缺少实际完成值")]
    [InlineData(null, "100件", "缺少年度指标值")]
    [InlineData(null, null, "缺少实际完成值、年度指标值")]
    public void Score_OneCellBlank_NamesThatCellAlone(string? target, string? actual, string missing)
    {
        string book = Book(Rule("完成", "实际完成值 >= 年度指标值", "分值"));

        ScoreCard card = Score(book, OneRow(target, actual, 5));

        card.Indicators[0].Explanation.Should().EndWith(missing);
        card.Explain(card.Indicators[0]).Render().Should().Contain(missing["缺少".Length..]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(", \"set\": { \"实际完成值\": \"执行率\" }")]
    public void Score_UnusedPartLacksItsFigure_DoesNotHoldWhateverTheEntrySets(string set)
    {
        string rule = Rule("规则", "分值 > 0", "分值").Replace("\"Expression\": \"分值 > 0\"", "\"LocalParams\": [{ \"Name\": \"不用的\", \"Expression\": \"年初预算数\" }], \"Expression\": \"分值 > 0\"", StringComparison.Ordinal);
        string book = Book(rule).Replace("\"use\": \"w\"", "\"use\": \"w\"" + set, StringComparison.Ordinal);

        // As in stock RulesEngine, which works out every named part before the condition.
        Score(book, OneRow("5", "5", 5)).Indicators[0].Outcome.Should().Be(ScoreOutcome.NotAssessable);
        Score(book, OneRow("5", "5", 5) with { Budget = new Budget { Initial = 1 } }).Indicators[0].Score.Should().Be(5);
    }

    [Fact]
    public void Score_RuleDividesByZero_CountsAsNotHoldingWithAFinding()
    {
        string book = Book(Rule("除", "分值 / (分值 - 5) > 0", "1") + "," + Rule("余下", "true", "2"));

        ScoreCard card = Score(book, OneRow("5", "5", 5));

        card.Indicators[0].Rule.Should().Be("余下");
        card.Indicators[0].Score.Should().Be(2);
        card.Findings.Should().Contain(f => f.Code == "SE0403" && f.Message.Contains("除数为 0"));
    }

    [Fact]
    public void Score_OverflowingRule_CountsAsNotHolding()
    {
        string huge = string.Join(" * ", Enumerable.Repeat("9999999999", 4));
        string book = Book(Rule("溢出", "true", "分值 * " + huge));

        ScoreCard card = Score(book, OneRow("5", "5", 5));

        card.Indicators[0].Outcome.Should().Be(ScoreOutcome.NotAssessable);
        card.Findings.Should().Contain(f => f.Code == "SE0403");
    }

    [Fact]
    public void Score_FromManyThreads_GivesOneResult()
    {
        var scorer = new Scorer(RuleBooks.Lusong2023);

        decimal?[] totals = [.. Enumerable.Range(0, 2_000).AsParallel().Select(_ => scorer.Score(Seed).Total)];

        totals.Should().OnlyContain(t => t == 96.9m);
    }

    private static ScoreCard Score(string bookJson, SelfEvaluation form)
    {
        RuleBook.TryParse(bookJson, "book.json", out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics)
            .Should().BeTrue(string.Join("\n", diagnostics.Select(d => d.Render())));
        return new Scorer(book!).Score(form);
    }

    private static string Book(string rules) =>
        "{ \"id\": \"t\", \"title\": \"t\", \"scoring\": [{ \"when\": \"true\", \"use\": \"w\" }], \"workflows\": [{ \"WorkflowName\": \"w\", \"Rules\": [" + rules + "] }] }";

    private static string Rule(string name, string condition, string score) =>
        "{ \"RuleName\": \"" + name + "\", \"Expression\": \"" + condition + "\", \"Actions\": { \"OnSuccess\": { \"Name\": \"OutputExpression\", \"Context\": { \"Expression\": \"" + score + "\" } } } }";

    private static SelfEvaluation OneRow(string? target, string? actual, decimal? weight) => new()
    {
        Year = 2023,
        Unit = "测试单位",
        Indicators = [new Indicator { Name = "指标", Target = FormCell.Parse(target), Actual = FormCell.Parse(actual), Weight = weight }],
    };

    private static SelfEvaluation WithRow(string name, Func<Indicator, Indicator> change) =>
        Seed with { Indicators = [.. Seed.Indicators.Select(i => i.Name == name ? change(i) : i)] };
}
