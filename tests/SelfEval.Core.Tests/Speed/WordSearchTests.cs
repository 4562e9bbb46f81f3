using CsCheck;
using SelfEval.Engine.Facts;

namespace SelfEval.Tests.Speed;

/// <summary>A list of words that was taken apart once finds what the function finds that takes it apart at every call.</summary>
public sealed class WordSearchTests
{
    [Theory]
    [InlineData("产出指标", "效益、产出")]
    [InlineData("产出指标", "效益、成本")]
    [InlineData("产出指标", "")]
    [InlineData("产出指标", "、、")]
    [InlineData("", "产出")]
    [InlineData("Rate", "rate")]
    [InlineData("率", "合格率、率")]
    public void IsIn_Words_AsTheFunction(string text, string words) => new WordSearch(words).IsIn(text).Should().Be(计分.含任一(text, words));

    [Fact]
    public void IsIn_AnyText_AsTheFunction()
    {
        Gen<string> text = Gen.String[Gen.Char["甲乙丙、aA "], 0, 12];
        Gen.Select(text, text).Sample((one, words) => new WordSearch(words).IsIn(one) == 计分.含任一(one, words));
    }
}
