using Newtonsoft.Json.Linq;

namespace SelfEval.Documents.Tests.BookSheets;

/// <summary>Rows that a person adds, takes away or moves (加行、删行、换先后): they come back into the JSON, and every comment with them.</summary>
public sealed class BookRowTests
{
    private const string Book = """
        { "id": "t", "title": "某县", "extends": "shapes", "effective": { "from": 2024 },
          "weights": { "产出指标": 60, "效益指标": 40 },
          "parameters": {
            // 常改
            "反向算法": "按比例",
            "每档扣分": { "value": 2, "unit": "分" }, // 每档
            /* 分年 */ "每档大小": { "values": [ { "to": 2023, "value": 5 }, // 旧
              { "from": 2024, "value": 1 } ] }
          },
          "scoring": [
            // 反向的
            { "when": "指标方向 == \"反向\"", "use": "按档扣分" }, // 先
            { "when": "二级指标 == \"质量指标\"", "use": "分档计分", "with": { "档次": "≥90:5 其余:0" } },
            { "when": "true", "use": "正向指标" } // 其余
          ] }
        """;

    private const string Tests = """
        { "cases": [ // 例子
            { "name": "甲", "row": { "level1": "产出指标", "name": "率", "target": "≥95%", "actual": "96%", "weight": 5 }, "expect": { "score": 5 } },
            { "name": "乙", "form": { "budget": { "fullYear": 1, "executed": 1, "weight": 10 } }, "expect": { "execution": 10 } } ] }
        """;

    [Fact]
    public async Task TryRead_EntryAdded_StandsWhereItsRowDoes()
    {
        string book = Taken((await WriteAsync()).Insert("计分项", "2", "", "", "反向指标", "反向算法=不得分", "", "计分.含(三级指标, \"投诉\")"));

        book.Should().Be(Book.Replace("// 先\n", "// 先\n    { \"when\": \"计分.含(三级指标, \\\"投诉\\\")\", \"use\": \"反向指标\", \"with\": { \"反向算法\": \"不得分\" } },\n"));
    }

    [Fact]
    public async Task TryRead_EntryTakenAway_LeavesTheCommentBeforeIt()
    {
        string book = Taken((await WriteAsync()).Drop("计分项", "1"));

        book.Should().Be(Book.Replace("    { \"when\": \"指标方向 == \\\"反向\\\"\", \"use\": \"按档扣分\" }, // 先\n", ""));
    }

    [Fact]
    public async Task TryRead_LastEntryTakenAway_LeavesNoComma()
    {
        string book = Taken((await WriteAsync()).Drop("计分项", "3"));

        Entries(book).Should().Equal("按档扣分", "分档计分");
        book.Should().Contain("\"≥90:5 其余:0\" } }\n  ] }");
    }

    [Fact]
    public async Task TryRead_EntriesMoved_TakeTheirCommentsAlong()
    {
        EditedWorkbook workbook = (await WriteAsync()).MoveToEnd("计分项", "1").Set("计分项", "1", "算法", "反向指标").Set("档次", "第 2 条计分项的档次.0", "界限", "85");

        string book = Taken(workbook);

        Entries(book).Should().Equal("分档计分", "正向指标", "反向指标");
        book.Should().Contain("\"≥85:5 其余:0\"").And.Contain("\"use\": \"正向指标\" }, // 其余\n").And.Contain("    // 反向的\n    { \"when\": \"指标方向 == \\\"反向\\\"\", \"use\": \"反向指标\" } // 先\n");
    }

    [Fact]
    public async Task TryRead_EntryCopied_KeepsTheBandsThatItsRowDoesNotShow()
    {
        string book = Taken((await WriteAsync()).Copy("计分项", "2").SetLast("计分项", "条件", "二级指标 == \"时效指标\""));

        JObject.Parse(book)["scoring"]![2]!.ToString(Newtonsoft.Json.Formatting.None).Should().Be("""{"when":"二级指标 == \"时效指标\"","use":"分档计分","with":{"档次":"≥90:5 其余:0"}}""");
    }

    [Theory]
    [InlineData("新参数", "5", "", "", "", "", "", "\"新参数\": 5")]
    [InlineData("得分位数", "1", "位小数", "", "", "", "", "\"得分位数\": { \"value\": 1, \"unit\": \"位小数\" }")]
    [InlineData("得分位数", "1", "", "2024", "", "某文", "", "\"得分位数\": { \"values\": [{ \"from\": 2024, \"value\": 1, \"basis\": \"某文\" }] }")]
    [InlineData("总分封顶", "是", "", "", "", "", "", "\"总分封顶\": true")]
    [InlineData("档次", "≥80:5 其余:0", "", "", "", "", "", "\"档次\": \"≥80:5 其余:0\"")]
    public async Task TryRead_ParameterAdded_ComesLast(string name, string value, string unit, string from, string to, string basis, string note, string json) =>
        Taken((await WriteAsync()).Add("参数", name, value, unit, from, to, basis, note)).Should().Be(Book.Replace("\"value\": 1 } ] }\n", $"\"value\": 1 }} ] }},\n    {json}\n"));

    [Fact]
    public async Task TryRead_ParameterTakenAway_LeavesTheOthersAsTheyStand() =>
        Taken((await WriteAsync()).Drop("参数", "每档扣分")).Should().Be(Book.Replace("    \"每档扣分\": { \"value\": 2, \"unit\": \"分\" }, // 每档\n", ""));

    [Fact]
    public async Task TryRead_SpanOfYearsAddedAndTakenAway_ChangesItsParameterAlone()
    {
        string added = Taken((await WriteAsync()).Set("参数", "每档大小.1", "终止年度", "2024").Add("参数", "每档大小", "3", "", "2025"));
        string gone = Taken((await WriteAsync()).Drop("参数", "每档大小.0"));

        added.Should().Be(Book.Replace("{ \"from\": 2024, \"value\": 1 } ]", "{ \"from\": 2024, \"value\": 1, \"to\": 2024 }, { \"from\": 2025, \"value\": 3 } ]"));
        JObject.Parse(gone)["parameters"]!["每档大小"]!.ToString(Newtonsoft.Json.Formatting.None).Should().Be("""{"values":[{"from":2024,"value":1}]}""");
    }

    [Fact]
    public async Task TryRead_CaseAddedAndTakenAway_ChangesTheTests()
    {
        EditedWorkbook workbook = (await WriteAsync()).Drop("用例", "1").Add("用例", "丙", "", "产出指标", "", "率", "≥95%", "90%", "5", "", "4.74");

        BookWorkbook.TryRead(workbook.Open(), out string? book, out string? tests, out IReadOnlyList<Remark> remarks).Should().BeTrue(string.Join("\n", remarks));

        book.Should().Be(Book);
        JObject.Parse(tests!)["cases"]!.Select(c => (string)c["name"]!).Should().Equal("乙", "丙");
        tests.Should().Contain("""{ "name": "丙", "row": { "level1": "产出指标", "name": "率", "target": "≥95%", "actual": "90%", "weight": 5 }, "expect": { "score": 4.74 } }""").And.Contain("// 例子");
    }

    [Fact]
    public async Task TryRead_FirstCheckWritten_MakesTheirGroup()
    {
        string book = Taken((await WriteAsync()).Add("检查", "X01", "总分不过百", "error", "", "自评总分 <= 100", "自评总分{自评总分}分，超过100分", "总分", "total"));

        RuleBook read = RuleBook.Parse(book, "rulebook.json");
        read.Should().NotBeNull();
        JObject.Parse(book)["checks"]![0]!["Rules"]![0]!["Properties"]!["code"]!.ToString().Should().Be("X01");
    }

    [Fact]
    public async Task TryRead_CheckOfABookWithChecks_IsEditedAndAdded()
    {
        var own = RuleBook.Load(Repository.PathOf("rules", "checks", "rulebook.json"));
        using var output = new MemoryStream();
        await BookWorkbook.WriteAsync(own, null, output);

        BookWorkbook.TryRead(new EditedWorkbook(output.ToArray()).Set("检查", "1", "程度", "warning").Open(), out string? book, out _, out IReadOnlyList<Remark> remarks).Should().BeTrue(string.Join("\n", remarks));

        string text = File.ReadAllText(Repository.PathOf("rules", "checks", "rulebook.json"));
        int at = text.IndexOf("\"severity\": \"error\"", StringComparison.Ordinal);
        book.Should().Be(text.Remove(at, 19).Insert(at, "\"severity\": \"warning\""));
    }

    [Theory]
    [InlineData("计分项", "SE0746", "计分项!D6", "", "", "", "每档扣分=1", "", "true")]
    [InlineData("计分项", "SE0732", "计分项!D6", "", "", "没有这个", "", "", "true")]
    [InlineData("计分项", "SE0739", "计分项!B6", "", "", "正向指标", "", "", "分值 =")]
    [InlineData("计分项", "SE0738", "计分项!E6", "", "", "正向指标", "每档扣分", "", "true")]
    [InlineData("参数", "SE0747", "参数!B7", "每档扣分", "3")]
    [InlineData("参数", "SE0746", "参数!C7", "新参数", "", "分")]
    [InlineData("参数", "SE0731", "参数!E7", "得分位数", "1", "", "今年")]
    [InlineData("参数", "SE0732", "参数!C7", "超额处理", "不扣分")]
    [InlineData("用例", "SE0746", "用例!B5", "", "", "产出指标")]
    public async Task TryRead_NewRowThatCannotBeTaken_IsRefusedWithItsCell(string sheet, string code, string place, params string[] cells)
    {
        BookWorkbook.TryRead((await WriteAsync()).Add(sheet, cells).Open(), out string? book, out _, out IReadOnlyList<Remark> remarks).Should().BeFalse();

        book.Should().BeNull();
        Remark error = remarks.First(r => r.Severity == FindingSeverity.Error);
        $"{error.Code} {error.Place}".Should().Be($"{code} {place}", string.Join("\n", remarks));
    }

    [Fact]
    public async Task TryRead_BlankRowAdded_ChangesNothing() =>
        Taken((await WriteAsync()).Add("计分项", "4", "", "").Add("参数", "", "")).Should().Be(Book);

    private static IEnumerable<string> Entries(string book) => JObject.Parse(book)["scoring"]!.Select(e => (string)e["use"]!);

    private static string Taken(EditedWorkbook workbook)
    {
        BookWorkbook.TryRead(workbook.Open(), out string? book, out string? tests, out IReadOnlyList<Remark> remarks).Should().BeTrue(string.Join("\n", remarks));
        tests.Should().Be(Tests);
        return book!;
    }

    private static async Task<EditedWorkbook> WriteAsync()
    {
        using var output = new MemoryStream();
        await BookWorkbook.WriteAsync(RuleBook.Parse(Book, "rulebook.json"), Tests, output);
        return new EditedWorkbook(output.ToArray());
    }
}
