using System.Globalization;

namespace SelfEval.Benchmarks.Growth;

/// <summary>Books of any size, made for measuring.</summary>
internal static class GeneratedBooks
{
    private const int ChecksOfAGroup = 20;

    /// <summary>A book of checks alone, half of them for each row; all of them hold on most forms.</summary>
    public static string Checks(int checks)
    {
        IEnumerable<string> groups = Enumerable.Range(0, checks).Chunk(ChecksOfAGroup).Select((group, i) =>
            string.Create(CultureInfo.InvariantCulture, $$"""{"WorkflowName":"组{{i}}","Rules":[{{string.Join(',', group.Select(Check))}}]}"""));
        return $$"""{"id":"generated","title":"生成","version":"1.0.0","checks":[{{string.Join(',', groups)}}]}""";
    }

    private static string Check(int n) => string.Create(
        CultureInfo.InvariantCulture,
        $$"""{"RuleName":"第{{n}}条","Expression":"{{(n % 2 == 0 ? $"分值 <= {100 + n}" : $"全年执行数 >= 0 - {n}")}}","ErrorMessage":"不成立","Properties":{"code":"X{{n}}","severity":"error","where":"indicators"{{(n % 2 == 0 ? ",\"each\":\"指标\"" : "")}},"place":"表","basis":"无"} }""");
}
