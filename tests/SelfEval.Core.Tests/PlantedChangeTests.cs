using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval.Tests;

/// <summary>Single-sign changes that were once planted in the arithmetic and that no test noticed. Each is noticed here.</summary>
public sealed class PlantedChangeTests
{
    [Theory]
    [InlineData(5, 0, 3, 3)]
    [InlineData(-1, 0, 3, 0)]
    [InlineData(2, 0, 3, 2)]
    [InlineData(3, 0, 3, 3)]
    [InlineData(0, 0, 3, 0)]
    [InlineData(2, 5, 3, 5)]
    public void Limit_OutsideAndInside_KeepsItsBounds(int number, int least, int most, int expected) => 计分.限于(number, least, most).Should().Be(expected);

    /// <summary>A ceiling that must not be reached is not kept when it is met.</summary>
    [Theory]
    [InlineData("<5起", "5起", "未达成")]
    [InlineData("<5起", "4起", "达成")]
    [InlineData("≤5起", "5起", "达成")]
    [InlineData("≤5起", "6起", "未达成")]
    [InlineData(">5人", "5人", "未达成")]
    [InlineData(">5人", "6人", "达成")]
    [InlineData("≥5人", "5人", "达成")]
    [InlineData("≥5人", "4人", "未达成")]
    public void Attainment_AtTheEdge_TakesTheSignAtItsWord(string target, string actual, string expected)
    {
        var row = new Indicator { Level1 = "产出指标", Name = "事故起数", Target = FormCell.Parse(target), Actual = FormCell.Parse(actual) };

        Attainment.Of(new RowFacts(new SelfEvaluation { Year = 2023, Unit = "某局", Indicators = [row] }, row)).Should().Be(expected);
    }

    [Theory]
    [InlineData("2.5", 0, "3")]
    [InlineData("3.5", 0, "4")]
    [InlineData("0.125", 2, "0.13")]
    [InlineData("0.135", 2, "0.14")]
    [InlineData("-2.5", 0, "-3")]
    public void Rounding_AtTheHalf_GoesAwayFromZero(string number, int digits, string expected) =>
        计分.四舍五入(Number(number), digits).Should().Be(Number(expected));

    /// <summary>Rows are rounded as the book says, half up.</summary>
    [Theory]
    [InlineData(5, "2.5", "3")]
    [InlineData(7, "3.5", "4")]
    public void Score_BookThatRoundsRows_RoundsHalfUp(int weight, string exact, string expected)
    {
        ScoreCard card = new Scorer(Book("\"rounding\": { \"score\": { \"decimals\": 0, \"mode\": \"四舍五入\" } },")).Score(Form(weight));

        card.Indicators[0].Score.Should().Be(Number(expected), $"{exact} rounded");
    }

    [Theory]
    [InlineData("100", "优")]
    [InlineData("90", "优")]
    [InlineData("89.9", "良")]
    [InlineData("60", "良")]
    [InlineData("59.9", "差")]
    [InlineData("0", "差")]
    public void Grade_AtItsEdge_Belongs(string points, string grade)
    {
        ScoreCard card = new Scorer(Book("", $"{points}m")).Score(Form(100));

        (card.Total, card.Grade).Should().Be((Number(points), grade));
    }

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.NumberStyles.Number, System.Globalization.CultureInfo.InvariantCulture);

    private static SelfEvaluation Form(int weight) => new() { Year = 2023, Unit = "某局", Indicators = [new Indicator { Level1 = "产出指标", Name = "甲", Weight = weight }] };

    private static RuleBook Book(string rounding, string points = "分值 / 2")
    {
        string text = """
            { "id": "planted", "title": "半分", 〈rounding〉
              "grades": [{ "name": "优", "from": 90 }, { "name": "良", "from": 60 }, { "name": "差", "from": 0 }],
              "scoring": [{ "when": "true", "use": "w" }],
              "workflows": [{ "WorkflowName": "w", "Rules": [{ "RuleName": "r", "Expression": "true",
                "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "〈得分〉" } } } }] }] }
            """;
        RuleBook.TryParse(text.Replace("〈rounding〉", rounding, StringComparison.Ordinal).Replace("〈得分〉", points, StringComparison.Ordinal), "b", out RuleBook? book, out IReadOnlyList<Diagnostic> found).Should().BeTrue(string.Join('\n', found));
        return book!;
    }
}
