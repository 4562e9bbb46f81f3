using CsCheck;
using SelfEval.Cards.Checks;
using SelfEval.Engine.Facts;
using SelfEval.Model;
using SelfEval.Tests.Cases;
using SelfEval.Tests.Parity;

namespace SelfEval.Tests.Authoring;

/// <summary>A fact has one name; whoever writes a former one is told that of today.</summary>
public sealed class FactNamesTests
{
    /// <summary>Rows that tell apart what most rows do not: two readings, a date without its year, money in 元, a score cell over two rows.</summary>
    private const string Rows = """
        { "year": 2023, "unit": "甲", "budget": { "fullYear": 100, "executed": 90 }, "indicators": [
          { "level1": "产出指标", "level2": "质量指标", "name": "合格程度", "weight": 5, "score": 8, "target": "≥95%", "actual": "0.936" },
          { "level1": "产出指标", "level2": "质量指标", "name": "完好率", "weight": 5, "target": "≥90%", "actual": "92%" },
          { "level1": "产出指标", "level2": "时效指标", "name": "完成时间", "weight": 5, "target": "6月底前", "actual": "5月" },
          { "level1": "成本指标", "level2": "经济成本指标", "name": "补助标准", "weight": 5, "target": "5000元", "actual": "4000元" } ] }
        """;

    public static TheoryData<string, string> FormerNames() => new()
    {
        { "完成值单位", "实际完成单位" },
        { "核对方向", "指标方向" },
    };

    [Theory]
    [MemberData(nameof(FormerNames))]
    public void Check_FormerName_IsToldTheNameOfToday(string former, string now)
    {
        string text = $$"""{ "id": "x", "title": "x", "checks": [ { "WorkflowName": "甲", "Rules": [ { "RuleName": "乙", "Expression": "{{former}} == \"\"", "ErrorMessage": "丙", "Properties": { "code": "Z1", "severity": "hint", "each": "指标", "where": "indicators[]", "place": "三级指标", "basis": "办法" } } ] } ] }""";

        RuleBook.TryParse(text, "x.json", out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle().Which.Message.Should().Contain($"它现在叫“{now}”");
    }

    /// <summary>Two names of figures of a row that agree on every row at hand are one fact under two names.</summary>
    [Fact]
    public void FactsOfARow_OfTwoNames_DifferOnSomeRow()
    {
        CheckFacts[] rows = [.. Cards().SelectMany(card => new CheckRows(CheckRun.FiguresOf(card)).Of(FactScope.IndicatorCheck))];

        IEnumerable<string> twins = FactTable.All.Values.Where(f => f.About.Scope is FactScope.Indicator or FactScope.IndicatorCheck)
            .GroupBy(f => string.Join('\n', rows.Select(row => f.Property.GetValue(f.Property.DeclaringType == typeof(RowFacts) ? row.Seen : row))))
            .Where(same => same.Count() > 1 && same.Key.Split('\n').Distinct().Count() > 2).Select(same => string.Join(" = ", same.Select(f => f.Name)));

        rows.Should().HaveCountGreaterThan(700);
        twins.Should().BeEmpty();
    }

    private static IEnumerable<ScoreCard> Cards()
    {
        IEnumerable<SelfEvaluation> forms = CaseFiles.Names.Select(n => EvaluationFile.Load(CaseFiles.PathOf(n)))
            .Concat(Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.json").Select(EvaluationFile.Load))
            .Concat(Generated(300)).Append(Parsed());
        var scorer = new Scorer(RuleBooks.Find("national-2021-core")!);
        return forms.Select(scorer.Score);
    }

    /// <summary>The same at every run: what tells two facts apart today does so tomorrow.</summary>
    private static IEnumerable<SelfEvaluation> Generated(int count)
    {
        var random = new PCG(1);
        return [.. Enumerable.Range(0, count).Select(_ => GeneratedForms.Of(2023).Generate(random, null, out Size _))];
    }

    private static SelfEvaluation Parsed()
    {
        EvaluationFile.TryParse(Rows, "rows.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(string.Join("\n", diagnostics));
        return form!;
    }
}
