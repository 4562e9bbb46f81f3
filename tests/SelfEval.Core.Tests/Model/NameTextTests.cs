using SelfEval.Model;

namespace SelfEval.Tests.Model;

/// <summary>Names are compared after one normalisation: white space, numbering, points in brackets and look-alike characters are no part of them.</summary>
public sealed class NameTextTests
{
    [Theory]
    [InlineData("成本指标", "成本指标")]
    [InlineData("成本\n指标", "成本指标")]
    [InlineData(" 成本\u3000指\u00A0标\t", "成本指标")]
    [InlineData("成\u200B本\uFEFF指标", "成本指标")]
    [InlineData("一、成本指标", "成本指标")]
    [InlineData("（一）成本指标", "成本指标")]
    [InlineData("(十二) 成本指标", "成本指标")]
    [InlineData("1.成本指标", "成本指标")]
    [InlineData("2．成本指标", "成本指标")]
    [InlineData("③成本指标", "成本指标")]
    [InlineData("Ⅱ、成本指标", "成本指标")]
    [InlineData("指标1：巡查次数", "巡查次数")]
    [InlineData("★★★巡查次数", "巡查次数")]
    [InlineData("成本指标（20分）", "成本指标")]
    [InlineData("成本指标(共20分)", "成本指标")]
    [InlineData("成本指标（20%）：", "成本指标")]
    [InlineData("一、产出指标（４０分）", "产出指标")]
    [InlineData("⽣态效益指标", "生态效益指标")]
    [InlineData("⻓效机制", "长效机制")]
    [InlineData("12345热线办结率", "12345热线办结率")]
    [InlineData("1.5万亩高标准农田", "1.5万亩高标准农田")]
    [InlineData("110、119接警", "110、119接警")]
    [InlineData("3、5号楼改造", "3、5号楼改造")]
    [InlineData("一体化平台", "一体化平台")]
    [InlineData("三公经费控制率", "三公经费控制率")]
    [InlineData("办结时限（工作日）", "办结时限(工作日)")]
    [InlineData("5G基站", "5G基站")]
    [InlineData("指标1", "指标1")]
    [InlineData("1.", "1")]
    [InlineData("", "")]
    public void Normalise_NameAsTyped_IsTheNameItself(string typed, string name) => NameText.Normalise(typed).Should().Be(name);

    [Theory]
    [InlineData("一、成本指标（20分）")]
    [InlineData("★ 指标3：（一）养护面积：")]
    public void Normalise_Twice_ChangesNothing(string typed) => NameText.Normalise(NameText.Normalise(typed)).Should().Be(NameText.Normalise(typed));
}
