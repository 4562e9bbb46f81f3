using System.Globalization;
using System.Text.RegularExpressions;
using SelfEval.Documents.Layouts;
using SelfEval.Model;

namespace SelfEval.Documents.Forms;

/// <summary>Works out whose form it is, of what kind and year (表头): titles first, then names, then what stands around.</summary>
internal sealed partial class FormHead(FormDraft draft, DocumentLayout layout, LabelReading labels, Ledger ledger, string file)
{
    private static readonly string[] NoUnit = ["部门", "单位", "项目", "支出", "整体", "专项", "财政", "预算"];

    private const int FirstYear = 1994;
    private const int LastYear = 2100;

    public FormKind Kind()
    {
        foreach ((string text, _) in Enumerable.Reverse(draft.Titles))
        {
            IReadOnlyCollection<string> keys = layout.Titles.AllOf(text);
            if (keys.Contains("department"))
            {
                return labels["projectName"] is null ? FormKind.Department : FormKind.Project;
            }

            if (keys.Contains("project"))
            {
                return FormKind.Project;
            }
        }

        return labels.Printed.Contains("projectName") ? FormKind.Project : FormKind.Department;
    }

    public string? ProjectName(FormKind kind)
    {
        if (kind != FormKind.Project || labels["projectName"] is not { } name)
        {
            return null;
        }

        ledger.Place("projectName", name.Place);
        return name.Value;
    }

    /// <summary>The unit; "" after saying that the form names none.</summary>
    public string Unit(FormKind kind)
    {
        string[] order = kind == FormKind.Department ? ["department", "reporter", "implementer", "authority"] : ["implementer", "reporter", "department", "authority"];
        foreach (string key in order)
        {
            if (labels[key] is { } unit)
            {
                ledger.Place("unit", unit.Place);
                return Seal().Replace(unit.Value, "");
            }
        }

        if (UnitInTitle() is { } named)
        {
            ledger.Place("unit", named.Place);
            return named.Unit;
        }

        ledger.Say(FormRemarks.NoUnit, draft.Place);
        return "";
    }

    public int? Year()
    {
        (string Text, string Place)[] titles = [.. draft.Titles, .. draft.Paragraphs.Select(p => (p.Paragraph.Text, p.Paragraph.Place)).Where(p => IsHeading(p.Text))];
        if (FirstIn(titles) is { } titled)
        {
            ledger.Place("year", titled.Place);
            return titled.Year;
        }

        if (labels["year"] is { } printed && YearIn(printed.Value) is { } year)
        {
            ledger.Place("year", printed.Place);
            return year;
        }

        IEnumerable<(string Text, string Place)> around = draft.Paragraphs.Select(p => (p.Paragraph.Text, p.Paragraph.Place))
            .Concat(draft.Parts.SelectMany(p => p.Rows).SelectMany(r => r.Own).Where(c => c.Text.Contains("年度", StringComparison.Ordinal) || c.Text.Contains("决算数", StringComparison.Ordinal)).Select(c => (c.Text, c.Place)))
            .Append((Path.GetFileName(file), file)).Append((labels["projectName"]?.Value ?? "", labels["projectName"]?.Place ?? ""));
        if (FirstIn(around) is { } elsewhere)
        {
            ledger.Say(FormRemarks.YearElsewhere, elsewhere.Place, elsewhere.Year, Shown(elsewhere.Text));
            return elsewhere.Year;
        }

        ledger.Say(FormRemarks.NoYear, draft.Place);
        return null;
    }

    /// <summary>2023年度某局部门整体支出绩效自评报告, or （2023年度） by itself.</summary>
    private static bool IsHeading(string text) => text.Length < 60 && HeadText.Bare(text) is var bare && ((bare.Contains("年度", StringComparison.Ordinal) && bare.Contains("绩效", StringComparison.Ordinal)) || YearLine().IsMatch(bare));

    private static (int Year, string Text, string Place)? FirstIn(IEnumerable<(string Text, string Place)> texts)
    {
        foreach ((string text, string place) in texts)
        {
            if (YearIn(text) is { } year)
            {
                return (year, text, place);
            }
        }

        return null;
    }

    private static int? YearIn(string text)
    {
        string bare = HeadText.Bare(text);
        Match match = Digits().Match(bare);
        if (match.Success)
        {
            return Within(int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture));
        }

        match = Chinese().Match(bare);
        return match.Success ? Within(match.Groups[1].Value.Select(c => Math.Max(0, "〇一二三四五六七八九".IndexOf(c))).Aggregate(0, (year, digit) => (year * 10) + digit)) : null;
    }

    private static int? Within(int year) => year is >= FirstYear and <= LastYear ? year : null;

    /// <summary>2023年度某局部门整体支出绩效自评表 names the unit.</summary>
    private (string Unit, string Place)? UnitInTitle()
    {
        foreach ((string text, string place) in draft.Titles.Concat(draft.Paragraphs.Take(4).Select(p => (p.Paragraph.Text, p.Paragraph.Place))))
        {
            if (TitledUnit().Match(HeadText.Bare(text)) is { Success: true } match && match.Groups["unit"].Value is var unit && unit.Length > 2 && !NoUnit.Any(w => unit.Contains(w, StringComparison.Ordinal)))
            {
                return (unit, place);
            }
        }

        return null;
    }

    private static string Shown(string text) => HeadText.Line(text) is var line && line.Length > 40 ? line[..40] + "…" : line;

    [GeneratedRegex(@"(?<!\d)((?:19|20)\d\d)(?:年|度|$|[^\d.])")]
    private static partial Regex Digits();

    [GeneratedRegex(@"^\(?(19|20)\d\d年?(度|年度)?\)?$")]
    private static partial Regex YearLine();

    /// <summary>某局（盖章）: where the seal goes is no part of the name.</summary>
    [GeneratedRegex(@"\s*[(（【]\s*(?:单位)?(?:加?盖)?公?章\s*[)）】]$|\s*[(（]签章[)）]$")]
    private static partial Regex Seal();

    [GeneratedRegex("([一二]〇?[〇零一二三四五六七八九]{2,3})年")]
    private static partial Regex Chinese();

    [GeneratedRegex(@"^(?:(?:19|20)\d\d年度?)?(?<unit>.+?)(?:20\d\d年度?)?(?:部门)?(?:整体支出|整体绩效|项目支出)?绩效自评")]
    private static partial Regex TitledUnit();
}
