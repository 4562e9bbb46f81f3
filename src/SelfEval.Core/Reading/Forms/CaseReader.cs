using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Reading.Forms;

/// <summary>
/// Reads the transcript of a published table (docs/case-format.md): <c>source</c>, <c>kind</c>, <c>name</c>, <c>funds_wan</c>,
/// <c>level1_weights</c>, <c>indicators</c> with <c>l1</c>, <c>l2</c>, <c>l3</c>. A cell that the table lacks is missing, never zero.
/// </summary>
internal sealed class CaseReader
{
    private static readonly string[] Signs = ["funds_wan", "level1_weights", "total_score", "total_weight"];
    private static readonly string[] ExecutionRows = ["预算执行率", "资金执行率", "预算资金执行率", "预算执行", "执行率"];

    private static readonly string[] UseNames = ["基本支出", "项目支出"];

    private readonly DiagnosticBag _bag;
    private readonly List<string> _notes = [];

    private CaseReader(DiagnosticBag bag) => _bag = bag;

    /// <summary>True where the members are those of a transcript: a form proper names its <c>unit</c>.</summary>
    public static bool IsCase(SourceNode root) => root.Kind == NodeKind.Object && root.IndexOf("unit") < 0
        && (Signs.Any(s => root.Member(s) is not null) || root.Member("indicators")?.Value.Items.Any(i => i.Member("l3") is not null || i.Member("l1") is not null) is true);

    public static SelfEvaluation? Read(SourceNode root, DiagnosticBag bag) =>
        ObjectReader.Open(root, bag, "自评表转录", "the transcript") is { } form ? new CaseReader(bag).ReadForm(form) : null;

    private SelfEvaluation ReadForm(ObjectReader form)
    {
        var cells = new CaseCells(form, _bag, _notes, "");
        (int? year, string? publisher) = ReadSource(form);
        FormKind kind = form.Choice("kind", "department", "project") == "department" ? FormKind.Department : FormKind.Project;
        string name = cells.Text("name") ?? "";
        Budget budget = ReadFunds(form);
        List<(string Name, decimal Weight)> headings = ReadHeadings(form);
        List<Indicator> indicators = ReadIndicators(form);
        SumRows.Printed printed = SumRows.Take(indicators, _notes);
        headings.AddRange(printed.Headings.Where(h => headings.TrueForAll(known => known.Name != h.Name)).ToList());
        decimal? totalWeight = cells.Points("total_weight") ?? printed.Weight;
        decimal? total = cells.Number("total_score") ?? printed.Score;
        bool isPartial = form.Flag("partial") ?? false;
        string? grade = cells.Text("grade");
        string? layout = cells.Text("form");
        cells.Remarks("notes");
        cells.KeepRest();
        FormLimits.Hold(_notes, form.Node, _bag);
        if (indicators.Any(i => IsExecutionRow(i.Name) && i.Weight == budget.Weight && i.DeclaredScore == budget.DeclaredScore))
        {
            // The execution rate is a row of the table; the money block repeats its points.
            _notes.Add("资金一行的分值和得分就是指标“预算执行率”一行的，只算一次");
            budget = budget with { Weight = null, DeclaredScore = null };
        }

        return new SelfEvaluation
        {
            Kind = kind,
            Year = year,
            Unit = kind == FormKind.Department ? name : publisher ?? "",
            ProjectName = kind == FormKind.Project ? name : null,
            Budget = budget,
            Headings = headings,
            Indicators = indicators,
            DeclaredTotalWeight = totalWeight,
            DeclaredTotal = total,
            DeclaredGrade = grade,
            Layout = layout,
            IsPartial = isPartial,
            Notes = _notes,
        };
    }

    /// <summary>预算执行率, 资金执行率(10分) …: the money block again, as a row of the table.</summary>
    private static bool IsExecutionRow(string name)
    {
        int bracket = name.AsSpan().IndexOfAny('(', '（');
        return ExecutionRows.Contains(bracket < 0 ? name : name[..bracket]);
    }

    private (int? Year, string? Publisher) ReadSource(ObjectReader form)
    {
        if (form.Optional("source", NodeKind.Object) is not { } node || ObjectReader.Open(node, _bag, "来源（source）", "source") is not { } source)
        {
            return default;
        }

        var cells = new CaseCells(source, _bag, _notes, "来源 ");
        int? year = source.Whole("year", 1994, 2100);
        string? publisher = cells.Text("publisher");
        cells.Keep("title", "题名");
        cells.Keep("publisher", "公开单位");
        cells.Keep("province", "省份");
        cells.Keep("url", "网址");
        cells.KeepRest();
        return (year, publisher);
    }

    private Budget ReadFunds(ObjectReader form)
    {
        if (form.Optional("funds_wan", NodeKind.Object) is not { } node || ObjectReader.Open(node, _bag, "资金（funds_wan）", "funds_wan") is not { } funds)
        {
            return Budget.Empty;
        }

        var cells = new CaseCells(funds, _bag, _notes, "资金 ");
        (List<BudgetPart> bySource, List<BudgetPart> byUse) = ReadParts(funds, cells);
        var budget = new Budget
        {
            Initial = cells.Money("initial"),
            FullYear = cells.Money("full_year"),
            Executed = cells.Money("executed"),
            Adjustment = cells.Money("adjustment"),
            CarriedIn = cells.Money("carried_in"),
            Balance = cells.Money("balance"),
            Weight = cells.Points("weight"),
            PrintedRate = cells.Text("rate_text"),
            DeclaredScore = cells.Number("score"),
            Reason = cells.Text("reason"),
            BySource = new BudgetSplit { Parts = bySource },
            ByUse = new BudgetSplit { Parts = byUse },
        };
        cells.Keep("unit_published", "表上单位");
        cells.Remarks("notes");
        cells.KeepRest();
        return budget;
    }

    private (List<BudgetPart> BySource, List<BudgetPart> ByUse) ReadParts(ObjectReader funds, CaseCells cells)
    {
        List<BudgetPart> bySource = [];
        List<BudgetPart> byUse = [];
        foreach (SourceMember member in funds.Members("parts"))
        {
            List<BudgetPart> side = UseNames.Any(u => member.Name.Contains(u, StringComparison.Ordinal)) ? byUse : bySource;
            if (member.Value.Kind == NodeKind.Object)
            {
                side.Add(ReadPart(member));
            }
            else if (member.Value.Kind == NodeKind.String)
            {
                _notes.Add($"资金 {member.Name}：{member.Value.Text}");
            }
            else
            {
                side.Add(new BudgetPart { Name = member.Name, FullYear = cells.MoneyOf(member.Name, member.Value) });
            }
        }

        return (bySource, byUse);
    }

    private BudgetPart ReadPart(SourceMember member)
    {
        ObjectReader part = ObjectReader.Open(member.Value, _bag, $"资金“{member.Name}”", $"part '{member.Name}'")!;
        var cells = new CaseCells(part, _bag, _notes, $"资金“{member.Name}”");
        var read = new BudgetPart { Name = member.Name, Initial = cells.Money("initial"), FullYear = cells.Money("full_year"), Executed = cells.Money("executed") };
        cells.Keep("weight", "分值");
        cells.Keep("rate_text", "执行率");
        cells.Keep("score", "得分");
        cells.KeepRest();
        return read;
    }

    private List<(string Name, decimal Weight)> ReadHeadings(ObjectReader form)
    {
        var headings = new List<(string Name, decimal Weight)>();
        foreach (SourceMember member in form.Members("level1_weights"))
        {
            var cells = new CaseCells(form, _bag, _notes, "一级指标分值 ");
            if (cells.PointsOf(member.Name, member.Value) is { } weight)
            {
                headings.Add((member.Name, weight));
            }
        }

        return headings;
    }

    private List<Indicator> ReadIndicators(ObjectReader form)
    {
        var indicators = new List<Indicator>();
        foreach (SourceNode node in form.Items("indicators"))
        {
            if (ObjectReader.Open(node, _bag, "指标（indicators）", "an indicator") is { } row)
            {
                indicators.Add(ReadIndicator(row));
            }
        }

        return indicators;
    }

    private Indicator ReadIndicator(ObjectReader row)
    {
        var notes = new List<string>();
        var cells = new CaseCells(row, _bag, notes, "");
        string level1 = cells.Text("l1") ?? "";
        string level2 = cells.Text("l2") ?? "";
        var indicator = new Indicator
        {
            Level1 = level1,
            Level2 = level2,
            Name = cells.Text("l3") ?? "",
            Target = FormCell.Parse(cells.Text("target")),
            Actual = FormCell.Parse(cells.Text("actual")),
            Weight = cells.Points("weight"),
            DeclaredScore = cells.Number("score"),
            Reason = cells.Text("reason"),
            Criterion = cells.Text("criterion"),
            Nature = cells.Text("indicator_kind"),
            Coefficient = cells.Share("score_coefficient"),
            Grade = cells.Text("grade"),
            Direction = row.Choice("direction", "正向", "反向"),
            Items = IndicatorReader.ReadItems(row, _bag),
        };
        cells.Remarks("notes");
        cells.Remarks("note");
        cells.KeepRest();
        string note = string.Join("；", notes);
        FormLimits.Hold([note], row.Node, _bag);
        return notes.Count == 0 ? indicator : indicator with { Note = note };
    }
}
