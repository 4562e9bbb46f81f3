using System.Text;
using SelfEval.Batch;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Batches;

/// <summary>The lines that a batch writes, as a summary and a spreadsheet have them; what no batch wrote is told.</summary>
public sealed class CardLineTests
{
    private const string Whole = """{"line":1,"ruleBookVersion":"1.0","other":{"total":1,"x":[1]},"total":95.5,"grade":"优","parts":{"computed":{"points":90,"declared":1},"adopted":{"points":5.5},"unverifiable":{"rows":2,"points":3,"declared":4}},"findings":[{"severity":"error","code":"K01","place":{"code":"no"}},{"code":"K02"},{"x":1}]}""";
    private const string Brief = """{"ruleBookVersion":"1.0","total":null,"grade":null,"points":{"computed":90,"adopted":null,"unverifiable":4,"more":9},"findings":[["K01",1,["no"]],["K02"]]}""";

    [Fact]
    public void Read_AWholeCard_TakesWhatASummaryNeeds()
    {
        CardLine line = Read(Whole)!;

        (line.IsRefused, line.Grade, line.Total, line.Computed, line.Adopted, line.Unverifiable).Should().Be((false, "优", 95.5m, 90m, 5.5m, 4m));
        line.Findings.Should().Equal("K01", "K02");
    }

    [Fact]
    public void Read_ABriefCard_TakesTheSame()
    {
        CardLine line = Read(Brief)!;

        (line.IsRefused, line.Grade, line.Total, line.Computed, line.Adopted, line.Unverifiable).Should().Be((false, null, null, 90m, 0m, 4m));
        line.Findings.Should().Equal("K01", "K02");
    }

    [Fact]
    public void Read_ARefusedLine_IsOne() => Read("""{"line":4,"message":"x","diagnostics":[{"code":"SE0001"}]}""")!.IsRefused.Should().BeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("?")]
    [InlineData("[]")]
    [InlineData("1")]
    [InlineData("{}")]
    [InlineData("""{"total":1}""")]
    [InlineData("""{"ruleBookVersion":"1","diagnostics":[]}""")]
    [InlineData("""{"ruleBookVersion":"1"} {}""")]
    [InlineData("""{"ruleBookVersion":"1","total":"95"}""")]
    [InlineData("""{"ruleBookVersion":"1","total":1e40}""")]
    [InlineData("""{"ruleBookVersion":"1","grade":5}""")]
    [InlineData("""{"ruleBookVersion":"1","findings":[[1]]}""")]
    public void Read_WhatNoBatchWrote_IsNone(string text) => Read(text).Should().BeNull();

    [Theory]
    [InlineData("", 0, 0, 0)]
    [InlineData("C\n\nC\nR\n", 0, 2, 1)]
    [InlineData("C\n{}\nC\n", 2, 1, 0)]
    [InlineData("\n\nC\nx", 4, 1, 0)]
    public void Summary_OfAFile_CountsItsLinesOrNamesTheFirstThatIsNone(string lines, long bad, long scored, long refused)
    {
        string path = Path.GetTempFileName();
        File.WriteAllText(path, lines.Replace("C", Whole, StringComparison.Ordinal).Replace("R", """{"diagnostics":[]}""", StringComparison.Ordinal));
        var tally = new BatchTally();

        CardSummary.TryAdd(path, tally, out long found).Should().Be(bad == 0);

        File.Delete(path);
        (found, tally.Scored, tally.Refused).Should().Be((bad, scored, refused));
    }

    [Theory]
    [InlineData(false, "\uFEFF行,单位,项目,年度,总分,等级,自评,差异,核对得分,采用自评（未核）,无法核对的自评,未计分行数,错误,警告,提示\r\n")]
    [InlineData(true, "\uFEFFline,unit,project,year,total,grade,declared,difference,computed,adopted,unverifiable,not scored,errors,warnings,hints\r\n")]
    public void Csv_Header_NamesEachColumn(bool english, string header) => BatchCsv.Header(english).Should().Be(header);

    [Fact]
    public void Csv_Line_HasTheCardsFigures()
    {
        ScoreCard card = new Scorer(RuleBooks.Find("lusong-2023")!).Score(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")));
        var output = new Utf8Buffer();

        BatchCsv.Write(card, 12, output);

        string[] cells = Encoding.UTF8.GetString(output.Written).Split(',');
        cells.Should().HaveCount(15);
        cells[0].Should().Be("12");
        (cells[1], cells[2], cells[3], cells[5]).Should().Be((card.Form.Unit, card.Form.ProjectName ?? "", "2023", card.Grade ?? ""));
        (cells[4], cells[6], cells[7]).Should().Be((Plain(card.Total), Plain(card.Form.PrintedTotal), Plain(card.Difference)));
        (cells[8], cells[9], cells[10]).Should().Be((Plain(card.Computed.Points), Plain(card.Adopted.Points), Plain(card.Unverifiable.Declared)));
        cells[11].Should().Be(Plain(card.Unverifiable.Rows));
        cells[12].Should().Be(Plain(card.Findings.Count(f => f.Severity == FindingSeverity.Error)));
        cells[13].Should().Be(Plain(card.Findings.Count(f => f.Severity == FindingSeverity.Warning)));
        cells[14].Should().Be(Plain(card.Findings.Count(f => f.Severity == FindingSeverity.Hint)) + "\r\n");
    }

    private static CardLine? Read(string text) => CardLine.Read(Encoding.UTF8.GetBytes(text));

    private static string Plain(decimal? number) => number?.ToString("0.##", System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
