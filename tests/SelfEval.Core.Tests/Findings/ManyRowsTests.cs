using SelfEval.Model;

namespace SelfEval.Tests.Findings;

/// <summary>A few names are compared, many are looked up; nobody may see from which number on.</summary>
public sealed class ManyRowsTests
{
    private static readonly Scorer Checks = new(RuleBooks.Find("checks")!);

    [Theory]
    [InlineData(4)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(60)]
    public void Findings_LastRowOfAnEarlierName_IsToldOnce(int rows)
    {
        var form = new SelfEvaluation
        {
            Year = 2023,
            Unit = "甲",
            Indicators = [.. Enumerable.Range(0, rows).Select(i => Row("产出指标", NameOf(i == rows - 1 ? 1 : i), 1))],
        };

        Checks.Score(form).Findings.Where(f => f.Code == "K61").Select(f => f.Where).Should().Equal($"indicators[{rows - 1}].name");
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(30)]
    public void Findings_GroupWhoseRowsStandApart_IsAddedUp(int groups)
    {
        string[] names = [.. Enumerable.Range(0, groups).Select(i => NameOf(i) + "指标")];
        var form = new SelfEvaluation
        {
            Year = 2023,
            Unit = "甲",
            Headings = [.. names.Select((name, i) => (name, i == groups - 1 ? 5m : 4m))],
            Indicators = [.. names.Select((name, i) => Row(name, "一" + i, 3)), .. names.Select((name, i) => Row(name + "：", "二" + i, 1))],
        };

        Checks.Score(form).Findings.Where(f => f.Code == "K02").Select(f => f.Message).Should().Equal($"“{names[^1]}”后面印5分，其下各行合计4分，相差1分");
    }

    private static Indicator Row(string level1, string name, decimal weight) =>
        new() { Level1 = level1, Level2 = "数量指标", Name = name, Target = FormCell.Parse("3件"), Actual = FormCell.Parse("3件"), Weight = weight, DeclaredScore = weight };

    private static string NameOf(int number) => "甲乙丙丁戊己庚辛壬癸"[number / 10].ToString() + "子丑寅卯辰巳午未申酉"[number % 10];
}
