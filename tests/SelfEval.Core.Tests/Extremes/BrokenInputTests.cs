using System.Text;
using SelfEval.Model;
using SelfEval.Tests.Cli;
using SelfEval.Tests.Files;

namespace SelfEval.Tests.Extremes;

/// <summary>Inputs that once broke the program, each with what must come out.</summary>
public sealed class BrokenInputTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("79228162514264337593543950335.5")]
    [InlineData("-79228162514264337593543950335.9")]
    [InlineData("79228162514264337593543950336")]
    [InlineData("1e40")]
    [InlineData("9999999999999999")]
    public void Form_NumberBeyondADecimal_IsTooLarge(string number)
    {
        EvaluationFile.TryParse($$"""{ "year": 2023, "unit": "a", "total": {{number}} }""", "f", out _, out IReadOnlyList<Diagnostic> found).Should().BeFalse();

        found.Should().ContainSingle(d => d.Code == "SE0022" || d.Code == "SE0009").Which.Location.Column.Should().Be(39);
    }

    [Fact]
    public void Book_NumberBeyondADecimal_IsTooLarge() =>
        RuleBook.Check("""{"id":"h","title":"x","weights":{"甲":79228162514264337593543950335.9}}""", "b").Should().Contain(d => d.Code == "SE0022");

    [Fact]
    public void Batch_LineWithANumberBeyondADecimal_IsThatLineAlone()
    {
        _folder.Write("in.ndjson", "{\"year\":2023,\"unit\":\"a\"}\n{\"year\":2023,\"unit\":\"a\",\"total\":79228162514264337593543950335.5}\n{\"year\":2023,\"unit\":\"b\"}\n");

        (int status, string output, _) = CommandLine.Run("batch", _folder.At("in.ndjson"), "--rules", "hubei", "--out", _folder.At("out.ndjson"), "--json");

        status.Should().Be(1);
        output.Should().Contain("\"scored\": 2").And.Contain("\"refused\": 1");
        File.ReadAllText(_folder.At("out.errors.ndjson")).Should().Contain("SE0022").And.Contain("\"line\":2");
    }

    [Fact]
    public void Check_TextForANumericParameter_SaysSo()
    {
        const string Book = """
            {"id":"h","title":"x","parameters":{"甲":1},"scoring":[{"when":"true","use":"w","with":{"甲":"0.1"}}],
             "workflows":[{"WorkflowName":"w","Rules":[{"RuleName":"r","Expression":"true","Actions":{"OnSuccess":{"Name":"OutputExpression","Context":{"Expression":"分值 * 甲"}}}}]}]}
            """;

        RuleBook.Check(Book, "b").Should().ContainSingle().Which.Code.Should().Be("SE0008");
    }

    [Fact]
    public void Check_ParentsThatRepeat_AreRefusedAtOnce()
    {
        string many = string.Join(',', Enumerable.Repeat("\"checks\"", 2_000));

        IReadOnlyList<Diagnostic> found = RuleBook.Check($$"""{"id":"h","title":"x","extends":[{{many}}]}""", "b");

        found.Should().Contain(d => d.Code == "SE0017").And.Contain(d => d.Code == "SE0101");
    }

    /// <summary>Nine books, each on top of six others: 6 to the power of 8 ways lead to the last.</summary>
    [Fact]
    public void Load_ManyWaysToTheSameParent_ReadsItOnce()
    {
        for (int i = 0; i < 9; i++)
        {
            Directory.CreateDirectory(_folder.At("b" + i));
            string parents = string.Join(", ", Enumerable.Range(i + 1, 6).Where(p => p < 9).Select(p => $"\"b{p}\""));
            _folder.Write($"b{i}/rulebook.json", $$"""{ "id": "b{{i}}", "title": "第{{i}}本", "extends": [{{parents}}], "scoring": [{ "when": "分值 > {{i}}", "use": "w{{i}}" }],"""
                + $$"""  "workflows": [{ "WorkflowName": "w{{i}}", "Rules": [{ "RuleName": "r", "Expression": "true", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "分值" } } } }] }] }""");
        }

        RuleBook.TryLoad(_folder.At("b0", "rulebook.json"), out RuleBook? book, out IReadOnlyList<Diagnostic> found).Should().BeTrue(string.Join('\n', found));

        book!.Files.Should().OnlyHaveUniqueItems().And.HaveCount(9);
        book.RuleCount.Should().Be(9);
    }

    /// <summary>Two hundred warnings stand before the one error: the error must be shown.</summary>
    [Fact]
    public void Check_ErrorBehindManyWarnings_IsShown()
    {
        string parameters = string.Join(',', Enumerable.Range(0, 300).Select(i => $"\"p{i}\":1"));
        string book = $$"""{"id":"h","title":"x","parameters":{{{parameters}}},"workflows":[],"scoring":[],"grades":[{"name":"优","from":10},{"name":"良","from":80}]}""";

        RuleBook.TryParse(book, "b", out _, out IReadOnlyList<Diagnostic> found).Should().BeFalse();

        found.Should().Contain(d => d.Severity == FindingSeverity.Error);
        RuleBook.Check(book, "b").Should().Contain(d => d.Severity == FindingSeverity.Error);
    }

    [Theory]
    [InlineData("{\"year\":2023,\"unit\":\"a\rb\"}", 21)]
    [InlineData("{\"year\":2023,\"unit\":\"a\nb\"}", 21)]
    [InlineData("{\"year\":2023,\"unit\":\"a\r\nb\"}", 21)]
    [InlineData("{\"year\":2023,\"unit\":\"a\tb\"}", 23)]
    [InlineData("{\"year\":2023,\"un\nit\":\"a\"}", 14)]
    public void Text_WithABareLineBreak_IsNoJsonAnywhere(string json, int column)
    {
        EvaluationFile.TryParse(json, "f", out _, out IReadOnlyList<Diagnostic> ofForm).Should().BeFalse();
        RuleBook.TryFormat(json, "f", out _, out IReadOnlyList<Diagnostic> ofLayout).Should().BeFalse();

        ofForm.Should().Contain(d => d.Code == "SE0001" && d.Location.Column == column);
        ofLayout.Should().Contain(d => d.Code == "SE0001");
    }

    [Theory]
    [InlineData(0x061C)]
    [InlineData(0x00AD)]
    [InlineData(0x180E)]
    [InlineData(0x206A)]
    [InlineData(0xFFF9)]
    [InlineData(0xE0041)]
    [InlineData(0x3164)]
    [InlineData(0x200B)]
    [InlineData(0x202E)]
    [InlineData(0x2028)]
    [InlineData(0x034F)]
    [InlineData(0xFE0F)]
    [InlineData(0xE0100)]
    [InlineData(0x1B)]
    [InlineData(0x85)]
    public void Form_HiddenCharacter_IsRefusedBareAndEscaped(int character)
    {
        string bare = char.ConvertFromUtf32(character);
        string escaped = string.Concat(bare.Select(c => $"\\u{(int)c:X4}"));

        foreach (string written in new[] { bare, escaped })
        {
            string form = "{\"year\":2023,\"unit\":\"甲" + written + "局\"}";
            EvaluationFile.TryParse(form, "f", out _, out IReadOnlyList<Diagnostic> found).Should().BeFalse();
            found.Should().Contain(d => d.Code == "SE0013" && d.Message.Contains(character.ToString("X4")));
            found[0].Render().Should().NotContain(bare);
        }
    }

    [Theory]
    [InlineData("𠮷野家")]
    [InlineData("100㎡ ①②③ √")]
    [InlineData("한국")]
    public void Form_OrdinaryRareCharacter_IsTaken(string unit) =>
        EvaluationFile.TryParse($$"""{"year":2023,"unit":"{{unit}}"}""", "f", out _, out _).Should().BeTrue();

    [Fact]
    public void Form_RadicalsCopiedFromPdf_AreReadAsWhatTheyLookLike()
    {
        const string Form = """{"year":2023,"unit":"某局","indicators":[{"level1":"产出指标","name":"培训⼈数","target":"100⼈","actual":"⽆"}]}""";

        EvaluationFile.TryParse(Form, "f", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> found).Should().BeTrue();

        found.Should().BeEmpty();
        (form!.Indicators[0].Target.Unit, form.Indicators[0].Actual.Kind).Should().Be(("人", CellKind.NotApplicable));
        new Scorer(RuleBooks.Hubei).Score(form).Findings.Should().Contain(f => f.Code == "SE0449" && f.Message.Contains('⼈'));
    }

    [Fact]
    public void Form_TextOfAThousandDigits_IsATextInScoreAndBatch()
    {
        string form = $$"""{"year":2023,"unit":"a","actualGoal":"{{new string('7', 1_001)}}"}""";
        _folder.Write("in.ndjson", form + "\n");

        EvaluationFile.TryParse(form, "f", out _, out _).Should().BeTrue();
        EvaluationFile.TryParse("// 注释\n" + form.Replace("2023", "2023 /* \" */", StringComparison.Ordinal), "f", out _, out _).Should().BeTrue();
        CommandLine.Run("batch", _folder.At("in.ndjson"), "--rules", "hubei", "--out", _folder.At("out.ndjson")).Status.Should().Be(0);
    }

    [Fact]
    public void Card_OfATranscriptWithoutYear_IsReadAgain()
    {
        const string Transcript = """{"kind":"project","name":"项目","indicators":[{"l1":"产出指标","l2":"数量指标","l3":"培训人次","target":"100人次","actual":"80人次","weight":90,"score":90}]}""";
        EvaluationFile.TryParse(Transcript, "t", out SelfEvaluation? form, out _).Should().BeTrue();
        var scorer = new Scorer(RuleBooks.Hubei);
        using var written = new StringWriter();
        ScoreCardJson.WriteWithForm(scorer.Score(form!), written);

        ScoreCardJson.TryParse(written.ToString(), "card", scorer, out ScoreCard? card, out IReadOnlyList<Diagnostic> found).Should().BeTrue(string.Join('\n', found));

        card!.Form.Year.Should().BeNull();
    }

    [Theory]
    [InlineData("＝1+1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData(" =1+1")]
    [InlineData("\u00A0=1+1")]
    [InlineData("\u3000@SUM(A1)")]
    [InlineData("\\n=1+1")]
    [InlineData("@SUM(A1)")]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("\\t=1")]
    [InlineData("\\r1")]
    public void Csv_CellThatASpreadsheetWouldCompute_GetsAnApostrophe(string unit)
    {
        _folder.Write("in.ndjson", $$"""{"year":2023,"unit":"{{unit}}"}""" + "\n");

        CommandLine.Run("batch", _folder.At("in.ndjson"), "--rules", "hubei", "--out", _folder.At("out.ndjson"), "--csv", _folder.At("out.csv")).Status.Should().Be(0);

        string row = File.ReadAllText(_folder.At("out.csv")).Split("\r\n", 2)[1];
        row.Should().MatchRegex("^1,(\"'|')");
    }

    [Theory]
    [InlineData("甲局")]
    [InlineData("3=3")]
    [InlineData("a@b")]
    public void Csv_OrdinaryCell_StaysAsItIs(string unit)
    {
        _folder.Write("in.ndjson", $$"""{"year":2023,"unit":"{{unit}}"}""" + "\n");

        CommandLine.Run("batch", _folder.At("in.ndjson"), "--rules", "hubei", "--out", _folder.At("out.ndjson"), "--csv", _folder.At("out.csv")).Status.Should().Be(0);

        File.ReadAllLines(_folder.At("out.csv"))[1].Should().StartWith("1," + unit + ",");
    }

    public static TheoryData<string, string> TooMuch => new()
    {
        { "SE0017", "\"indicators\":[" + string.Join(',', Enumerable.Repeat("{\"name\":\"甲\"}", 2_001)) + "]" },
        { "SE0017", "\"projects\":[" + string.Join(',', Enumerable.Repeat("{\"name\":\"甲\"}", 2_001)) + "]" },
        { "SE0017", "\"statements\":[" + string.Join(',', Enumerable.Repeat("{\"about\":\"甲\",\"value\":1}", 2_001)) + "]" },
        { "SE0017", "\"headings\":{" + string.Join(',', Enumerable.Range(0, 2_001).Select(i => $"\"h{i}\":1")) + "}" },
        { "SE0820", "\"indicators\":[{\"name\":\"甲\",\"reason\":\"" + new string(' ', 20_001) + "\"}]" },
    };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public void Form_MoreThanAnyTableHolds_IsRefused(string code, string member)
    {
        EvaluationFile.TryParse("{\"year\":2023,\"unit\":\"a\"," + member + "}", "f", out _, out IReadOnlyList<Diagnostic> found).Should().BeFalse();

        found.Should().ContainSingle(d => d.Code == code);
    }

    [Fact]
    public void Explanation_TemplateThatNamesALongTextManyTimes_IsCutOff()
    {
        string template = string.Concat(Enumerable.Repeat("{一级指标}", 300));
        string book = """{"id":"h","title":"x","scoring":[{"when":"true","use":"w"}],"workflows":[{"WorkflowName":"w","Rules":[{"RuleName":"r","Expression":"true","Actions":{"OnSuccess":{"Name":"OutputExpression","Context":{"Expression":"1"}}},"SuccessEvent":"TEMPLATE"}]}]}""".Replace("TEMPLATE", template, StringComparison.Ordinal);
        RuleBook.TryParse(book, "b", out RuleBook? read, out IReadOnlyList<Diagnostic> found).Should().BeTrue(string.Join('\n', found));
        var row = new Indicator { Level1 = new string('长', 19_000), Name = "甲", Weight = 1 };

        string explanation = new Scorer(read!).Score(new SelfEvaluation { Year = 2023, Unit = "a", Indicators = [row] }).Indicators[0].Explanation;

        explanation.Length.Should().BeLessThan(21_000);
        explanation.Should().EndWith("…");
    }

    [Fact]
    public void Tally_ManyDistinctTotals_StaysSmall()
    {
        var tally = new SelfEval.Batch.BatchTally();
        var scorer = new Scorer(RuleBooks.CriteriaChecklist);
        using var json = new MemoryStream();
        for (int i = 0; i < 20_000; i++)
        {
            var row = new Indicator { Level1 = "产出指标", Name = "甲", Weight = 10_000_000 + i, DeclaredScore = 5_000_000 + (i * 7) };
            tally.Add(scorer.Score(new SelfEvaluation { Year = 2023, Unit = "a", Indicators = [row] }));
        }

        tally.Totals.Count.Should().BeLessThan(1_000);
        tally.Scored.Should().Be(20_000);
    }

    [Fact]
    public void Terminal_ControlCharactersInAFileName_AreShownAsABox()
    {
        string name = "a\u001b[31m\u202Eb.json";
        File.WriteAllText(_folder.At(name), "{", Encoding.UTF8);

        (_, string output, string error) = CommandLine.Run("score", _folder.At(name), "--rules", "hubei");

        (output + error).Should().NotContain("\u001b").And.NotContain("\u202E").And.Contain("□");
    }

    [Fact]
    public void Terminal_LineBreakInAUnit_StaysOneLine()
    {
        _folder.Write("form.json", """{"year":2023,"unit":"甲局\n总分 100 分  等级 优","indicators":[]}""");

        (_, string output, _) = CommandLine.Run("score", _folder.At("form.json"), "--rules", "hubei");

        output.Split('\n').Should().NotContain(l => l.StartsWith("总分 100 分", StringComparison.Ordinal));
        output.Should().Contain("甲局⏎总分 100 分");
    }
}
