namespace SelfEval.Tests.Bands;

/// <summary>Whatever is handed to 计分.分档 is a table of bands, wherever it is written, and is held to its form once, at its place.</summary>
public sealed class BandCheckTests
{
    private const string Bad = "≥80:6 ≥90:8 其余:0";
    private const string Good = "≥90:8 ≥80:6 其余:0";

    [Theory]
    [InlineData("计分.分档(分值, \"B\") > 0", "分值", 1)]
    [InlineData("true", "计分.分档(分值, \"B\")", 1)]
    [InlineData("计分.分档(分值, \"B\") > 0", "计分.分档(分值, \"B\")", 1)]
    [InlineData("true", "计分.分档(分值, 分值 > 10 ? \"B\" : \"G\")", 1)]
    [InlineData("true", "计分.分档(分值, 分值 > 10 ? \"G\" : \"B\")", 1)]
    [InlineData("true", "计分.分档(计分.分档(分值, \"B\"), \"G\")", 1)]
    [InlineData("true", "计分.分档(分值, \"G\")", 0)]
    [InlineData("一级指标 == \"B\"", "分值", 0)]
    public void Check_BandsInAnExpression_AreHeldToTheirForm(string condition, string score, int faults) =>
        Faults(Rule("一", condition, score)).Should().HaveCount(faults);

    /// <summary>The same table in two places is told in the first of them, at its own quote.</summary>
    [Theory]
    [InlineData("{", "分值 > 1 && 计分.分档(分值, \"B\") > 0", "1 + 计分.分档(分值, \"B\")")]
    [InlineData("{", "分值 > 1", "1 + 计分.分档(分值, \"B\")")]
    [InlineData("{ \"LocalParams\": [{ \"Name\": \"档\", \"Expression\": \"计分.分档(分值, \\\"B\\\")\" }],", "计分.分档(分值, \"B\") > 0", "档")]
    public void Check_BandsInTwoPlaces_AreToldAtTheFirst(string head, string condition, string score)
    {
        string book = Book(Rule("一", condition, score, Filled(head)), "", "");

        Diagnostic fault = RuleBook.Check(book, "book.json").Single(d => d.Code == "SE0130");

        fault.Location.Column.Should().Be(book.IndexOf("\\\"" + Bad, StringComparison.Ordinal) + 1);
    }

    [Fact]
    public void Check_BandsOfTwoRules_AreToldOfEach() =>
        Faults(Rule("一", "分值 > 10", "计分.分档(分值, \"B\")") + "," + Rule("二", "true", "计分.分档(分值 + 1, \"B\")")).Should().HaveCount(2);

    [Fact]
    public void Check_BandsInANamedPart_AreToldThere()
    {
        string part = $"{{ \"LocalParams\": [{{ \"Name\": \"档\", \"Expression\": {Quoted("计分.分档(分值, \"B\")")} }}],";

        Diagnostic fault = Faults(Rule("一", "档 > 0", "档", part)).Should().ContainSingle().Subject;

        fault.Message.Should().Contain("界限 90 次序不对");
    }

    [Theory]
    [InlineData("\"tallies\": { \"甲\": { \"when\": \"true\", \"sum\": \"计分.分档(分值, \\\"B\\\")\" } },", "分值 + 甲")]
    [InlineData("\"parameters\": { \"档次\": { \"value\": \"B\" } },", "计分.分档(分值, 档次)")]
    [InlineData("\"parameters\": { \"档次\": { \"value\": \"B\", \"bands\": true } },", "计分.分档(分值, 档次)")]
    public void Check_BandsOfATallyOrAParameter_AreToldOnce(string members, string score) => Faults(Rule("一", "true", score), members).Should().ContainSingle();

    [Theory]
    [InlineData(Good, Bad, 1)]
    [InlineData(Good, Good, 0)]
    public void Check_BandsOfAnEntry_AreHeldToTheirForm(string inBook, string inEntry, int faults) =>
        Faults(Rule("一", "true", "计分.分档(分值, 档次)"), $"\"parameters\": {{ \"档次\": \"{inBook}\" }},", $", \"with\": {{ \"档次\": \"{inEntry}\" }}").Should().HaveCount(faults);

    private static string Rule(string name, string condition, string score, string more = "{") =>
        $"{more} \"RuleName\": \"{name}\", \"Expression\": {Quoted(condition)}, \"Actions\": {{ \"OnSuccess\": {{ \"Name\": \"OutputExpression\", \"Context\": {{ \"Expression\": {Quoted(score)} }} }} }} }}";

    private static string Quoted(string expression) => Newtonsoft.Json.JsonConvert.ToString(Filled(expression));

    private static string Filled(string text) => text.Replace("\"B\"", $"\"{Bad}\"", StringComparison.Ordinal).Replace("\"G\"", $"\"{Good}\"", StringComparison.Ordinal).Replace("\\\"B\\\"", $"\\\"{Bad}\\\"", StringComparison.Ordinal);

    private static IEnumerable<Diagnostic> Faults(string rules, string members = "", string ofEntry = "") =>
        RuleBook.Check(Book(rules, members, ofEntry), "book.json").Where(d => d.Code == "SE0130");

    private static string Book(string rules, string members, string ofEntry) =>
        $$"""{ "id": "x", "title": "x", {{Filled(members)}} "scoring": [{ "when": "true", "use": "组"{{ofEntry}} }], "workflows": [{ "WorkflowName": "组", "Rules": [{{rules}}] }] }""";
}
