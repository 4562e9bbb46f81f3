using System.Globalization;
using SelfEval.Model;

namespace SelfEval.Cards.Checks;

/// <summary>
/// Turns a check's <c>where</c> into a path of the form's JSON (位置): <c>[]</c> is the row under check, <c>[支出合计]</c> the entry of
/// that name.
/// </summary>
internal static class WherePath
{
    public static string Resolve(string where, string key, SelfEvaluation form)
    {
        string path = where.Replace("[]", key, StringComparison.Ordinal);
        int open = path.IndexOf('[', StringComparison.Ordinal);
        int close = open < 0 ? -1 : path.IndexOf(']', open);
        if (close < 0 || int.TryParse(path.AsSpan(open + 1, close - open - 1), NumberStyles.None, CultureInfo.InvariantCulture, out _))
        {
            return path;
        }

        string list = path[..open];
        int index = IndexOf(form, list, path[(open + 1)..close]);
        return index < 0 ? list : string.Create(CultureInfo.InvariantCulture, $"{list}[{index}]{path[(close + 1)..]}");
    }

    /// <summary>The names that the entries of a list go by, in the form's order.</summary>
    public static IEnumerable<string> NamesOf(SelfEvaluation form, string list) => list switch
    {
        "indicators" => form.Indicators.Select(i => i.Name),
        "headings" => form.Headings.Select(h => h.Name),
        _ => SearchedNames(form, list),
    };

    private static IEnumerable<string> SearchedNames(SelfEvaluation form, string list) => list switch
    {
        "statements" => form.Statements.Select(s => s.About),
        "projects" => form.Projects.Select(p => p.Name),
        "budget.byUse.parts" => form.Budget.ByUse.Parts.Select(p => p.Name),
        "budget.bySource.parts" => form.Budget.BySource.Parts.Select(p => p.Name),
        "indicators" => form.Indicators.Select(i => i.Level1 + i.Level2),
        _ => [],
    };

    private static int IndexOf(SelfEvaluation form, string list, string name)
    {
        int index = 0;
        foreach (string entry in SearchedNames(form, list))
        {
            if (entry.Contains(name, StringComparison.Ordinal))
            {
                return index;
            }

            index++;
        }

        return -1;
    }
}
