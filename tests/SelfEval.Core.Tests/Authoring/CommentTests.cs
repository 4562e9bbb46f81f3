using System.Text.RegularExpressions;
using SelfEval.Model;

namespace SelfEval.Tests.Authoring;

/// <summary>Comments may stand between any two words and signs of a file (注释随处可写), as the guide says; fmt keeps every one of them.</summary>
public sealed partial class CommentTests
{
    private const string Book = """
        { "id": "mine-2024", "title": "某县办法（示例）// 不是注释", "extends": ["shapes"],
          "weights": { "预算执行率": 10, "产出指标": 90 },
          "parameters": { "每次扣分": 2 },
          "scoring": [
            { "when": "一级指标 == \"预算执行率\"", "use": "执行率分档" },
            { "when": "指标方向 == \"反向\"", "use": "按次扣分" },
            { "when": "年度指标值类型 == \"区间\"", "use": "区间指标" }, { "when": "年度指标值类型 == \"日期\"", "use": "时限指标" },
            { "when": "true", "use": "正向指标" }] }
        """;

    private const string Form = """
        { "year": 2024, "unit": "某局", "kind": "project", "signed": true, "total": null,
          "indicators": [{ "level1": "产出指标", "name": "培训人次", "target": "100人次", "actual": "90人次", "weight": 90, "score": 81 }] }
        """;

    [Theory]
    [InlineData(" /* 注 */ ")]
    [InlineData(" // 注\n")]
    [InlineData("/*注*/")]
    public void Check_CommentsBetweenAllTokens_ReadsTheSame(string comment)
    {
        string commented = With(Book, comment);

        RuleBook.Check(commented, "rulebook.json").Select(d => d.Render()).Should().BeEmpty();
        EvaluationFile.TryParse(With(Form, comment), "自评表.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> faults).Should().BeTrue(string.Join("\n", faults));
        form!.Indicators.Should().ContainSingle().Which.Weight.Should().Be(90);
    }

    [Theory]
    [InlineData(" /* 注 */ ")]
    [InlineData(" // 注\n")]
    public void TryFormat_CommentsBetweenAllTokens_KeepsEachOfThem(string comment)
    {
        string commented = With(Book, comment);

        RuleBook.TryFormat(commented, "rulebook.json", out string? formatted, out IReadOnlyList<Diagnostic> faults).Should().BeTrue(string.Join("\n", faults));

        Comment().Count(formatted!).Should().Be(Comment().Count(commented));
        RuleBook.Check(formatted!, "rulebook.json").Should().BeEmpty();
    }

    private static string With(string json, string comment) => Token().Replace(json, token => comment + token.Value) + comment;

    [GeneratedRegex(@"""(?:\\.|[^""\\])*""|[{}\[\]:,]|[a-z0-9.]+")]
    private static partial Regex Token();

    [GeneratedRegex("(?<=//|/\\*) ?注")]
    private static partial Regex Comment();
}
