using System.Text;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Trials;

/// <summary>Transcripts of published tables: one reading for every verb, and money in the unit that its cell prints.</summary>
public sealed class TranscriptTests
{
    private const string Numeric = """{"source":{"title":"t","publisher":"甲局","year":2023},"kind":"project","name":"项目","funds_wan":{"full_year":30,"executed":30,"weight":10,"score":10,"extra":[1,2]},"indicators":[{"l1":"产出指标","l2":"数量指标","l3":"培训人次","target":100,"actual":80,"weight":90,"score":90,"seen":true}]}""";

    [Fact]
    public void TryParseLine_NumericCells_ReadsAsAFileDoes()
    {
        EvaluationFile.TryParse(Numeric, "a.json", out SelfEvaluation? file, out _).Should().BeTrue();
        EvaluationFile.TryParseLine(Encoding.UTF8.GetBytes(Numeric), new QuickSource(), out SelfEvaluation? line, out _).Should().BeTrue();

        line!.Indicators[0].Actual.Text.Should().Be("80");
        new Scorer(RuleBooks.National2020).Score(line).Total.Should().Be(82);
        line.Indicators[0].Note.Should().Be(file!.Indicators[0].Note).And.NotBeNullOrEmpty();
        line.Notes.Should().Equal(file.Notes).And.NotBeEmpty();
    }

    [Theory]
    [InlineData("80万", 80.0)]
    [InlineData("61.5万", 61.5)]
    [InlineData("61.5万元", 61.5)]
    [InlineData("854万（含上年结转54万）", 854.0)]
    [InlineData("1,200.50元", 0.12005)]
    [InlineData("1.2亿元", 12000.0)]
    [InlineData("1,200.5", 1200.5)]
    [InlineData("约80万", null)]
    [InlineData("80万元、20万元", null)]
    public void TryParse_MoneyCell_IsInTenThousands(string cell, double? amount)
    {
        string text = Numeric.Replace("\"full_year\":30", $"\"full_year\":\"{cell}\"", StringComparison.Ordinal);

        EvaluationFile.TryParse(text, "a.json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue();

        form!.Budget.FullYear.Value.Should().Be((decimal?)amount);
        diagnostics.Select(d => d.Code).Should().Contain(amount is null ? "SE0320" : "SE0321");
    }

    [Theory]
    [InlineData("82.46", 0.8246)]
    [InlineData("82.46%", 0.8246)]
    [InlineData("1", null)]
    [InlineData("0.958", null)]
    public void Score_RateBesideMissingAmounts_IsPercentWhereItCanBeNothingElse(string rate, double? share)
    {
        var form = new SelfEvaluation { Year = 2023, Unit = "甲", Budget = new Budget { Weight = 10, PrintedRate = rate } };

        new Scorer(RuleBooks.National2020).Score(form).Execution!.Facts.PrintedRate.Should().Be((decimal?)share);
    }
}
