using Newtonsoft.Json.Linq;
using SelfEval.Authoring;

namespace SelfEval.Tests.Authoring;

public sealed class TestRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval-").FullName;

    private static readonly Dictionary<string, string> Rows = new()
    {
        ["数量"] = """{ "level1": "产出指标", "name": "上报信息", "target": "315件", "actual": "315件", "weight": 5 }""",
        ["自评多报"] = """{ "level1": "产出指标", "name": "上报信息", "target": "315件", "actual": "315件", "weight": 5, "score": 6 }""",
    };

    public static TheoryData<string> ShippedBooks() => [.. RuleBooks.Ids];

    public static TheoryData<string, string, string> BadFiles() => Cases("test-files.json", bad => (string)bad["text"]!);

    public static TheoryData<string, string, string> Failures() => Cases("failures.json", failure => failure["case"]!.ToString());

    [Theory]
    [MemberData(nameof(ShippedBooks))]
    public void TryRun_ShippedBook_PassesAndCoversEveryCondition(string id)
    {
        string folder = Repository.PathOf("rules", id);
        bool ok = TestRun.TryRun(RuleBook.Load(Path.Combine(folder, "rulebook.json")), Path.Combine(folder, "tests.json"), null, out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics);

        ok.Should().BeTrue(Text(diagnostics));
        run!.Results.SelectMany(r => r.Failures).Should().BeEmpty(string.Join("\n", run.Results.SelectMany(r => r.Failures.Select(f => f.ToString()).Append(r.Trace))));
        run.Gaps.Should().BeEmpty(Text(run.Gaps));
        run.CoveragePercent.Should().Be(100);
        run.CoverageSeen.Should().Be(run.CoverageSides);
        run.Results.Should().NotBeEmpty();
    }

    [Theory]
    [MemberData(nameof(ShippedBooks))]
    public void TryRun_BuiltInBook_RunsTheTestsInThePackage(string id)
    {
        TestRun.TryRun(RuleBooks.Find(id)!, null, null, out TestRun? run, out _).Should().BeTrue();

        run!.Passed.Should().BeTrue();
    }

    [Theory]
    [MemberData(nameof(BadFiles))]
    public void TryRun_BadTestFile_NamesCodeLineAndColumn(string name, string text, string expected)
    {
        bool ok = TryRun(text, out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics);

        ok.Should().BeFalse(name);
        run.Should().BeNull();
        string.Join("; ", diagnostics.Select(d => $"{d.Code} {d.Location.Line}:{d.Location.Column}")).Should().Be(expected, Text(diagnostics));
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void TryRun_WrongExpectation_SaysExpectedAndActual(string name, string one, string expected)
    {
        JObject written = JObject.Parse(one);
        written["name"] = name;
        if (written["row"] is { } row)
        {
            written["row"] = JObject.Parse(Rows[(string)row!]);
        }

        TryRun(new JObject { ["cases"] = new JArray(written) }.ToString(), out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(Text(diagnostics));

        TestResult result = run!.Results.Single();
        run.Passed.Should().BeFalse();
        result.Failures.Select(f => f.Message).Should().Equal(expected.Split("; "), (message, end) => message.EndsWith(end, StringComparison.Ordinal));
        result.Failures.Should().OnlyContain(f => f.SourceLine.Length > 0 && f.EnglishMessage.Length > 0);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public void TryAccept_WrongExpectation_SaysWhatCameOutNext(string name, string one, string expected)
    {
        JObject written = JObject.Parse(one);
        written["name"] = name;
        if (written["row"] is { } row)
        {
            written["row"] = JObject.Parse(Rows[(string)row!]);
        }

        TryRun(new JObject { ["cases"] = new JArray(written) }.ToString(), out TestRun? run, out _).Should().BeTrue();

        bool canAccept = !expected.Contains("表里没有名为");
        run!.TryAccept(out string? text).Should().Be(canAccept);
        if (canAccept)
        {
            TryRun(text!, out TestRun? again, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(Text(diagnostics));
            again!.Failures.Should().BeEmpty(text);
            again.TryAccept(out _).Should().BeFalse();
        }
    }

    [Theory]
    [InlineData("\"score\": /* 手算 */ 4 // 满分", "\"score\": /* 手算 */ 5 // 满分")]
    [InlineData("\"findings\": [\"K99\", /* 甲 */ \"SE0402\"] // 乙", "\"findings\": [/* 甲 */ ] // 乙")]
    [InlineData("\"findings\": [\"K04\", \"SE0402\"]", "\"findings\": [\"K04\"]")]
    [InlineData("\"findings\": [\"SE0402\", \"K04\", // 甲\n \"K99\"]", "\"findings\": [\"K04\" // 甲\n ]")]
    [InlineData("\"noFindings\": true", "\"findings\": [\"K04\"]")]
    [InlineData("\"findings\": [\"K04\"], \"noFindings\": true", "\"findings\": [\"K04\"], \"noFindings\": false")]
    public void TryAccept_Comments_Stay(string written, string accepted)
    {
        string File(string expect) => $$"""
            // 头
            { "cases": [ { "name": "甲", "row": {{Rows["自评多报"]}},
              "expect": { {{expect}}
            } } ] } // 尾
            """;
        TryRun(File(written), out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics).Should().BeTrue(Text(diagnostics));

        run!.TryAccept(out string? text).Should().BeTrue();

        text.Should().Be(File(accepted));
        TryRun(text!, out TestRun? again, out diagnostics).Should().BeTrue(Text(diagnostics));
        again!.Passed.Should().BeTrue();
    }

    [Fact]
    public void TryAccept_NothingFails_IsFalse()
    {
        TryRun($$"""{ "cases": [ { "name": "甲", "row": {{Rows["数量"]}}, "expect": { "score": 5 } } ] }""", out TestRun? run, out _);

        run!.TryAccept(out string? text).Should().BeFalse();
        text.Should().BeNull();
    }

    [Fact]
    public void Trace_FailedCase_TellsEveryStep()
    {
        TryRun($$"""{ "cases": [ { "name": "甲", "row": {{Rows["数量"].Replace("\"315件\", \"weight", "\"126件\", \"weight")}}, "expect": { "score": 5 } } ] }""", out TestRun? run, out _);

        run!.Results.Single().Trace.Should().Contain("一级指标是“预算执行率” → “产出指标”是“预算执行率” 不成立").And.Contain("规则组“数量完成”")
            .And.Contain("条件 实际完成值 ≥ 年度指标值 → 126 ≥ 315 不成立").And.Contain("规则“未完成按比例取整”");
    }

    [Theory]
    [InlineData("""{ "name": "待定：等文件", "row": { "name": "乙" } }""")]
    [InlineData("""{ "name": "等文件", "pending": true, "expect": { "total": 100 } }""")]
    public void TryRun_PendingCase_IsListedAndNotRun(string one)
    {
        TryRun($$"""{ "cases": [ {{one}} ] }""", out TestRun? run, out _).Should().BeTrue();

        run!.Passed.Should().BeTrue();
        run.Results.Single().IsPending.Should().BeTrue();
        run.CoverageSeen.Should().Be(0);
    }

    [Fact]
    public void Gaps_OneCase_NameWhatWasNotSeen()
    {
        TryRun($$"""{ "cases": [ { "name": "甲", "row": {{Rows["数量"]}}, "expect": { "score": 5 } } ] }""", out TestRun? run, out _);

        run!.CoveragePercent.Should().BeInRange(1, 99);
        run.Gaps.Should().Contain(g => g.Code == "SE0511" && g.Message.StartsWith("规则“数量完成 / 未完成按比例取整”"))
            .And.Contain(g => g.Code == "SE0512" && g.Message.StartsWith("规则“数量完成 / 完成指标值得满分”"))
            .And.NotContain(g => g.Code == "SE0512" && g.Message.Contains("未完成按比例取整"), "its condition was false on the row");
        (run.CoverageSides - run.CoverageSeen).Should().Be(run.Gaps.Count);
    }

    [Fact]
    public void TryRun_BookThatExtends_CountsOnlyItsOwnRules()
    {
        string child = Path.Combine(_folder, "child");
        Directory.CreateDirectory(child);
        File.WriteAllText(Path.Combine(child, "rulebook.json"), """
            { "id": "child", "title": "下级", "extends": "lusong-2023", "scoring": [ { "when": "true", "use": "定性完成" } ] }
            """);
        File.WriteAllText(Path.Combine(child, "tests.json"), """
            { "cases": [ { "name": "甲", "row": { "name": "乙", "target": "好", "actual": "完成", "weight": 3 }, "expect": { "score": 3 } } ] }
            """);

        TestRun.TryRun(RuleBook.Load(Path.Combine(child, "rulebook.json")), Path.Combine(child, "tests.json"), null, out TestRun? run, out _).Should().BeTrue();

        run!.Passed.Should().BeTrue();
        run.InheritedRules.Should().Be(16);
        (run.CoverageSides, run.CoveragePercent).Should().Be((1, 100m));
    }

    [Fact]
    public void Gaps_BookWithTalliesAndChoices_NameTheSidesOfTheirConditions()
    {
        const string Rule = """{ "WorkflowName": "组", "Rules": [{ "RuleName": "规则", "Expression": "true", "Actions": { "OnSuccess": { "Name": "OutputExpression", "Context": { "Expression": "分值 * 行数" } } } }] }""";
        RuleBook.TryParse($$"""
            { "id": "t", "title": "统计", "tallies": { "行数": { "when": "年度指标值 > 0" } }, "chooseOne": [{ "name": "择一", "when": "三级指标 == \"甲\"" }],
              "scoring": [{ "when": "true", "use": "组" }], "workflows": [{{Rule}}] }
            """, "rulebook.json", out RuleBook? book, out _).Should().BeTrue();

        Gaps("""{ "name": "乙", "target": "5", "actual": "5", "weight": 3 }""").Should().Equal("SE0512 统计“行数”", "SE0511 择一“择一”");
        Gaps("""{ "name": "甲", "target": "0", "actual": "5", "weight": 3 }""").Should().Equal("SE0511 统计“行数”", "SE0512 择一“择一”");

        IEnumerable<string> Gaps(string row)
        {
            string path = Path.Combine(_folder, "tests.json");
            File.WriteAllText(path, $$"""{ "cases": [ { "name": "一", "row": {{row}}, "expect": { "rule": "规则" } } ] }""");
            TestRun.TryRun(book!, path, null, out TestRun? run, out _).Should().BeTrue();
            return run!.Gaps.Select(g => g.Code + " " + g.Message[..g.Message.IndexOf('在')]);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private bool TryRun(string tests, out TestRun? run, out IReadOnlyList<Diagnostic> diagnostics)
    {
        string path = Path.Combine(_folder, "tests.json");
        File.WriteAllText(path, tests);
        return TestRun.TryRun(RuleBooks.Lusong2023, path, null, out run, out diagnostics);
    }

    private static string Text(IEnumerable<Diagnostic> diagnostics) => string.Join("\n", diagnostics.Select(d => d.Render()));

    private static TheoryData<string, string, string> Cases(string file, Func<JToken, string> input)
    {
        var data = new TheoryData<string, string, string>();
        foreach (JToken one in JArray.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Authoring", file))))
        {
            data.Add((string)one["name"]!, input(one), string.Join("; ", one["expect"]!.Select(e => (string)e!)));
        }

        return data;
    }
}
