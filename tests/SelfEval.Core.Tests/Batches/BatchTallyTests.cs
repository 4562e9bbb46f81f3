using System.Globalization;
using System.Text;
using System.Text.Json;
using SelfEval.Batch;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Batches;

/// <summary>What a batch comes to: counted card by card or line by line, added, written and read, the same figures.</summary>
public sealed class BatchTallyTests
{
    private static readonly Scorer Scorer = new(RuleBooks.Find("lusong-2023")!);
    private static readonly ScoreCard Seed = Scorer.Score(EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json")));

    [Fact]
    public void Add_CardsAndTheirLines_ComeToTheSame()
    {
        var cards = new BatchTally();
        var whole = new BatchTally();
        var brief = new BatchTally();
        cards.Add(Seed);
        cards.Add(Seed);
        cards.Refuse();
        foreach (BatchTally tally in new[] { whole, brief })
        {
            string line = Line(tally == brief);
            tally.Add(CardLine.Read(Encoding.UTF8.GetBytes(line))!);
            tally.Add(CardLine.Read(Encoding.UTF8.GetBytes(line))!);
            tally.Add(CardLine.Read("""{"line":3,"message":"x","diagnostics":[]}"""u8)!);
        }

        Text(whole).Should().Be(Text(cards));
        Text(brief).Should().Be(Text(cards));
        (cards.Scored, cards.Refused, cards.WithoutTotal, cards.Sum).Should().Be((2, 1, 0, 2 * Seed.Total!.Value));
        (cards.Computed, cards.Adopted, cards.Unverifiable).Should().Be((2 * (Seed.Computed.Points ?? 0), 2 * (Seed.Adopted.Points ?? 0), 2 * (Seed.Unverifiable.Declared ?? 0)));
        cards.Findings.Values.Sum().Should().Be(2 * Seed.Findings.Count);
        cards.Grades[Seed.Grade ?? ""].Should().Be(2);
        cards.Mean.Should().Be(Seed.Total);
    }

    [Fact]
    public void Add_OfTwoParts_IsThatOfTheWhole()
    {
        BatchTally one = Of("96 96.004 null", "优 优 "), other = Of("59.999 1234.56 null -3", "差   "), whole = Of("96 96.004 null 59.999 1234.56 null -3", "优 优  差   ");
        one.Refuse();
        other.Refuse();
        other.Refuse();
        whole.Refuse();
        whole.Refuse();
        whole.Refuse();

        one.Add(other);

        Text(one).Should().Be(Text(whole));
        one.Mean.Should().Be((96m + 96.004m + 59.999m + 1234.56m - 3m) / 5);
        one.Totals.Should().Equal(new Dictionary<decimal, long> { [-3] = 1, [60] = 1, [96] = 2, [1230] = 1 });
        (one.Refused, one.Scored, one.WithoutTotal, one.Computed, one.Adopted, one.Unverifiable).Should().Be((3, 7, 2, 7 * 5, 7 * 2, 7 * 3));
        one.Findings.Should().Equal(new Dictionary<string, long> { ["K01"] = 14, ["K02"] = 7 });
        one.Grades.Should().Equal(new Dictionary<string, long> { [""] = 4, ["优"] = 2, ["差"] = 1 });
        new BatchTally().Mean.Should().BeNull();
        Of("null", "").Mean.Should().BeNull();
    }

    [Theory]
    [InlineData("1000", "1000")]
    [InlineData("1000.01", "1000")]
    [InlineData("-1239.99", "-1230")]
    [InlineData("12345", "12300")]
    [InlineData("123456", "123000")]
    [InlineData("99.995", "100.00")]
    [InlineData("99.994", "99.99")]
    public void Totals_BeyondAThousand_HaveThreeDigits(string total, string kept) => Of(total, "").Totals.Keys.Should().Equal(decimal.Parse(kept, CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("", "")]
    [InlineData("5", "5 5 5 5 5 5 5 5 5")]
    [InlineData("1 2 3 4 5 6 7 8 9 10", "1 2 3 4 5 6 7 8 9")]
    [InlineData("10 9 8 7 6 5 4 3 2 1 0", "1 2 3 4 5 6 7 8 9")]
    [InlineData("1 1 1 1 1 1 1 1 1 2", "1 1 1 1 1 1 1 1 1")]
    [InlineData("1 2 null", "1 1 1 1 1 2 2 2 2")]
    public void Deciles_ByNearestRank_AreTotals(string totals, string deciles) => string.Join(' ', Of(totals, "").Deciles()).Should().Be(deciles);

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        BatchTally tally = Of("96 null 59.5", "优  差");
        tally.Add(Seed);
        tally.Refuse();

        using var json = JsonDocument.Parse(Text(tally));

        Text(BatchTally.Read(json.RootElement.GetProperty("tally"))).Should().Be(Text(tally));
    }

    private static BatchTally Of(string totals, string grades)
    {
        var tally = new BatchTally();
        string[] grade = grades.Split(' ');
        foreach ((string total, int i) in totals.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((t, i) => (t, i)))
        {
            string graded = i < grade.Length && grade[i].Length > 0 ? $"\"{grade[i]}\"" : "null";
            tally.Add(CardLine.Read(Encoding.UTF8.GetBytes($$"""{"ruleBookVersion":"1","total":{{total}},"grade":{{graded}},"points":{"computed":5,"adopted":2,"unverifiable":3},"findings":[["K01"],["K02"],["K01"]]}"""))!);
        }

        return tally;
    }

    private static string Text(BatchTally tally)
    {
        var bytes = new Utf8Buffer();
        var json = new JsonOutput(bytes, isIndented: false);
        using (json.Object())
        {
            tally.Write(json);
        }

        return Encoding.UTF8.GetString(bytes.Written);
    }

    private static string Line(bool isBrief)
    {
        var bytes = new Utf8Buffer();
        if (isBrief)
        {
            SelfEval.Cards.Writing.BriefCard.Write(new JsonOutput(bytes, isIndented: false), Seed, 7);
        }
        else
        {
            ScoreCardJson.WriteLine(Seed, 7, bytes);
        }

        return Encoding.UTF8.GetString(bytes.Written);
    }
}
