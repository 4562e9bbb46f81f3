using System.Globalization;
using CsCheck;
using SelfEval.Model;
using SelfEval.Tests.Cases;
using SelfEval.Tests.Parity;
using SelfEval.Tests.Serializing;

namespace SelfEval.Tests.Languages;

/// <summary>
/// Whatever a card says it says in English too: the only Han characters are those of form and book, and these stand in quotes. What is not
/// said in English, or is quoted by nobody, fails here.
/// </summary>
public sealed class EnglishTests
{
    private static readonly CultureInfo English = CultureInfo.InvariantCulture;

    private static readonly Dictionary<string, Scorer> Scorers = RuleBooks.Ids.ToDictionary(id => id, id => new Scorer(RuleBooks.Find(id)!), StringComparer.Ordinal);

    public static TheoryData<string> Forms() => [.. Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.json"), .. CaseFiles.Names.Select(CaseFiles.PathOf)];

    public static TheoryData<string> Books() => [.. RuleBooks.Ids];

    /// <summary>Every seed and every published table, by every book: few rows fit, which is what obstacles are for.</summary>
    [Theory]
    [MemberData(nameof(Books))]
    public void Card_OfEveryForm_IsWhollyEnglish(string book)
    {
        foreach (string path in Forms())
        {
            SelfEvaluation form = EvaluationFile.Load(path);

            IsEnglish(Scorers[book].Score(form));
        }
    }

    [Fact]
    public void Card_OfGeneratedCells_IsWhollyEnglish() => GeneratedForms.Of(2023).Sample(form => IsEnglish(Scorers["lusong-2023"].Score(form)), iter: 200);

    [Fact]
    public void Card_OfFormsWithAnythingMissing_IsWhollyEnglish() => Gen.Select(ModelGen.Form, Gen.Int[0, RuleBooks.Ids.Count - 1]).Sample(
        (form, book) => IsEnglish(Scorers[RuleBooks.Ids[book]].Score(form)), iter: 300);

    [Fact]
    public void Trace_InEnglish_SaysTheSameSteps()
    {
        ScoreCard card = Scorers["lusong-2023"].Score(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")));
        IndicatorScore row = card.Indicators.Single(r => r.Name == "执行主要工作预安销号制度");

        string trace = card.Explain(row, English).Render();

        trace.Should().StartWith("indicator '执行主要工作预安销号制度' = 6 of 7\n")
            .And.Contain("'实际完成值 >= 年度指标值' → '527 >= 549' does not hold")
            .And.Contain("'完成率' = '实际完成值 / 年度指标值' → '527 / 549' = 0.9599271403")
            .And.Contain("'未完成得分位数' = 0 '位小数'")
            .And.Contain("the rule gives 6")
            .And.Contain("documents");
        Outcomes(card.Explain(row, English)).Should().Equal(Outcomes(card.Explain(row)));
    }

    [Fact]
    public void Place_InEnglish_NamesTheRow()
    {
        ScoreCard card = Scorers["lusong-2023"].Score(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")));

        card.Findings.Select(f => f.PlaceIn(English)).Should().OnlyContain(p => p.Length > 0).And.Contain(p => p.StartsWith("indicator '", StringComparison.Ordinal));
        card.Findings.Select(f => f.PlaceIn(null)).Should().Equal(card.Findings.Select(f => f.Place));
        card.Findings[0].Render(English).Should().MatchRegex("^error K[0-9]+[a-z]? [a-z ]+.*: ");
        card.Findings[0].Render().Should().Be(card.Findings[0].ToString());
    }

    private static IEnumerable<string?> Outcomes(TraceNode node) => node.Children.SelectMany(Outcomes).Prepend(node.Outcome);

    private static void IsEnglish(ScoreCard card)
    {
        foreach (string text in Texts(card))
        {
            HanText.OutsideQuotes(text).Should().BeEmpty("of {0} by {1}: {2}", card.Form.Unit, card.Book.Id, text);
        }
    }

    private static IEnumerable<string> Texts(ScoreCard card)
    {
        foreach (IndicatorScore row in card.Execution is { } execution ? card.Indicators.Prepend(execution) : card.Indicators)
        {
            yield return row.ExplanationIn(English);
            yield return row.ReviewExplanationIn(English) ?? "";
            yield return card.Explain(row, English).Render();
        }

        yield return card.TotalExplanationIn(English) ?? "";
        foreach (Finding finding in card.Findings.Concat(card.UncheckedRules))
        {
            yield return finding.Render(English);
        }
    }
}
