using System.Globalization;
using SelfEval.Model.Cells;
using SelfEval.Rules;

namespace SelfEval.Analysis.Diff;

/// <summary>A parameter's values year by year, as long as either book changes them, and its words.</summary>
internal static class ParameterFacets
{
    public static IReadOnlyList<BookFacet> Of(ParameterDefinition own, ParameterDefinition other) =>
    [
        .. Values(own, other),
        BookFacet.Wording("unit", "单位", "unit", own.Unit),
        BookFacet.Wording("note", "说明", "note", own.Note),
        BookFacet.Wording("basis", "依据", "basis", Joined(own.Values.Select(v => v.Basis))),
        BookFacet.Text("options", "可选值", "options", Joined(own.Options)),
        BookFacet.Wording("bands", "档次检查", "band check", own.IsBands ? "是" : "否"),
    ];

    private static IEnumerable<BookFacet> Values(ParameterDefinition own, ParameterDefinition other)
    {
        int[] starts = [int.MinValue, .. own.Values.Concat(other.Values).SelectMany(v => new[] { v.Years.From, v.Years.To + 1 }).OfType<int>().Distinct().Order()];
        (string, string)? previous = null;
        foreach (int start in starts)
        {
            // Both books are asked, so that each tells the same spans of years.
            (string Own, string Other) values = (Show(own.ValueIn(start)), Show(other.ValueIn(start)));
            if (previous != values)
            {
                string year = start.ToString(CultureInfo.InvariantCulture);
                bool always = start == int.MinValue;
                yield return BookFacet.Figure(always ? "value" : "value." + year, always ? "" : $"值（{year} 年度起）", always ? "" : $"value from {year}", values.Own);
            }

            previous = values;
        }
    }

    private static string? Joined(IEnumerable<string?> words)
    {
        string text = string.Join("、", words.OfType<string>());
        return text.Length == 0 ? null : text;
    }

    private static string Show(object value) => value switch
    {
        decimal number => PrintedNumber.Plain(number),
        bool truth => truth ? "true" : "false",
        _ => $"“{value}”",
    };
}
