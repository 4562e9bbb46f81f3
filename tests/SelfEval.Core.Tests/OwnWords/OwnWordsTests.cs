using System.ComponentModel;
using RulesEngine.Models;
using SelfEval.Engine.Expressions;
using SelfEval.Model;

namespace SelfEval.Tests.OwnWords;

/// <summary>Facts and functions that an app adds are checked, scored, explained, tested and counted like the built-in ones.</summary>
public sealed class OwnWordsTests : IDisposable
{
    private const string Book = """
        {
          "id": "county", "title": "本县办法", "requires": ["常住人口", "片区", "试点", "本县"],
          "scoring": [
            { "when": "一级指标 == \"产出指标\" && 试点", "use": "试点" },
            { "when": "一级指标 == \"产出指标\"", "use": "按人口" }
          ],
          "workflows": [
            { "WorkflowName": "试点", "Rules": [{ "RuleName": "试点得满分", "Expression": "true",
              "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "分值" } } } }] },
            { "WorkflowName": "按人口", "Rules": [
              { "RuleName": "山区全额", "Expression": "本县.山区(片区)",
                "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "iif(常住人口 > 0, 分值, 0m)" } } } },
              { "RuleName": "按人口折算", "Expression": "常住人口 != 0",
                "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "本县.折算(分值, 常住人口)" } } },
                "SuccessEvent": "常住{常住人口}人，得{得分}分" }] }
          ],
          "checks": [{ "WorkflowName": "人口核对", "Rules": [{ "RuleName": "人口不超过百万", "Expression": "常住人口 <= 1000000", "ErrorMessage": "常住人口{常住人口}，单位“{片区}”",
            "Properties": { "code": "X01", "severity": "warning", "each": "整张表", "where": "unit", "place": "单位" } }] }]
        }
        """;

    private static readonly Dictionary<string, decimal?> People = new() { ["甲乡"] = 8_000m, ["乙镇"] = 20_000m, ["丙山乡"] = 5_000m, ["丁镇"] = null, ["戊镇"] = -1m, ["己市"] = 2_000_000m };

    private static readonly RuleWords Words = RuleWords.None
        .WithNumber("常住人口", "统计年鉴上的常住人口", (form, _) => People.GetValueOrDefault(form.Unit), "人")
        .WithText("片区", "单位所在的片区", (form, _) => form.Unit.Contains('山', StringComparison.Ordinal) ? "山区片" : null)
        .WithTruth("试点", "该行是否试点指标", (_, row) => row?.Note == "试点")
        .WithFunctions(typeof(本县));

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-words-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("甲乡", null, 5, "按人口折算")]
    [InlineData("乙镇", null, 10, "按人口折算")]
    [InlineData("丙山乡", null, 10, "山区全额")]
    [InlineData("甲乡", "试点", 10, "试点得满分")]
    [InlineData("丁镇", null, null, null)]
    [InlineData("戊镇", null, null, null)]
    public void Score_BookOfOwnWords_AsksTheApp(string unit, string? note, int? points, string? rule)
    {
        ScoreCard card = Scorer().Score(Form(unit, note));

        card.Indicators[0].Score.Should().Be(points);
        card.Indicators[0].Rule.Should().Be(rule);
    }

    [Fact]
    public void Explain_OwnWords_AreNamedWithTheirFigures()
    {
        ScoreCard card = Scorer().Score(Form("甲乡"));

        card.Indicators[0].Explanation.Should().Be("常住8000人，得5分");
        card.Explain(card.Indicators[0]).Render().Should().Contain("折算（分值、常住人口）").And.Contain("折算（10、8000）").And.Contain("试点");
        ScoreCard unknown = Scorer().Score(Form("丁镇"));
        unknown.Explain(unknown.Indicators[0]).Render().Should().Contain("缺数");
    }

    [Fact]
    public void Check_OfAForm_ReadsOwnWords()
    {
        Scorer().Score(Form("己市")).Findings.Should().ContainSingle(f => f.Code == "X01").Which.Message.Should().Be("常住人口2000000，单位“”");
        Scorer().Score(Form("丁镇")).UncheckedRules.Should().ContainSingle(f => f.Code == "X01");
    }

    /// <summary>A workflow is fused once rows come by the hundred; nothing may change then.</summary>
    [Fact]
    public void Score_ManyForms_GivesTheSameFused()
    {
        Scorer scorer = Scorer();
        decimal?[] first = [.. People.Keys.Select(u => scorer.Score(Form(u)).Indicators[0].Score)];

        for (int i = 0; i < 300; i++)
        {
            People.Keys.Select(u => scorer.Score(Form(u)).Indicators[0].Score).Should().Equal(first);
        }
    }

    /// <summary>A row that an early entry takes never asks for what the later ones want, and a fact is read once however many rules ask.</summary>
    [Fact]
    public void Score_Fused_AsksTheAppOnceAndOnlyWhereARuleWants()
    {
        int asked = 0;
        RuleWords counting = RuleWords.None.WithNumber("常住人口", "人口", (_, _) => ++asked).WithText("片区", "片", (_, _) => "").WithTruth("试点", "点", (_, row) => row?.Note == "试点").WithFunctions(typeof(本县));
        var scorer = new Scorer(RuleBook.Parse(Book, "book.json", counting));
        for (int i = 0; i < 300; i++)
        {
            scorer.Score(Form("甲乡"));
        }

        asked = 0;
        scorer.Score(Form("甲乡", "试点")).Indicators[0].Rule.Should().Be("试点得满分");
        asked.Should().Be(0);
        scorer.Score(Form("甲乡")).Indicators[0].Rule.Should().Be("按人口折算");
        asked.Should().Be(1);
    }

    [Fact]
    public void Check_OfTheBook_HasNothingToSay()
    {
        string path = Path.Combine(_folder, "rulebook.json");
        File.WriteAllText(path, Book);

        RuleBook.Check(Book, "book.json", Words).Should().BeEmpty();
        RuleBook.Check(path, Words).Should().BeEmpty();
        RuleBook.TryLoad(path, out RuleBook? book, out _, out _, Words).Should().BeTrue();
        book!.Requires.Should().HaveCount(4);
        RuleBook.Check(path).Should().OnlyContain(d => d.Code == "SE0128").And.HaveCount(4);
    }

    /// <summary>A rule behind another that always holds is found by check, whoever the words belong to.</summary>
    [Fact]
    public void Check_RuleThatIsNeverReached_IsFoundThroughOwnWords()
    {
        string twice = Book.Replace("本县.山区(片区)", "常住人口 > 0", StringComparison.Ordinal).Replace("常住人口 != 0", "常住人口 > 5", StringComparison.Ordinal);

        RuleBook.Check(twice, "book.json", Words).Should().Contain(d => d.Message.Contains("按人口折算", StringComparison.Ordinal) && d.Message.Contains("山区全额", StringComparison.Ordinal), "{0}", string.Join('\n', RuleBook.Check(twice, "book.json", Words)));
    }

    /// <summary>Interpreted, compiled and stock RulesEngine: the same points for every unit, own facts as parameters, own functions as custom types.</summary>
    [Fact]
    public async Task Workflow_InStockRulesEngine_GivesTheSameForEveryUnit()
    {
        Scorer scorer = Scorer();
        var settings = new ReSettings { CustomTypes = [ScoringFunctions.RuleType, typeof(本县)] };
        var workflow = new Workflow { WorkflowName = "按人口", Rules = [Stock("山区全额", "本县.山区(片区)", "iif(常住人口 > 0, 分值, 0m)"), Stock("按人口折算", "常住人口 != 0", "本县.折算(分值, 常住人口)")] };
        var engine = new global::RulesEngine.RulesEngine([workflow], settings);
        foreach (string unit in People.Where(p => p.Value > 0).Select(p => p.Key))
        {
            IndicatorScore row = scorer.Score(Form(unit)).Indicators[0];

            List<RuleResultTree> results = await engine.ExecuteAllRulesAsync("按人口", RuleParameter.Create("分值", 10m), RuleParameter.Create("常住人口", People[unit]!.Value), RuleParameter.Create("片区", unit.Contains('山', StringComparison.Ordinal) ? "山区片" : ""));

            RuleResultTree first = results.First(r => r.IsSuccess);
            (first.Rule.RuleName, first.ActionResult.Output).Should().Be((row.Rule!, (object)row.Score!.Value), unit);
        }
    }

    [Fact]
    public void TestRun_BookOfOwnWords_CountsTheirConditions()
    {
        string path = Path.Combine(_folder, "tests.json");
        File.WriteAllText(path, """
            { "cases": [
              { "name": "小乡减半", "form": { "year": 2023, "unit": "甲乡", "indicators": [{ "level1": "产出指标", "name": "甲", "weight": 10 }] }, "expect": { "scores": { "甲": 5 } } },
              { "name": "山区全额", "form": { "year": 2023, "unit": "丙山乡", "indicators": [{ "level1": "产出指标", "name": "甲", "weight": 10 }] }, "expect": { "scores": { "甲": 10 } } }
            ] }
            """);

        TestRun.TryRun(RuleBook.Parse(Book, "book.json", Words), path, null, out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join('\n', diagnostics));

        run!.Failures.Should().BeEmpty();
        run.CoverageSeen.Should().BeGreaterThan(2);
        run.Gaps.Should().Contain(g => g.SourceLine.Contains("试点"));
    }

    /// <summary>The same expression in stock RulesEngine, the fact as a parameter, the class as a custom type.</summary>
    [Fact]
    public async Task OwnWords_InStockRulesEngine_GiveTheSame()
    {
        var rule = new Rule { RuleName = "r", Expression = "true", Actions = new RuleActions { OnSuccess = new ActionInfo { Name = "OutputExpression", Context = new() { ["Expression"] = "本县.折算(分值, 常住人口)" } } } };
        var engine = new global::RulesEngine.RulesEngine([new Workflow { WorkflowName = "w", Rules = [rule] }], ExpressionCompiler.StockSettings(Words.Own));

        List<RuleResultTree> results = await engine.ExecuteAllRulesAsync("w", RuleParameter.Create("分值", 10m), RuleParameter.Create("常住人口", 8_000m));

        results.Single().ActionResult.Output.Should().Be(5m);
    }

    [Fact]
    public void Book_RequiringWhatIsNotGiven_IsToldOnceForEachWordAtItsPlace()
    {
        RuleBook.TryParse(Book, "book.json", out _, out IReadOnlyList<Diagnostic> diagnostics, RuleWords.None.WithFunctions(typeof(本县))).Should().BeFalse();

        diagnostics.Select(d => (d.Code, d.Location.Line)).Should().Equal(("SE0128", 2), ("SE0128", 2), ("SE0128", 2));
        diagnostics[0].Message.Should().Contain("常住人口");
        RuleBook.TryParse(Book.Replace("\"试点\", ", "\"试点1\", "), "book.json", out _, out diagnostics, Words).Should().BeFalse();
        diagnostics.Should().ContainSingle().Which.Message.Should().Contain("试点1").And.Contain("“试点”");
    }

    [Fact]
    public void Book_UsingAWordThatItDoesNotRequire_IsToldToSaySo()
    {
        string silent = Book.Replace("\"常住人口\", \"片区\", \"试点\", \"本县\"", "\"片区\", \"试点\"");

        RuleBook.TryParse(silent, "book.json", out _, out IReadOnlyList<Diagnostic> diagnostics, Words).Should().BeFalse();

        diagnostics.Should().NotBeEmpty().And.OnlyContain(d => d.Code == "SE0204" && d.Message.Contains("requires"));
        diagnostics.Select(d => d.Message).Should().Contain(m => m.Contains("“本县”")).And.Contain(m => m.Contains("“常住人口”"));
    }

    [Fact]
    public void Child_OfABookThatRequires_RequiresTheSame()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "county"));
        Directory.CreateDirectory(Path.Combine(_folder, "town"));
        File.WriteAllText(Path.Combine(_folder, "county", "rulebook.json"), Book);
        string town = Path.Combine(_folder, "town", "rulebook.json");
        File.WriteAllText(town, """{ "extends": "county", "id": "town", "title": "乡镇" }""");

        RuleBook book = RuleBook.Load(town, Words);

        book.Requires.Should().Equal("常住人口", "片区", "试点", "本县");
        new Scorer(book).Score(Form("甲乡")).Indicators[0].Score.Should().Be(5m);
        RuleBook.TryLoad(town, out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();
        diagnostics.Should().ContainSingle().Which.Message.Should().Contain("SE0128");
    }

    [Fact]
    public void Parameter_CalledLikeARequiredWord_IsRefused() =>
        RuleBook.Check(Book.Replace("\"scoring\"", "\"parameters\": { \"常住人口\": { \"value\": 1 } }, \"scoring\""), "b", Words).Should().Contain(d => d.Message.Contains("常住人口"));

    [Theory]
    [InlineData("人口 数")]
    [InlineData("People")]
    [InlineData("计分")]
    [InlineData("1人")]
    [InlineData("")]
    [InlineData("常住人口")]
    [InlineData("本县")]
    [InlineData("分值")]
    public void With_ANameThatRulesCannotUse_IsRefused(string name) =>
        Words.Invoking(w => w.WithNumber(name, "说明", (_, _) => 1m)).Should().Throw<ArgumentException>().WithMessage($"*{name}*").Which.ParamName.Should().Be("name");

    [Fact]
    public void With_WithoutANote_IsRefused() =>
        Words.Invoking(w => w.WithText("街道", " ", (_, _) => "")).Should().Throw<ArgumentException>().WithMessage("*街道*note*");

    [Theory]
    [InlineData(typeof(OwnWordsTests), "*static*")]
    [InlineData(typeof(没有说明), "*没有说明.加一*Description*")]
    [InlineData(typeof(别的类型), "*别的类型.数*decimal*")]
    [InlineData(typeof(同名), "*同名.截断*built-in*")]
    [InlineData(typeof(重载), "*overloaded*")]
    public void WithFunctions_AClassThatIsNotFit_SaysWhy(Type type, string message) =>
        Words.Invoking(w => w.WithFunctions(type)).Should().Throw<ArgumentException>().WithMessage(message);

    [Fact]
    public void ToString_ListsEveryWordWithItsNote() => Words.ToString().Split('\n').Should().Equal(
        "常住人口（人）：统计年鉴上的常住人口", "片区：单位所在的片区", "试点：该行是否试点指标", "本县.山区(名称)：是否山区乡镇", "本县.折算(分值, 人口)：按人口折算：不满一万人的减半");

    private static Rule Stock(string name, string condition, string score) => new()
    {
        RuleName = name,
        Expression = condition,
        Actions = new RuleActions { OnSuccess = new ActionInfo { Name = "OutputExpression", Context = new() { ["Expression"] = score } } },
    };

    private static Scorer Scorer() => new(RuleBook.Parse(Book, "book.json", Words));

    private static SelfEvaluation Form(string unit, string? note = null) => new()
    {
        Year = 2023,
        Unit = unit,
        Indicators = [new Indicator { Level1 = "产出指标", Name = "甲", Weight = 10, Note = note }],
    };

#pragma warning disable CA1034 // The functions of an app are public; these are examples of what is refused.
    public static class 没有说明
    {
        public static decimal 加一(decimal 数) => 数 + 1;
    }

    public static class 别的类型
    {
        [Description("说明")]
        public static int 数(decimal 数) => (int)数;
    }

    public static class 同名
    {
        [Description("说明")]
        public static decimal 截断(decimal 数) => 数;
    }

    public static class 重载
    {
        [Description("说明")]
        public static decimal 甲(decimal 数) => 数;

        [Description("说明")]
        public static decimal 甲(decimal 数, decimal 又) => 数 + 又;
    }
#pragma warning restore CA1034
}
