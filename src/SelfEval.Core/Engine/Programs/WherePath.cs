using System.Globalization;
using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval.Engine.Programs;

/// <summary>
/// Turns a check's <c>where</c> into a path of the form's JSON (位置): <c>[]</c> is the row under check, <c>[支出合计]</c> the entry of
/// that name.
/// </summary>
internal sealed class WherePath(string where, FactScope scope)
{
    private const string Row = "[]";

    /// <summary>Paths of later rows are made anew for each finding.</summary>
    private const int MostKept = 64;

    private readonly bool _isFixed = !where.Contains('[', StringComparison.Ordinal);

    /// <summary>The rows' keys are numbers, and nothing else has to be looked up in the form.</summary>
    private readonly bool _isNumbered = scope is FactScope.IndicatorCheck or FactScope.Project or FactScope.Statement && where.IndexOf('[', StringComparison.Ordinal) == where.IndexOf(Row, StringComparison.Ordinal);

    // The same few come again for every form; two threads may make the same one twice.
    private readonly string?[] _numbered = new string?[MostKept];

    public string Of(CheckFacts row, SelfEvaluation form) =>
        _isFixed ? where
        : !_isNumbered ? Resolve(where.Replace(Row, row.Key, StringComparison.Ordinal), form)
        : row.Index >= MostKept ? where.Replace(Row, row.Key, StringComparison.Ordinal)
        : _numbered[row.Index] ??= where.Replace(Row, row.Key, StringComparison.Ordinal);

    /// <summary>The names that the entries of a list go by, in the form's order.</summary>
    public static IEnumerable<string> NamesOf(SelfEvaluation form, string list) => list switch
    {
        "indicators" => form.Indicators.Select(i => i.Name),
        "headings" => form.Headings.Select(h => h.Name),
        _ => SearchedNames(form, list),
    };

    private static string Resolve(string path, SelfEvaluation form)
    {
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
