using Newtonsoft.Json.Linq;
using SelfEval.Rules;

namespace SelfEval.Tests.Authoring;

public sealed class ChoicesTests
{
    private static readonly string[] ProgramSigns = ["&&", "||", "==", "!=", "<=", ">=", "计分.", "Math.", " ? ", "规则组", "null"];

    public static TheoryData<string> ShippedBooks() => [.. RuleBooks.Ids];

    public static TheoryData<string, string, string?, string?> Cases()
    {
        var data = new TheoryData<string, string, string?, string?>();
        foreach (JToken one in JArray.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Authoring", "choices.json"))))
        {
            data.Add((string)one["book"]!, (string)one["topic"]!, (string?)one["decision"], (string?)one["applies"]);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Choices_ShippedBook_SayWhatItDecided(string id, string topic, string? decision, string? applies)
    {
        BookChoice[] found = [.. RuleBooks.Find(id)!.Choices.Where(c => c.Topic == topic)];

        if (decision is null)
        {
            found.Should().BeEmpty("nothing that the book uses reads it");
            return;
        }

        found.Select(c => c.Decision).Should().Contain(decision);
        found.First(c => c.Decision == decision).Applies.Should().Be(applies ?? found.First(c => c.Decision == decision).Applies);
    }

    [Theory]
    [MemberData(nameof(ShippedBooks))]
    public void Choices_EveryShippedBook_AreWordsWithoutSignsOfPrograms(string id)
    {
        IReadOnlyList<BookChoice> choices = RuleBooks.Find(id)!.Choices;

        choices.Select(c => c.Topic).Should().StartWith(["适用年度", "一级指标的分值", "每项得分的取舍", "总分的取舍", "等级的界限"]);
        choices.Should().OnlyContain(c => c.Section.Length > 0 && c.Decision.Length > 0 && c.Source.Length > 0);
        choices.SelectMany(c => new[] { c.Topic, c.Decision, c.Applies, c.Alternatives }).Should().OnlyContain(text => !ProgramSigns.Any(text.Contains));
    }

    [Fact]
    public void Choices_SwitchTurned_OtherFormulaAndOtherAlternatives()
    {
        RuleBook book = RuleBook.Parse("""
            { "id": "t", "title": "某县", "extends": "national-2020-project", "rounding": { "score": { "mode": "截断", "decimals": 0 } }, "gradeBy": "exact",
              "parameters": { "反向算法": { "values": [ { "to": 2024, "value": "不得分", "basis": "某办法" }, { "from": 2025, "value": "线性至两倍" } ] } } }
            """, "rulebook.json");

        BookChoice Choice(string topic) => book.Choices.Single(c => c.Topic == topic);
        Choice("反向指标").Decision.Should().Be("实际完成值 ≤ 年度指标值：得满分\n年度指标值 ＝ 0，并且实际完成值 ＞ 0：不得分\n实际完成值 ＞ 年度指标值，并且年度指标值 ＞ 0：得 分值×（1－超过率）（不低于 0、不高于 1）\n其中 超过率 ＝ （实际完成值－年度指标值）÷年度指标值");
        Choice("反向算法").Decision.Should().Be("2024 年度及以前 不得分（某办法）；2025 年度起 线性至两倍");
        (Choice("反向算法").Source, Choice("超额处理").Source, Choice("总分的取舍").Source).Should().Be(("本书", "沿用上级规则书", "没有写，按缺省"));
        Choice("每项得分的取舍").Decision.Should().Be("取整，零头舍去");
        Choice("按哪个总分评等级").Decision.Should().Be("取舍以前的总分");
    }

    [Fact]
    public void Choices_EntriesAlikeAndBehindOneThatTakesAll_AreToldOnceOrNot()
    {
        RuleBook book = RuleBook.Parse("""
            { "id": "t", "title": "某县", "extends": "shapes", "scoring": [
              { "when": "一级指标 in (\"产出指标\", \"效益指标\")", "use": "全有或全无", "with": { "未达标留分": 0.5 } },
              { "when": "!计分.含(三级指标, \"成本\") && (分值 > 5 || 年度指标值 / 2 - 1 > 3)", "use": "及格门槛" },
              { "when": "true", "use": "正向指标" }, { "when": "true", "use": "反向指标" } ] }
            """, "rulebook.json");

        BookChoice[] methods = [.. book.Choices.Where(c => c.Section == "计分办法")];
        methods.Select(m => m.Topic).Should().Equal("全有或全无", "及格门槛", "正向指标");
        methods[0].Applies.Should().Be("[1] 一级指标是“产出指标”或“效益指标”");
        methods[1].Applies.Should().Be("[2] 三级指标不含“成本”，并且（分值 ＞ 5，或者年度指标值÷2－1 ＞ 3）");
        methods[2].Applies.Should().Be("[3] 其余各行");
    }

    [Theory]
    [InlineData("≥90:5 ≥80:4 其余:0", "90 及以上：5；80 及以上、不到 90：4；其余：0")]
    [InlineData(">80:5 >60:4 ≥50:1 其余:0", "超过 80：5；超过 60、80 及以下：4；50 及以上、60 及以下：1；其余：0")]
    [InlineData("≤0:3 ≤10%:2 <20:1 其余:0.5", "0 及以下：3；超过 0、10 及以下：2；超过 10、不到 20：1；其余：0.5")]
    [InlineData("<5:3 ≤10:2 其余:0", "不到 5：3；5 及以上、10 及以下：2；其余：0")]
    [InlineData("=0:3 ≥10:2 其余:0", "正好 0：3；10 及以上：2；其余：0")]
    public void BandWords_EveryEdge_SaysWhetherItIsIn(string bands, string words) => BandWords.Of(bands).Should().Be(words);
}
