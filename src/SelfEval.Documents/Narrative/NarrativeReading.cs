using System.Text.RegularExpressions;
using SelfEval.Documents.Forms;
using SelfEval.Documents.Grids;
using SelfEval.Documents.Layouts;
using SelfEval.Model;

namespace SelfEval.Documents.Narrative;

/// <summary>
/// Reads the figures that a report states (正文陈述) and its projects. A figure counts where the words right before it are one of the
/// layout's; nothing is concluded from figures that stand elsewhere.
/// </summary>
internal sealed partial class NarrativeReading
{
    private static readonly string[] Connecting = ["合计", "总计", "共计", "总额", "金额", "共", "为", "是", "达到", "达", "计", "约", "数", "人员", "人", ":", "有", "总", "完成"];

    private readonly DocumentLayout _layout;
    private readonly Ledger _ledger;
    private readonly ResultLink _links;
    private readonly ProjectLine _projectLine;
    private readonly string[] _units;
    private readonly List<Statement> _statements = [];
    private readonly List<Project> _projects = [];
    private readonly List<(string Name, decimal Amount)> _listed = [];
    private readonly NarrativePosition _position = new();
    private bool _planned = true;
    private int _sentence;

    public NarrativeReading(DocumentLayout layout, Ledger ledger, IReadOnlyList<Indicator> indicators)
    {
        _layout = layout;
        _ledger = ledger;
        _links = new ResultLink(indicators);
        _projectLine = new ProjectLine(layout, ledger);
        _units = ["万元", "亿元", "百万元", "千元", "元", "人", "名", .. layout.Counts.WordsOf("unit")];
    }

    public IReadOnlyList<Statement> Statements => _statements;

    public IReadOnlyList<Project> Projects => _projects;

    public Staffing? Staffing() => Said("在职人数") is null && Said("退休人数") is null
        ? null
        : new Staffing { InPost = Figure.FromNullable(Said("在职人数")), Retired = Figure.FromNullable(Said("退休人数")) };

    public BasicExpenditure? Basic() => Said("基本支出") is null
        ? null
        : new BasicExpenditure { Total = Figure.FromNullable(Said("基本支出")), StaffCost = Figure.FromNullable(Said("人员经费")), RunningCost = Figure.FromNullable(Said("公用经费")) };

    public void Read(IEnumerable<Paragraph> paragraphs)
    {
        foreach (Paragraph paragraph in ListedParts.In(paragraphs))
        {
            Read(paragraph);
        }

        for (int i = 0; i < _projects.Count; i++)
        {
            _projects[i] = WithOtherName(_projects[i]);
        }
    }

    private void Read(Paragraph paragraph)
    {
        _planned |= _position.Enter(paragraph.Text);
        string bare = HeadText.Bare(paragraph.Text);
        bool isUnderProjects = _position.IsUnder("项目") || _position.IsUnder("专项");
        if (isUnderProjects && _projectLine.Read(paragraph.Text, paragraph.Place, _planned, _units) is { } project)
        {
            Keep(project, paragraph.Place);
            return;
        }

        if (isUnderProjects && _layout.Projects.WordsOf("unplanned").Any(w => bare.Contains(w, StringComparison.Ordinal)))
        {
            _planned = false;
        }

        foreach (SpokenFigure figure in SpokenFigure.In(paragraph.Text, _units))
        {
            Read(figure, paragraph);
        }
    }

    private void Keep(Project project, string place)
    {
        _ledger.Place($"projects[{_projects.Count}]", place);
        _projects.Add(project);
    }

    /// <summary>The number of the point is its place, and no word of it.</summary>
    private static string Words(SpokenFigure figure) => NumberOfPoint().Replace(HeadText.Line(figure.Text), "");

    private void Read(SpokenFigure figure, Paragraph paragraph)
    {
        if (Topic(figure) is { } topic)
        {
            Keep(new Statement { About = topic, Value = figure.Value, Unit = figure.Unit, IsApproximate = figure.IsApproximate, Text = Words(figure), Place = NullIfBlank(_position.Place) }, paragraph.Place);
        }
        else if (figure.IsMoney)
        {
            Listed(figure);
        }
        else if (_position.IsInPart("绩效") && !_position.IsUnder("项目") && figure.Unit is not ("人" or "名"))
        {
            string before = paragraph.Text[..figure.Start];
            _sentence = (paragraph.Place, before.Count(c => c is '。' or '；' or ';')).GetHashCode();
            string? indicator = _links.Of(figure.Text, figure.Unit, _sentence);
            Keep(new Statement { About = "成果", Indicator = indicator, Value = figure.Value, Unit = figure.Unit, IsApproximate = figure.IsApproximate, Text = Words(figure), Place = NullIfBlank(_position.Place) }, paragraph.Place);
        }
    }

    /// <summary>项目支出74.77万元（其中档案专项25.52万元；…）: the projects as the overview names them.</summary>
    private void Listed(SpokenFigure figure)
    {
        string name = figure.Text[..Math.Max(0, figure.Text.LastIndexOf(figure.Text.FirstOrDefault(char.IsAsciiDigit)))];
        int digits = figure.Text.AsSpan().IndexOfAnyInRange('0', '9');
        name = digits > 0 ? HeadText.Line(figure.Text[..digits]) : name;
        name = name.StartsWith("其中", StringComparison.Ordinal) ? name[2..].TrimStart('：', ':') : name;
        if (name.Length >= 3 && _position.IsUnder("项目"))
        {
            _listed.Add((name, figure.InTenThousand));
        }
    }

    private void Keep(Statement statement, string place)
    {
        Statement? before = statement.About == "成果" ? null : _statements.Find(s => s.About == statement.About);
        if (before is not null && Money(before) == Money(statement))
        {
            return;
        }

        if (before is not null)
        {
            _ledger.Say(FormRemarks.SaidTwice, place, statement.Text ?? "", before.Text ?? "");
        }

        _ledger.Place($"statements[{_statements.Count}]", place);
        _statements.Add(statement);
    }

    private static decimal Money(Statement statement) => statement.Unit switch { "元" => statement.Value / 10_000m, "亿元" => statement.Value * 10_000m, _ => statement.Value };

    /// <summary>What the words before a figure say it is; the longest word counts.</summary>
    private string? Topic(SpokenFigure figure)
    {
        string? best = null;
        int length = 0;
        foreach (string lead in Leads(figure.Lead))
        {
            foreach (string topic in _layout.Statements.Keys.Where(t => FitsUnit(t, figure)))
            {
                foreach (string word in _layout.Statements.WordsOf(topic).Where(w => w.Length > length && Fits(w, lead, figure)))
                {
                    (best, length) = (topic, word.Length);
                }
            }
        }

        return best;
    }

    private static bool Fits(string word, string lead, SpokenFigure figure)
    {
        int slot = word.IndexOf('#', StringComparison.Ordinal);
        return slot < 0
            ? lead.EndsWith(word, StringComparison.Ordinal)
            : lead.EndsWith(word[..slot], StringComparison.Ordinal) && HeadText.Bare(figure.Rest).StartsWith(word[(slot + 1)..], StringComparison.Ordinal);
    }

    private static bool FitsUnit(string topic, SpokenFigure figure) =>
        topic.EndsWith("人数", StringComparison.Ordinal) ? figure.Unit is "人" or "名"
        : topic.EndsWith("项目数", StringComparison.Ordinal) ? figure.Unit is "个" or "项"
        : figure.IsMoney;

    /// <summary>The words before a figure, and the same without 合计, 共, 为 at their end.</summary>
    private static IEnumerable<string> Leads(string lead)
    {
        yield return lead;
        string rest = lead;
        for (string? cut = Cut(rest); cut is not null; cut = Cut(rest))
        {
            rest = cut;
            yield return rest;
        }
    }

    private static string? Cut(string lead) =>
        Connecting.FirstOrDefault(c => lead.Length > c.Length && lead.EndsWith(c, StringComparison.Ordinal)) is { } word ? lead[..^word.Length] : null;

    /// <summary>The overview may name a project otherwise: the same amount, and neither name stands in the other list.</summary>
    private Project WithOtherName(Project project)
    {
        if (project.Executed.Value is not { } amount || _listed.Exists(l => HeadText.Bare(l.Name) == HeadText.Bare(project.Name)))
        {
            return project;
        }

        (string Name, decimal Amount)[] same = [.. _listed.Where(l => l.Amount == amount && !_projects.Exists(p => HeadText.Bare(p.Name) == HeadText.Bare(l.Name)))];
        if (same is not [(string other, _)] || !project.Name.Any(c => other.Contains(c)) || _projects.Count(p => p.Executed.Value == amount) > 1)
        {
            return project;
        }

        _ledger.Say(FormRemarks.OtherName, _ledger.Places.GetValueOrDefault($"projects[{_projects.IndexOf(project)}]") ?? "", project.Name, other);
        return project with { OtherName = other, Note = project.Note ?? $"正文又称“{other}”" };
    }

    private decimal? Said(string about) => _statements.Find(s => s.About == about) is { } statement ? Money(statement) : null;

    private static string? NullIfBlank(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^\s*\d{1,2}[.、．](?=\D|(?:19|20)\d\d年)")]
    private static partial Regex NumberOfPoint();
}
