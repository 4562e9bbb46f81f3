using System.Globalization;

namespace SelfEval.Tests.Extremes;

/// <summary>Forms of as many rows and as long texts as are allowed, by the name of what is large in them.</summary>
internal static class LargeForms
{
    private const int Rows = 2_000;
    private const int Characters = 20_000;
    private const int Largest = 15_600_000;

    private const string Row = """{"level1":"产出指标","level2":"数量指标","name":"指标N","target":"100件","actual":"80件","weight":1,"score":1}""";
    private const string RowWithoutScore = """{"level1":"产出指标","level2":"数量指标","name":"指标N","target":"100件","actual":"80件","weight":1}""";
    private const string RowOfSum = """{"level1":"产出指标","level2":"数量指标","name":"指标N小计","target":"100件","actual":"80件","weight":1,"score":1}""";
    private const string Statement = """{"about":"指标N","indicator":"指标N","value":80,"unit":"件","text":"完成80件"}""";
    private const string Project = """{"name":"项目N","initial":10,"adjustment":1,"executed":11,"carryOver":0}""";

    public static IReadOnlyDictionary<string, Func<string>> All { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["rows"] = () => Form(List("indicators", Row)),
        ["bare rows"] = () => Form(List("indicators", """{"name":"指标N"}""")),
        ["rows of one level 2 without scores"] = () => Form(List("indicators", RowWithoutScore)),
        ["rows named 小计"] = () => Form(List("indicators", RowOfSum)),
        ["rows of one name"] = () => Form(List("indicators", Row.Replace("指标N", "指标", StringComparison.Ordinal))),
        ["rows that have every word of a check"] = () => Form(List("indicators", """{"level1":"满意度指标","level2":"服务对象满意度指标","name":"成本节约率满意度覆盖率N","target":"≥95%","actual":"已完成，基本达成，因疫情影响未开展","weight":1,"score":1,"reason":"无"}""")),
        ["statements"] = () => Form(List("statements", Statement)),
        ["rows and statements"] = () => Form(List("indicators", Row), List("statements", Statement)),
        ["projects"] = () => Form(List("projects", Project)),
        ["rows, projects and statements"] = () => Form(List("indicators", Row), List("projects", Project), List("statements", Statement)),
        ["headings"] = () => Form("\"headings\":{" + string.Join(',', Numbered("\"标题N\":1")) + "}", List("indicators", Row)),
        ["long texts of spaces"] = () => Form(Texts(new string(' ', Characters - 2))),
        ["long texts of digits"] = () => Form(Texts(new string('7', Characters - 2))),
        ["long texts of numbers"] = () => Form(Texts(string.Concat(Enumerable.Repeat("1万元、", (Characters - 2) / 4)))),
        ["long texts of dates"] = () => Form(Texts(string.Concat(Enumerable.Repeat("2023年1月1日", (Characters - 2) / 9)))),
    };

    /// <summary>Files of 16 MB that no form may be: refused in the time and memory of one that may.</summary>
    public static IReadOnlyDictionary<string, Func<string>> Refused { get; } = new Dictionary<string, Func<string>>(StringComparer.Ordinal)
    {
        ["one endless text"] = () => Form($"\"project\":\"{new string('x', Largest)}\""),
        ["one endless text of escapes"] = () => Form($"\"project\":\"{string.Concat(Enumerable.Repeat("\\u56e0", Largest / 6))}\""),
        ["one endless text that is not closed"] = () => Form($"\"project\":\"{new string('x', Largest)}"),
        ["one endless name"] = () => Form($"\"{new string('x', Largest)}\":1"),
        ["one endless number"] = () => Form($"\"total\":{new string('7', Largest)}"),
        ["names that no form has"] = () => Form(string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"\"m{i}\":\"{new string('x', Largest / 1_010)}\""))),
        ["empty lines"] = () => Form(new string('\n', Largest) + "\"indicators\":[]"),
        ["old line ends"] = () => Form(new string('\r', Largest) + "\"indicators\":[]"),
        ["brackets"] = () => new string('[', Largest),
        ["texts in a list"] = () => "[" + string.Concat(Enumerable.Repeat("\"x\",", Largest / 4)) + "1]",
        ["hidden characters"] = () => Form($"\"project\":\"{new string('\u200B', Largest / 3)}\""),
    };

    private static string Form(params string[] members) =>
        """{"year":2023,"unit":"某局","budget":{"initial":100,"fullYear":100,"executed":90,"weight":10,"declaredScore":9},""" + string.Join(',', members) + "}";

    private static string List(string name, string item) => $"\"{name}\":[{string.Join(',', Numbered(item))}]";

    private static IEnumerable<string> Numbered(string item) => Enumerable.Range(0, Rows).Select(i => item.Replace("N", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));

    /// <summary>Some 5 MB of text in the cells of 80 rows.</summary>
    private static string Texts(string text) =>
        "\"indicators\":[" + string.Join(',', Enumerable.Range(0, 80).Select(i => $$"""{"level1":"产出指标","level2":"数量指标","name":"甲{{text}}","target":"5{{text}}","actual":"4{{text}}","reason":"因{{text}}","weight":1}""")) + "]";
}
