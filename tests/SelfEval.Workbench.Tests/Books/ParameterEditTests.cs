using SelfEval.Workbench.Books;
using SelfEval.Workbench.Books.Text;

namespace SelfEval.Workbench.Tests.Books;

/// <summary>A parameter's shape changed in the text: what comes out is a parameter that the book's own reader takes.</summary>
public sealed class ParameterEditTests
{
    private const string Text = """
        {
          "effective": { "from": 2023 },
          "parameters": {
            // 最常改
            "扣分": 2, // 裸值
            "系数": { "value": 0.6, "note": "说明" },
            "方式": { "value": "进一", "options": ["进一", "截断"] }
          }
        }
        """;

    [Fact]
    public void Put_AnInheritedParameter_WritesItsValue() => Value(ParameterEdit.Put(Text, "容差", "0.05")!, "容差", "value").Should().Be("0.05");

    [Fact]
    public void Put_BookWithoutParameters_MakesTheirPlace() => Value(ParameterEdit.Put("{ \"id\": \"a\" }", "容差", "\"甲\"")!, "容差", "value").Should().Be("甲");

    [Fact]
    public void Describe_ABareValue_GivesItRoomAndKeepsTheRemark()
    {
        string text = ParameterEdit.Describe(Text, "扣分", "unit", "\"分\"")!;

        Value(text, "扣分", "value").Should().Be("2");
        Value(text, "扣分", "unit").Should().Be("分");
        text.Should().Contain("// 最常改").And.Contain("// 裸值");
    }

    [Theory]
    [InlineData("扣分", "2")]
    [InlineData("系数", "0.6")]
    [InlineData("方式", "进一")]
    public void Date_ThenUndate_IsTheValueAgain(string name, string value)
    {
        string dated = ParameterEdit.Date(Text, name)!;
        JsonText.TryRead(dated)!.At("parameters", name, "values", 0, "value")!.Words.Should().Be(value);
        JsonText.TryRead(dated)!.At("parameters", name, "value").Should().BeNull();

        Value(ParameterEdit.Undate(dated, name)!, name, "value").Should().Be(value);
        JsonText.TryRead(dated)!.At("parameters", name, "note")?.Words.Should().Be("说明");
    }

    [Fact]
    public void Split_ASpanWithoutEnds_EndsItWhereTheNewOneBegins()
    {
        string split = ParameterEdit.Split(ParameterEdit.Date(Text, "系数")!, "系数", 0)!;

        ParameterRows.Of(JsonText.TryRead(split)).Single(r => r.Name == "系数").Years.Should().Equal(new DatedRow("", "2023", "0.6", ""), new DatedRow("2024", "", "0.6", ""));
    }

    [Fact]
    public void Split_Twice_LeavesNoGapAndNoOverlap()
    {
        string split = ParameterEdit.Split(ParameterEdit.Split(ParameterEdit.Date(Text, "扣分")!, "扣分", 0)!, "扣分", 1)!;

        ParameterRows.Of(JsonText.TryRead(split)).Single(r => r.Name == "扣分").Years.Should()
            .Equal(new DatedRow("", "2023", "2", ""), new DatedRow("2024", "2024", "2", ""), new DatedRow("2025", "", "2", ""));
    }

    private static string? Value(string text, string name, string member) => JsonText.TryRead(text)!.At("parameters", name, member)?.Words;
}
