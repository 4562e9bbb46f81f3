using CsCheck;
using SelfEval.Model;

namespace SelfEval.Tests.Serializing;

/// <summary>Whatever form the program takes, it takes the card that it made of it: large sums, blank names, and as much as the limits allow.</summary>
public sealed class OwnCardTests
{
    private const decimal Largest = 999_999_999_999_999m;

    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);

    [Fact]
    public void TryParse_FormsOfExtremeFigures_ReadsBackTheSame() => ModelGen.Form.Sample(form => AssertReadAgain(form, Scorer), iter: 300);

    /// <summary>Each figure has 15 digits as a form may have them; points, weights, differences and rates made of them have more.</summary>
    [Theory]
    [InlineData("lusong-2023")]
    [InlineData("national-2021-core")]
    [InlineData("hubei")]
    public void TryParse_SumsLargerThanAnyFigure_ReadsBackTheSame(string book)
    {
        Indicator row = new() { Level1 = "产出指标", Level2 = "数量指标", Name = "甲", Target = FormCell.Parse("100件"), Actual = FormCell.Parse("100件"), Weight = Largest, DeclaredScore = Largest, Money = Largest };
        var form = new SelfEvaluation
        {
            Year = 2023,
            Unit = "某局",
            Budget = new Budget { Initial = 0.000001m, FullYear = 0.000001m, Executed = Largest, Weight = Largest, DeclaredScore = -Largest },
            Indicators = [row, row with { Name = "乙" }, row with { Name = "丙", Target = FormCell.Parse("逐步提升"), Actual = FormCell.Parse("已提升") }, row with { Name = "丁", Actual = FormCell.Parse("按因素分配"), DeclaredScore = -Largest }],
            DeclaredTotal = Largest,
        };

        AssertReadAgain(form, new Scorer(RuleBooks.Find(book)!));
    }

    [Fact]
    public void TryParse_RowsWithoutAName_ReadsBackTheSame()
    {
        const string Table = """{ "kind": "department", "name": "", "source": {}, "funds_wan": { "parts": { "": 5 } }, "total_score": 9, "indicators": [{ "l1": "产出指标", "l2": "", "l3": "", "target": "", "actual": 3, "weight": 6, "score": 6 }, { "l1": " ", "weight": 4, "items": [{ "name": "甲", "points": 2 }] }] }""";
        EvaluationFile.TryParse(Table, "table", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> faults).Should().BeTrue(string.Join('\n', faults));

        AssertReadAgain(form!, Scorer);
    }

    /// <summary>Rows, texts and lists as long as a form may have them, each row with a finding or more.</summary>
    [Theory]
    [InlineData(2_000, 1)]
    [InlineData(1_000, 15)]
    public void TryParse_FormAsLongAsTheLimitsAllow_ReadsBackTheSame(int rows, int items)
    {
        ChecklistItem[] list = [.. Enumerable.Range(0, items).Select(i => new ChecklistItem { Name = $"要点{i}", Points = 1, Earned = 2, IsMet = i % 2 == 0 })];
        var form = new SelfEvaluation
        {
            Year = 2023,
            Unit = "某局",
            Indicators = [.. Enumerable.Range(0, rows).Select(i => new Indicator { Level1 = "产出指标", Level2 = "数量指标", Name = "指标" + i, Target = FormCell.Parse("≥95%"), Actual = FormCell.Parse("30%"), Weight = 5, DeclaredScore = 7, Items = list })],
            Notes = [.. Enumerable.Range(0, 2_000).Select(i => "备注" + i)],
        };
        using var text = new StringWriter();
        EvaluationFile.Write(form, text);
        EvaluationFile.TryParse(text.ToString(), "form", out SelfEvaluation? read, out IReadOnlyList<Diagnostic> faults).Should().BeTrue(string.Join('\n', faults.Take(2)));

        AssertReadAgain(read!, Scorer);
    }

    /// <summary>A transcript keeps what it does not know as notes; what they come to has the limits of a form, or the card could not be read again.</summary>
    [Theory]
    [InlineData("head", 1_900, 10, null)]
    [InlineData("head", 1_999, 10, "SE0017")]
    [InlineData("row", 1_000, 10, null)]
    [InlineData("row", 1_000, 20, "SE0820")]
    public void TryParse_TableOfManyNotes_ReadsBackTheSameOrIsRefused(string place, int notes, int length, string? code)
    {
        string unknown = string.Concat(Enumerable.Range(0, notes).Select(i => $", \"栏{i}\": \"{new string('字', length)}\""));
        string table = $$"""{ "kind": "department", "name": "某局", "total_score": 9, "notes": ["一", "二"]{{(place == "head" ? unknown : "")}}, "indicators": [{ "l1": "产出指标", "l3": "甲", "target": "5", "actual": 3, "weight": 6{{(place == "row" ? unknown : "")}} }] }""";

        bool isTaken = EvaluationFile.TryParse(table, "table", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> faults);

        faults.Where(f => f.Severity == FindingSeverity.Error).Select(f => f.Code).Should().Equal(code is null ? [] : [code]);
        if (isTaken)
        {
            AssertReadAgain(form!, Scorer);
        }
    }

    [Fact]
    public void TryParse_AmountLargerThanAnyFigure_IsKeptAsANote()
    {
        const string Table = """{ "kind": "project", "name": "某项目", "total_score": 9, "funds_wan": { "initial": "999999999999999亿", "executed": "5亿" }, "indicators": [] }""";
        EvaluationFile.TryParse(Table, "table", out SelfEvaluation? form, out _).Should().BeTrue();

        form!.Notes.Should().ContainSingle().Which.Should().Contain("999999999999999亿");
        form.Budget.Executed.Value.Should().Be(50_000m);
        AssertReadAgain(form, Scorer);
    }

    [Theory]
    [InlineData("\"weight\": 1000000000000000")]
    [InlineData("\"weight\": -1000000000000000.5")]
    [InlineData("\"score\": 79228162514264337593543950335")]
    [InlineData("\"money\": 99999999999999999999999999999999999999")]
    public void TryParse_FigureOfTheFormTooLarge_IsRefused(string member)
    {
        string card = $$"""{ "formatVersion": 2, "form": { "year": 2023, "unit": "某局", "indicators": [{ "level1": "产出指标", "name": "甲", {{member}} }] } }""";

        ScoreCardJson.TryParse(card, "card", Scorer, out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle().Which.Code.Should().Be("SE0022");
    }

    [Fact]
    public void TryParse_SumThatWasChanged_IsNamed()
    {
        string card = """{ "formatVersion": 2, "total": 79228162514264337593543950335, "form": { "year": 2023, "unit": "某局", "indicators": [] } }""";

        ScoreCardJson.TryParse(card, "card", Scorer, out _, out IReadOnlyList<Diagnostic> diagnostics).Should().BeFalse();

        diagnostics.Should().ContainSingle().Which.Message.Should().Contain("79228162514264337593543950335");
    }

    private static void AssertReadAgain(SelfEvaluation form, Scorer scorer)
    {
        string written = Written(scorer.Score(form));
        ScoreCardJson.TryParse(written, "card", scorer, out ScoreCard? card, out IReadOnlyList<Diagnostic> faults).Should().BeTrue(string.Join('\n', faults.Take(3).Select(f => f.Render())));
        Written(card!).Should().Be(written);
    }

    private static string Written(ScoreCard card)
    {
        using var text = new StringWriter();
        ScoreCardJson.WriteWithForm(card, text);
        return text.ToString();
    }
}
