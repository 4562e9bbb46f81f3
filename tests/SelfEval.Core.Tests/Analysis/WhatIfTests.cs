using CsCheck;
using Newtonsoft.Json.Linq;
using SelfEval.Model;

namespace SelfEval.Tests.Analysis;

public sealed class WhatIfTests
{
    private static readonly SelfEvaluation Seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);

    [Theory]
    [InlineData("销号", "540", "执行主要工作预安销号制度.实际完成值", "销号527项", "销号540项")]
    [InlineData("执行主要工作预安销号制度", "540", "执行主要工作预安销号制度.实际完成值", "销号527项", "销号540项")]
    [InlineData("预安工作", "527", "执行主要工作预安销号制度.年度指标值", "预安工作549项", "预安工作527项")]
    [InlineData("全年执行数", "580", "全年执行数", "582.66", "580")]
    [InlineData("全年总支出.实际完成值", "556.9", "全年总支出.实际完成值", "582.66万元", "556.9万元")]
    [InlineData("总支出.指标值", "600", "全年总支出.年度指标值", "556.95万元", "600万元")]
    [InlineData("全面深化改革", "部分完成", "全面深化改革.实际完成值", "完成", "部分完成")]
    [InlineData("全年总支出", "0.058亿元", "全年总支出.实际完成值", "582.66万元", "0.058亿元")]
    [InlineData("高质量起草重要文稿.分值", "4", "高质量起草重要文稿.分值", "5", "4")]
    public void TrySet_NameOrWordOrPart_ChangesThatCellAndKeepsItsWords(string name, string value, string fact, string before, string after)
    {
        new WhatIf(Scorer, Seed).TrySet(name, value, out WhatIf changed, out Finding? problem).Should().BeTrue(problem?.Message);

        changed.Changes.Should().Equal((fact, before, after));
    }

    [Fact]
    public void TrySet_TwoFigures_ScoresBoth()
    {
        new WhatIf(Scorer, Seed).TrySet("销号", "540", out WhatIf one, out _).Should().BeTrue();
        one.TrySet("全年总支出", "556.95", out WhatIf two, out _).Should().BeTrue();

        (two.Before.Total, one.After.Total, two.After.Total).Should().Be((96.9m, 96.9m, 98.9m));
    }

    [Theory]
    [InlineData("没有这个", "SE0601", "全年执行数（582.66）")]
    [InlineData("指标", "SE0601", "全年执行数")]
    [InlineData("数", "SE0602", "上报信息数量.实际完成值")]
    [InlineData("全年执行数x", "SE0601", "全年执行数")]
    public void TrySet_NoneOrSeveral_NamesTheCandidates(string name, string code, string candidate)
    {
        var start = new WhatIf(Scorer, Seed with { Indicators = [.. Seed.Indicators, Seed.Indicators[2] with { Name = "上报数" }] });

        start.TrySet(name, "1", out WhatIf same, out Finding? problem).Should().BeFalse();

        same.Should().BeSameAs(start);
        problem!.Code.Should().Be(code);
        problem.Message.Should().Contain(name).And.Contain(candidate);
    }

    [Fact]
    public void TrySet_WordsForAPlainNumber_AreRefused()
    {
        new WhatIf(Scorer, Seed).TrySet("全年执行数", "很多", out _, out Finding? problem).Should().BeFalse();

        problem!.Code.Should().Be("SE0603");
    }

    [Fact]
    public void Facts_RepeatedNames_AreNumbered()
    {
        var whatIf = new WhatIf(Scorer, Seed with { Indicators = [.. Seed.Indicators, Seed.Indicators[0]] });

        whatIf.Facts.Should().Contain("办结各级领导批示件.实际完成值").And.Contain("办结各级领导批示件#2.实际完成值").And.OnlyHaveUniqueItems();
        whatIf.TrySet("办结各级领导批示件#2", "100", out WhatIf changed, out _).Should().BeTrue();
        changed.After.Form.Indicators[^1].Actual.Text.Should().Be("100件");
    }

    [Fact]
    public void Reach_Seed_FindsTheSmallestChanges()
    {
        Dictionary<string, (decimal? Needed, decimal? Total)> answers = new WhatIf(Scorer, Seed).Reach(97.9m).ToDictionary(a => a.Fact, a => (a.Needed, a.Total));

        answers["执行主要工作预安销号制度.实际完成值"].Should().Be((549m, 97.9m));
        answers["执行主要工作预安销号制度.年度指标值"].Should().Be((527m, 97.9m));
        answers["全年总支出.实际完成值"].Should().Be((556.95m, 98.9m));
        answers["全年总支出.年度指标值"].Should().Be((582.66m, 98.9m));
        answers["全年执行数"].Should().Be((null, null), "the execution row can gain 0.1 only");
        answers["年初预算数"].Should().Be((null, null));
    }

    [Fact]
    public void Most_Seed_IsWhatActualsAndSpendingCanBring_AndSaysWhatBlocks()
    {
        var whatIf = new WhatIf(Scorer, Seed);

        whatIf.FindMostByOne().Should().Be(("全年总支出.实际完成值", 556.95m, 98.9m));
        (ScoreCard card, IReadOnlyList<(string Fact, decimal Value)> changes, IReadOnlyList<(string Row, decimal? Score, decimal? Weight, string Reason)> blocked) = whatIf.FindMost();
        card.Total.Should().Be(100);
        changes.Select(c => c.Fact).Should().Equal("全年执行数", "执行主要工作预安销号制度.实际完成值", "全年总支出.实际完成值");
        blocked.Should().BeEmpty();
    }

    [Fact]
    public void Most_RowWithoutActual_BlocksByName()
    {
        SelfEvaluation hole = Seed with { Indicators = [.. Seed.Indicators.Select((i, n) => n == 0 ? i with { Actual = FormCell.Parse("") } : i)] };

        var whatIf = new WhatIf(Scorer, hole);

        (string row, decimal? score, decimal? weight, string reason) = whatIf.FindMost().Blocked.Should().ContainSingle().Subject;
        (row, score, weight).Should().Be((hole.Indicators[0].Name, null, hole.Indicators[0].Weight));
        reason.Should().NotBeEmpty();
        using var json = new StringWriter();
        whatIf.WriteJson(json, goal: 100);
        JToken goal = JObject.Parse(json.ToString())["goal"]!;
        ((decimal)goal["most"]!, (string?)goal["blocked"]![0]!["row"]).Should().Be((whatIf.FindMost().Card.Total!.Value, row));
    }

    [Fact]
    public void TryFind_Word_GivesTheCellsNumberAndUnit()
    {
        new WhatIf(Scorer, Seed).TryFind("销号", out (string Fact, decimal? Now, string Unit) cell, out _).Should().BeTrue();

        cell.Should().Be(("执行主要工作预安销号制度.实际完成值", 527m, "项"));
        new WhatIf(Scorer, Seed).TryFind("没有这格", out _, out Finding? problem).Should().BeFalse();
        problem!.Code.Should().StartWith("SE");
    }

    [Fact]
    public void Reach_ThereAlready_IsEmpty() => new WhatIf(Scorer, Seed).Reach(96.9m).Should().BeEmpty();

    /// <summary>Every answer reaches the goal, and no printable number nearer does.</summary>
    [Trait("Speed", "Slow")]
    [Fact]
    public void Reach_AnyGoal_IsTheNearest() =>
        Gen.Select(Gen.Int[97, 100], Gen.Int[300, 560]).Sample((goal, actual) =>
        {
            new WhatIf(Scorer, Seed).TrySet("销号", actual.ToString(System.Globalization.CultureInfo.InvariantCulture), out WhatIf start, out _);
            foreach ((string fact, decimal now, decimal? needed, decimal? total) in start.Reach(goal).Where(a => a.Fact.StartsWith("执行主要工作", StringComparison.Ordinal)))
            {
                decimal distance = Math.Abs((needed ?? now + 300) - now);
                bool nearer = Enumerable.Range(1, (int)distance).SelectMany(d => new[] { now - d, now + d })
                    .Where(n => n >= 0 && Math.Abs(n - now) < distance)
                    .Any(n => start.TrySet(fact, n.ToString(System.Globalization.CultureInfo.InvariantCulture), out WhatIf tried, out _) && tried.After.Total >= goal);
                if (nearer || total < goal)
                {
                    return false;
                }
            }

            return true;
        }, iter: 20);

    [Fact]
    public void Reach_FarAway_IsFoundByStrides()
    {
        SelfEvaluation far = Seed with { Budget = Seed.Budget with { Executed = 10.00m } };

        (string Fact, decimal Now, decimal? Needed, decimal? Total) answer = new WhatIf(Scorer, far).Reach(96.9m).Single(a => a.Fact == "全年执行数");

        // 9.9 of 10 points: the rate must be 99 %, and 99 % of 582.84 is 577.0116.
        answer.Needed.Should().Be(577.02m);
        answer.Total.Should().Be(96.9m);
    }

    [Fact]
    public void Sweep_OverARange_GivesACardForEachNumber()
    {
        new WhatIf(Scorer, Seed).TrySweep("销号", 520, 549, null, out IEnumerable<(decimal Value, ScoreCard Card)> points, out _).Should().BeTrue();
        (decimal Value, ScoreCard Card)[] curve = [.. points];

        curve.Should().HaveCount(30);
        curve.Should().OnlyContain(p => p.Card.Total == (p.Value == 549 ? 97.9m : 96.9m));
    }

    [Theory]
    [InlineData("没有", 1, 2, "SE0601")]
    [InlineData("销号", 2, 1, "SE0604")]
    public void Sweep_BadRangeOrName_SaysWhy(string name, int from, int to, string code)
    {
        new WhatIf(Scorer, Seed).TrySweep(name, from, to, null, out IEnumerable<(decimal Value, ScoreCard Card)> points, out Finding? problem).Should().BeFalse();

        points.Should().BeEmpty();
        problem!.Code.Should().Be(code);
    }

    [Theory]
    [InlineData("≥95%", 96.5, "≥96.5%")]
    [InlineData("约1,234.5万元", 800, "约800万元")]
    [InlineData("五百二十七项", 540, "540项")]
    [InlineData("２０８件", 210, "210件")]
    [InlineData("不少于3次", 5, "不少于5次")]
    public void TrySet_PublishedWording_StaysAroundTheNumber(string cell, double number, string expected)
    {
        SelfEvaluation form = Seed with { Indicators = [Seed.Indicators[0] with { Actual = FormCell.Parse(cell) }] };

        new WhatIf(Scorer, form).TrySet("办结各级领导批示件", number.ToString(System.Globalization.CultureInfo.InvariantCulture), out WhatIf changed, out _).Should().BeTrue();

        changed.After.Form.Indicators[0].Actual.Text.Should().Be(expected);
    }
}
