using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Documents.Layouts;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>
/// The figures that a report states (报告正文), under the nine headings that reports have: staff, basic expenditure, projects, results. Only what
/// the form knows is written, in the words of its report where it has them.
/// </summary>
internal sealed partial class ReportText
{
    private const string StaffPlace = "一（三）";
    private const string BasicPlace = "二（一）";
    private const string OverviewPlace = "二（二）";
    private const string ResultPlace = "六（一）";
    private const string ProjectPlace = "六（二）";
    private const string Numbers = "一二三四五六七八九十";

    private static readonly string[] Parts =
        ["部门（单位）基本情况", "一般公共预算支出情况", "政府性基金预算支出情况", "国有资本经营预算支出情况", "社会保险基金预算支出情况", "资金使用及绩效情况", "存在的问题及原因分析", "下一步改进措施", "绩效自评结果拟应用和公开情况"];

    private static readonly Dictionary<string, string> Sections = new(StringComparer.Ordinal)
    {
        ["一（一）"] = "主要职能", ["一（二）"] = "机构情况", [StaffPlace] = "人员情况", [BasicPlace] = "基本支出情况", [OverviewPlace] = "项目支出情况", [ResultPlace] = "整体支出绩效情况", [ProjectPlace] = "项目支出绩效情况",
    };

    private readonly SelfEvaluation _form;
    private readonly SortedDictionary<(int Part, int Section, int Item), List<string>> _lines = [];

    private ReportText(SelfEvaluation form) => _form = form;

    /// <summary>The report's paragraphs; none where the form states nothing.</summary>
    public static IReadOnlyList<string> Of(SelfEvaluation form)
    {
        var text = new ReportText(form);
        text.AddProjects();
        text.AddStatements();
        text.AddStaff();
        text.AddBasic();
        return [.. text.Paragraphs()];
    }

    private bool Says(string about) => _form.Statements.Any(s => s.About == about);

    /// <summary>Results of one list stay one sentence: the later ones belong to the indicator of the first.</summary>
    private void AddStatements()
    {
        Statement? before = null;
        foreach (Statement statement in _form.Statements)
        {
            (int, int, int) place = PlaceOf(statement.Place ?? (statement.About == "成果" ? ResultPlace : BasicPlace));
            List<string> lines = At(place);
            string words = WordsOf(statement);
            bool goesOn = before is not null && lines.Count > 0 && before.Place == statement.Place && before.Indicator is not null && before.Indicator == statement.Indicator && before.Unit == statement.Unit;
            if (goesOn)
            {
                lines[^1] = lines[^1].TrimEnd('。') + "，" + words + "。";
            }
            else
            {
                lines.Add(words + "。");
            }

            before = statement;
        }
    }

    /// <summary>The report's own words where they name the figure as reports do, else the field's.</summary>
    private static string WordsOf(Statement statement) =>
        statement.Text?.TrimEnd('。') is { } text && (statement.About == "成果" || DocumentLayout.Standard.Statements.WordsOf(statement.About).Any(w => w.Split('#').All(piece => HeadText.Bare(text).Contains(piece, StringComparison.Ordinal))))
            ? text
            : $"{statement.About}{(statement.IsApproximate ? "约" : "")}{FigureWords.Of((decimal?)statement.Value)}{statement.Unit}";

    private void AddStaff()
    {
        if (_form.Staffing is { } staff)
        {
            AddAmount(StaffPlace, "在职人数", "现有在职", staff.InPost, "人");
            AddAmount(StaffPlace, "退休人数", "退休", staff.Retired, "人");
        }
    }

    private void AddBasic()
    {
        if (_form.BasicExpenditure is { } basic)
        {
            AddAmount(BasicPlace, "基本支出", "基本支出", basic.Total, "万元");
            AddAmount(BasicPlace, "人员经费", "人员经费", basic.StaffCost, "万元");
            AddAmount(BasicPlace, "公用经费", "公用经费", basic.RunningCost, "万元");
        }
    }

    private void AddAmount(string place, string about, string words, Figure amount, string unit)
    {
        if (amount.Value is not null && !Says(about))
        {
            At(PlaceOf(place)).Add($"{words}{FigureWords.Of(amount)}{unit}。");
        }
    }

    /// <summary>Before what is said of them: 有4个项目未列入年初预算 speaks of all that follow.</summary>
    private void AddProjects()
    {
        for (int i = 0; i < _form.Projects.Count; i++)
        {
            Project project = _form.Projects[i];
            At(PlaceOf(ProjectPlace)).Add(ProjectWords.Number(i + 1) + ProjectWords.Of(project));
            if (project.OtherName is { } other && project.Executed.Value is not null)
            {
                At(PlaceOf(OverviewPlace)).Add($"{other}{FigureWords.Of(project.Executed)}万元。");
            }
        }
    }

    private List<string> At((int, int, int) place) => _lines.TryGetValue(place, out List<string>? lines) ? lines : _lines[place] = [];

    private IEnumerable<string> Paragraphs()
    {
        (int part, int section) = (-1, -1);
        foreach (((int Part, int Section, int Item) place, List<string> lines) in _lines)
        {
            if (place.Part != part)
            {
                yield return $"{Numbers[place.Part]}、{Parts[place.Part]}";
            }

            if (place.Section >= 0 && (place.Part, place.Section) != (part, section))
            {
                string number = $"（{Numbers[place.Section]}）";
                yield return number + Sections.GetValueOrDefault(Numbers[place.Part] + number, "其他情况");
            }

            (part, section) = (place.Part, place.Section);
            bool isList = place == PlaceOf(ProjectPlace);
            foreach (string line in isList ? lines : [(place.Item > 0 ? place.Item.ToString(CultureInfo.InvariantCulture) + "." : "") + string.Concat(lines)])
            {
                yield return line;
            }
        }
    }

    /// <summary>二（一）3: part, section and item; what is written otherwise stands with the results.</summary>
    private static (int Part, int Section, int Item) PlaceOf(string place)
    {
        Match match = Written().Match(place);
        int part = match.Success ? Numbers.IndexOf(match.Groups[1].Value, StringComparison.Ordinal) : -1;
        int section = match.Groups[2].Success ? Numbers.IndexOf(match.Groups[2].Value, StringComparison.Ordinal) : -1;
        return part >= 0 && part < Parts.Length
            ? (part, section, match.Groups[3].Success ? int.Parse(match.Groups[3].Value, CultureInfo.InvariantCulture) : 0)
            : PlaceOf(ResultPlace);
    }

    [GeneratedRegex("^([一二三四五六七八九])(?:（([一二三四五六七八九十])）)?([1-9][0-9]?)?$")]
    private static partial Regex Written();
}
