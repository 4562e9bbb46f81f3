using System.Text;
using CsCheck;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Extremes;

/// <summary>Figures at the ends of what a decimal holds: a form with such is scored with findings, and a file with such is refused.</summary>
public sealed class ExtremeFiguresTests
{
    private static readonly decimal[] Ends =
    [
        decimal.MaxValue, decimal.MinValue, 9e27m, -9e27m, 1e15m, -1e15m, 999_999_999_999_999m, 1e-28m, -1e-28m, 0, 1, -1, 0.5m, 100,
    ];

    private static readonly Gen<decimal> Any = Gen.Int[0, Ends.Length - 1].Select(i => Ends[i]);

    private static readonly Gen<decimal?> Blankable = Gen.Select(Any, Gen.Int[0, 5]).Select((number, blank) => blank == 0 ? null : (decimal?)number);

    private static readonly (Scorer Scorer, SelfEvaluation[] Forms)[] Books =
        [.. RuleBooks.Ids.Select(id => (new Scorer(RuleBooks.Find(id)!), Directory.EnumerateFiles(Repository.PathOf("seeds"), "*.json").Select(f => EvaluationFile.Load(f)).ToArray()))];

    [Theory]
    [InlineData("7e28")]
    [InlineData("-7e28")]
    public void Score_RowsWhosePointsPassADecimal_IsNoExceptionButAFinding(string points)
    {
        decimal weight = decimal.Parse(points, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture);
        Indicator row = new() { Level1 = "产出指标", Name = "指标", Target = FormCell.Parse("100件"), Actual = FormCell.Parse("100件"), Weight = weight };

        ScoreCard card = new Scorer(RuleBooks.Lusong2023).Score(new SelfEvaluation { Year = 2023, Unit = "单位", Indicators = [row, row with { Name = "又一个" }] });

        if (weight > 0)
        {
            card.IsComplete.Should().BeFalse();
            card.Grade.Should().BeNull();
            card.Total.Should().Be(weight, "the row that no longer fits is left out");
            card.Findings.Should().Contain(f => f.Code == "SE0408" && f.Where == "indicators[1].weight");
        }
        else
        {
            card.Total.Should().Be(0);
        }
    }

    [Trait("Speed", "Slow")]
    [Fact]
    public void EveryQuestion_OnFormsBuiltInCode_IsAnsweredWithoutException() =>
        Gen.Select(Gen.Int[0, Books.Length - 1], Gen.Int[0, 99], Blankable.Array[40]).Sample((book, form, figures) =>
        {
            (Scorer scorer, SelfEvaluation[] forms) = Books[book];
            AskEverything(scorer, Extreme.Put(forms[form % forms.Length], figures));
        }, iter: 150);

    [Fact]
    public void Impact_OfExtremeForms_IsAnsweredWithoutException() =>
        Gen.Select(Gen.Int[0, 99], Blankable.Array[40]).Array[1, 6].Sample(drawn =>
        {
            SelfEvaluation[] seeds = Books[0].Forms;
            var impact = new ImpactAnalysis(RuleBooks.Lusong2023, RuleBooks.National2021Core);
            foreach ((int form, decimal?[] figures) in drawn)
            {
                impact.Add(Extreme.Put(seeds[form % seeds.Length], figures), "表");
            }

            impact.WriteJson(TextWriter.Null);
            impact.WriteHtml(TextWriter.Null);
        }, iter: 50);

    [Theory]
    [InlineData("999999999999999", true)]
    [InlineData("-999999999999999.5", true)]
    [InlineData("1000000000000000", false)]
    [InlineData("1e15", false)]
    [InlineData("-1E+20", false)]
    [InlineData("79228162514264337593543950335", false)]
    public void TryParse_FigureOfThisSize_IsReadOrRefusedByBothReaders(string figure, bool fits)
    {
        foreach (string member in (string[])["\"total\":#", "\"budget\":{\"fullYear\":#}", "\"indicators\":[{\"name\":\"a\",\"weight\":#}]", "\"headings\":{\"产出指标\":#}", "\"statements\":[{\"about\":\"成果\",\"value\":#}]"])
        {
            string text = "{\"year\":2023,\"unit\":\"a\"," + member.Replace("#", figure, StringComparison.Ordinal) + "}";

            bool slowly = EvaluationFile.TryParse(text, "表.json", out _, out IReadOnlyList<Diagnostic> found);
            bool quickly = EvaluationFile.TryParseLine(Encoding.UTF8.GetBytes(text), new QuickSource(), out _, out IReadOnlyList<Diagnostic> quickFound);

            slowly.Should().Be(fits, text);
            quickly.Should().Be(fits, text);
            quickFound.Select(d => d.Code).Should().Equal(found.Select(d => d.Code));
            if (!fits)
            {
                found.Should().ContainSingle().Which.Code.Should().BeOneOf("SE0022", "SE0009");
                found[0].Location.Column.Should().Be(text.IndexOf(figure, StringComparison.Ordinal) + 1);
            }
        }
    }

    private static void AskEverything(Scorer scorer, SelfEvaluation form)
    {
        ScoreCard card = scorer.Score(form);
        _ = (card.Grade, card.Difference, card.ReviewedTotal, card.Findings.Count, card.UncheckedRules.Count);
        foreach (Finding finding in card.Findings.Concat(card.UncheckedRules))
        {
            _ = finding.Message + finding.EnglishMessage;
        }

        foreach (IndicatorScore row in card.Execution is null ? card.Indicators : card.Indicators.Prepend(card.Execution))
        {
            _ = (row.Score, row.Difference, row.Explanation, row.ReviewExplanation, card.Explain(row));
            (row.Score is null || row.Score >= 0).Should().BeTrue();
        }

        ScoreCardJson.WriteWithForm(card, TextWriter.Null);
        ScoreCardJson.WriteFindings([("表.json", card)], includeUnchecked: true, TextWriter.Null);
        EvaluationFile.Write(form, TextWriter.Null);
        scorer.ScoreAll([form, form], threads: 1).Should().OnlyContain(r => r.Error == null);
        var whatIf = new WhatIf(scorer, form);
        if (whatIf.TrySet("全年执行数", "79228162514264337593543950335", out WhatIf changed, out _))
        {
            changed.WriteJson(TextWriter.Null, goal: decimal.MaxValue);
        }

        _ = whatIf.TrySweep("全年执行数", decimal.MaxValue - 2, decimal.MaxValue, 1, out IEnumerable<(decimal Value, ScoreCard Card)> points, out _) ? points.Take(5).Count() : 0;
        _ = whatIf.TrySweep("全年执行数", decimal.MaxValue, decimal.MaxValue, decimal.MaxValue, out points, out _) ? points.Take(5).Count() : 0;
    }
}
