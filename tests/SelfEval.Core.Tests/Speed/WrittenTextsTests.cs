using System.Text.Json;
using CsCheck;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Speed;

/// <summary>A card is written without making strings of its texts; what is written is what the properties say.</summary>
public sealed class WrittenTextsTests
{
    private static readonly string[] Odd =
        ["", "无", "——", "≥95%", "约95%", "近三成", "1-3次", "12/15", "50000元", "部分完成", "\u0007响\t铃\r\n\"\\", "𠮷野家😀", "\u2028\u0085", new('长', 700), "-0", "0.00", "1000000000000000"];

    private static readonly Scorer Scorer = new(RuleBooks.Find("lusong-2023")!);

    [Fact]
    public void WriteLine_FormsWithOddCells_SaysWhatThePropertiesSay() =>
        Gen.Select(Gen.Int[0, 200], Gen.Int[0, 8], Gen.Int[0, Odd.Length - 1], Gen.Int[0, Odd.Length - 1]).Sample((form, row, one, other) => AssertSame(Altered(form, row, Odd[one], Odd[other])), iter: 400);

    private static SelfEvaluation Altered(int index, int row, string one, string other)
    {
        SelfEvaluation form = EvaluationFile.TryParse(GeneratedForms.Text(index), "", out SelfEvaluation? read, out _) ? read : throw new InvalidDataException();
        Indicator[] rows = [.. form.Indicators];
        row %= rows.Length;
        rows[row] = rows[row] with { Name = one, Target = FormCell.Parse(other), Actual = FormCell.Parse(one), Reason = other };
        return form with { Indicators = rows };
    }

    private static void AssertSame(SelfEvaluation form)
    {
        ScoreCard card = Scorer.Score(form);
        byte[] unread = Line(Scorer.Score(form));
        using var json = JsonDocument.Parse(unread);

        Texts(json.RootElement.GetProperty("findings"), "message").Should().Equal(card.Findings.Select(f => f.Message));
        Texts(json.RootElement.GetProperty("findings"), "place").Should().Equal(card.Findings.Select(f => f.Place));
        Texts(json.RootElement.GetProperty("indicators"), "explanation").Should().Equal(card.Indicators.Where(r => r.Outcome != ScoreOutcome.NotApplicable).Select(r => r.Explanation));
        Line(card).Should().Equal(unread, "texts that were read before are written alike");
    }

    private static byte[] Line(ScoreCard card)
    {
        var bytes = new Utf8Buffer();
        ScoreCardJson.WriteLine(card, 1, bytes);
        return bytes.Written.ToArray();
    }

    private static IEnumerable<string> Texts(JsonElement list, string member) => list.EnumerateArray().Select(i => i.GetProperty(member).GetString()!);
}
