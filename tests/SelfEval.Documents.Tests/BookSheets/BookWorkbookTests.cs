namespace SelfEval.Documents.Tests.BookSheets;

public sealed class BookWorkbookTests
{
    private const string Small = """
        // 头上的注释
        { "id": "t", "title": "某县", "extends": "shapes", "effective": { "from": 2023 },
          "rounding": { "score": { "mode": "四舍五入", "decimals": 2 } },
          "weights": { "产出指标": 60 /* 暂定 */, "效益指标": 40 },
          "grades": [ { "name": "优", "from": 90 }, { "name": "差", "from": 0 } ],
          "parameters": {
            // 常改
            "反向算法": "按比例",
            "每档扣分": { "value": 2, "unit": "分" }, // 每档
            "每档大小": { "values": [ { "to": 2023, "value": 5, "basis": "旧" }, { "from": 2024, "value": 1 } ], "note": "分年" },
            "大于号含等于": { "value": true, "note": "说明" },
            "满意度档次": { "value": "≥90:1 ≥80:0.8 其余:0" }
          },
          "scoring": [
            { "when": "一级指标 == \"产出指标\"", "use": "分档计分", "with": { "档次": "≥90:5 其余:0", "档分单位": "分" } },
            { "when": "true", "use": "正向指标" } // 其余
          ] }
        """;

    private const string Tests = """
        { "cases": [ // 例子
            { "name": "甲", "row": { "level1": "产出指标", "name": "率", "target": "≥95%", "actual": "96%", "weight": 5 }, "expect": { "score": 5, "rule": null } },
            { "name": "乙", "form": { "budget": { "fullYear": 1, "executed": 1, "weight": 10 } }, "expect": { "execution": 10 } } ] }
        """;

    public static TheoryData<string> Books() => [.. RuleBooks.Ids];

    [Theory]
    [MemberData(nameof(Books))]
    public async Task TryRead_ShippedBookNotEdited_IsTheSameText(string id)
    {
        string text = File.ReadAllText(Repository.PathOf("rules", id, "rulebook.json"));
        string tests = File.ReadAllText(Repository.PathOf("rules", id, "tests.json"));

        EditedWorkbook workbook = await WriteAsync(RuleBook.Load(Repository.PathOf("rules", id, "rulebook.json")), tests);

        BookWorkbook.TryRead(workbook.Open(), out string? book, out string? after, out IReadOnlyList<Remark> remarks).Should().BeTrue(Text(remarks));
        remarks.Should().BeEmpty();
        book.Should().Be(text);
        after.Should().Be(tests);
    }

    [Theory]
    [InlineData("参数", "每档扣分", "值", "3", "\"每档扣分\": { \"value\": 2, ", "\"每档扣分\": { \"value\": 3, ")]
    [InlineData("参数", "每档扣分", "值", "３．５", "\"value\": 2, ", "\"value\": 3.5, ")]
    [InlineData("参数", "每档扣分", "单位", "", "{ \"value\": 2, \"unit\": \"分\" }, // 每档", "{ \"value\": 2 }, // 每档")]
    [InlineData("参数", "每档扣分", "说明", "新\"说明", "\"unit\": \"分\" }", "\"unit\": \"分\", \"note\": \"新\\\"说明\" }")]
    [InlineData("参数", "反向算法", "值", "不得分", "\"反向算法\": \"按比例\"", "\"反向算法\": \"不得分\"")]
    [InlineData("参数", "每档大小.0", "依据", "新", "\"basis\": \"旧\"", "\"basis\": \"新\"")]
    [InlineData("参数", "每档大小.0", "起始年度", "2020", "\"basis\": \"旧\" }", "\"basis\": \"旧\", \"from\": 2020 }")]
    [InlineData("参数", "大于号含等于", "值", "否", "\"value\": true", "\"value\": false")]
    [InlineData("基本", "grades.0", "内容", "92", "\"from\": 90 }, {", "\"from\": 92 }, {")]
    [InlineData("基本", "rounding.score.mode", "内容", "截断", "\"mode\": \"四舍五入\"", "\"mode\": \"截断\"")]
    [InlineData("基本", "effective.to", "内容", "2026", "{ \"from\": 2023 }", "{ \"from\": 2023, \"to\": 2026 }")]
    [InlineData("档次", "满意度档次.1", "得分", "0.7", "≥80:0.8", "≥80:0.7")]
    [InlineData("档次", "第 1 条计分项的档次.0", "界限", "85", "≥90:5 其余:0", "≥85:5 其余:0")]
    [InlineData("档次", "满意度档次.0", "符号", "＞", "≥90:1", ">90:1")]
    [InlineData("计分项", "2", "算法", "反向指标", "\"use\": \"正向指标\" } // 其余", "\"use\": \"反向指标\" } // 其余")]
    [InlineData("计分项", "1", "参数", "档分单位=占分值比例", "\"档分单位\": \"分\"", "\"档分单位\": \"占分值比例\"")]
    [InlineData("计分项", "2", "参数", "超额容许=0.2；超额处理=不得分", "\"use\": \"正向指标\" }", "\"use\": \"正向指标\", \"with\": { \"超额容许\": 0.2, \"超额处理\": \"不得分\" } }")]
    [InlineData("计分项", "1", "条件", "一级指标 == \"效益指标\"", "一级指标 == \\\"产出指标\\\"", "一级指标 == \\\"效益指标\\\"")]
    [InlineData("计分项", "2", "可超分值", "是", "\"use\": \"正向指标\" }", "\"use\": \"正向指标\", \"bonus\": true }")]
    public async Task TryRead_CellEdited_ChangesThatValueAlone(string sheet, string key, string head, string value, string before, string after)
    {
        Small.Should().Contain(before);
        EditedWorkbook workbook = (await WriteAsync(Load(), Tests)).Set(sheet, key, head, value);

        BookWorkbook.TryRead(workbook.Open(), out string? book, out string? tests, out IReadOnlyList<Remark> remarks).Should().BeTrue(Text(remarks));

        book.Should().Be(Small.Replace(before, after, StringComparison.Ordinal));
        tests.Should().Be(Tests);
        remarks.Should().ContainSingle().Which.Should().Match<Remark>(r => r.Severity == FindingSeverity.Hint && r.Place.StartsWith(sheet + "!"));
        RuleBook.Parse(book!, "rulebook.json").Should().NotBeNull();
    }

    [Theory]
    [InlineData("1", "应得分", "4", "\"score\": 5, \"rule\": null", "\"score\": 4, \"rule\": null")]
    [InlineData("1", "应用规则", "按档得分", "\"rule\": null", "\"rule\": \"按档得分\"")]
    [InlineData("1", "实际完成值", "94%", "\"96%\"", "\"94%\"")]
    [InlineData("2", "执行率应得", "（没有）", "\"execution\": 10", "\"execution\": null")]
    [InlineData("2", "待定", "是", "\"expect\": { \"execution\": 10 } }", "\"expect\": { \"execution\": 10 }, \"pending\": true }")]
    public async Task TryRead_TestEdited_ChangesThatValueAlone(string key, string head, string value, string before, string after)
    {
        EditedWorkbook workbook = (await WriteAsync(Load(), Tests)).Set("用例", key, head, value);

        BookWorkbook.TryRead(workbook.Open(), out string? book, out string? tests, out IReadOnlyList<Remark> remarks).Should().BeTrue(Text(remarks));

        (book, tests).Should().Be((Small, Tests.Replace(before, after, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task TryRead_EditsThatFitOnlyTogether_AreToldOrTaken()
    {
        EditedWorkbook one = (await WriteAsync(Load(), null)).Set("基本", "weights.产出指标", "内容", "55");
        EditedWorkbook both = (await WriteAsync(Load(), null)).Set("基本", "weights.产出指标", "内容", "55").Set("基本", "weights.效益指标", "内容", "45");

        BookWorkbook.TryRead(one.Open(), out _, out _, out IReadOnlyList<Remark> remarks).Should().BeFalse();
        remarks.Should().ContainSingle(r => r.Code == "SE0742" && r.Message.Contains("SE0110") && r.Message.Contains("95"));
        BookWorkbook.TryRead(both.Open(), out string? book, out _, out _).Should().BeTrue();
        book.Should().Be(Small.Replace("60 /* 暂定 */, \"效益指标\": 40", "55 /* 暂定 */, \"效益指标\": 45", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TryRead_BandAddedAndTakenAway_RebuildsTheTable()
    {
        EditedWorkbook workbook = (await WriteAsync(Load(), null)).Set("档次", "满意度档次.2", "符号", "≥").Set("档次", "满意度档次.2", "界限", "60").Set("档次", "满意度档次.2", "得分", "0.5")
            .Add("档次", "满意度档次", "其余", "", "0").Drop("档次", "满意度档次.1");

        BookWorkbook.TryRead(workbook.Open(), out string? book, out _, out IReadOnlyList<Remark> remarks).Should().BeTrue(Text(remarks));

        book.Should().Be(Small.Replace("≥90:1 ≥80:0.8 其余:0", "≥90:1 ≥60:0.5 其余:0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("参数", "每档扣分", "值", "两分", "SE0731", "参数!C4")]
    [InlineData("参数", "每档扣分", "值", "", "SE0733", "参数!C4")]
    [InlineData("参数", "反向算法", "单位", "分", "SE0741", "参数!D3")]
    [InlineData("参数", "大于号含等于", "值", "对", "SE0732", "参数!C7")]
    [InlineData("基本", "rounding.score.mode", "内容", "凑整", "SE0732", null)]
    [InlineData("基本", "title", "内容", "", "SE0733", null)]
    [InlineData("档次", "满意度档次.1", "界限", "八十", "SE0731", null)]
    [InlineData("档次", "满意度档次.1", "界限", "95", "SE0739", null)]
    [InlineData("档次", "满意度档次.1", "参数", "满意档次", "SE0732", null)]
    [InlineData("计分项", "1", "参数", "档分单位", "SE0738", null)]
    [InlineData("计分项", "1", "参数", "", "SE0738", null)]
    [InlineData("计分项", "1", "条件", "一级指标 = 产出", "SE0739", null)]
    [InlineData("计分项", "2", "算法", "正项指标", "SE0732", null)]
    [InlineData("参数", "反向算法", "值", "按比率", "SE0732", null)]
    [InlineData("用例", "1", "应有结果", "好", "SE0732", null)]
    public async Task TryRead_BadEdit_IsToldWithSheetAndCellAndGivesNothing(string sheet, string key, string head, string value, string code, string? place)
    {
        EditedWorkbook workbook = (await WriteAsync(Load(), Tests)).Set(sheet, key, head, value);

        BookWorkbook.TryRead(workbook.Open(), out string? book, out string? tests, out IReadOnlyList<Remark> remarks).Should().BeFalse();

        (book, tests).Should().Be((null, null));
        Remark error = remarks.First(r => r.Severity == FindingSeverity.Error);
        error.Code.Should().Be(code, Text(remarks));
        error.Place.Should().StartWith(sheet + "!").And.Be(place ?? error.Place);
        error.EnglishMessage.Should().NotBeEmpty();
    }

    [Fact]
    public async Task TryRead_FixedCellAndFixedRows_AreTold()
    {
        EditedWorkbook changed = (await WriteAsync(Load(), Tests)).Set("参数", "每档扣分", "参数", "扣多少").Drop("基本", "title");
        EditedWorkbook added = (await WriteAsync(Load(), Tests)).Add("基本", "新等级", "5");

        BookWorkbook.TryRead(changed.Open(), out string? book, out _, out IReadOnlyList<Remark> told).Should().BeTrue();
        book.Should().Be(Small);
        told.Select(r => r.Code).Should().Equal("SE0735", "SE0734");
        BookWorkbook.TryRead(added.Open(), out _, out _, out IReadOnlyList<Remark> refused).Should().BeFalse();
        refused.Should().ContainSingle().Which.Should().Match<Remark>(r => r.Code == "SE0736" && r.Place.StartsWith("基本!B"));
    }

    [Fact]
    public void TryRead_NoWorkbookOfABook_SaysSo()
    {
        foreach (byte[] bytes in new[] { [], "不是工作簿"u8.ToArray(), File.ReadAllBytes(typeof(BookWorkbookTests).Assembly.Location) })
        {
            BookWorkbook.TryRead(new MemoryStream(bytes), out _, out _, out IReadOnlyList<Remark> remarks).Should().BeFalse();
            remarks.Select(r => r.Code).Should().Equal("SE0730");
        }
    }

    private static RuleBook Load() => RuleBook.Parse(Small, "rulebook.json");

    private static async Task<EditedWorkbook> WriteAsync(RuleBook book, string? tests)
    {
        using var output = new MemoryStream();
        await BookWorkbook.WriteAsync(book, tests, output);
        return new EditedWorkbook(output.ToArray());
    }

    private static string Text(IEnumerable<Remark> remarks) => string.Join("\n", remarks);
}
