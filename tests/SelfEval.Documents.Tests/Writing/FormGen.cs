using CsCheck;
using SelfEval.Model;

namespace SelfEval.Documents.Tests.Writing;

/// <summary>Forms as units fill them in, made up: every field that an official table has a cell for, filled, blank or 不适用.</summary>
internal static class FormGen
{
    private static readonly string[] Levels1 = ["产出指标", "效益指标", "满意度指标", "成本指标", "过程"];
    private static readonly string[] Levels2 = ["数量指标", "质量指标", "时效指标", "社会效益指标", "服务对象满意度指标", ""];
    private static readonly string[] Cells = ["≥95%", "12项", "100%", "按期完成", "2023年12月底前", "≤3.5万元", "无", "/", "0.5", "=SUM(A1)", "<b>5</b>", "有所提高", "-3", "3/4"];
    private static readonly string[] Words = ["培训", "道路", "设备", "“三公”", "&", "A", "甲、乙", "（一期）", "😀", "#", "+1", "@x", "<td>", "户"];

    private static readonly Gen<string> Name = OneOf(Words).Array[1, 4].Select(w => "项" + string.Concat(w));

    private static readonly Gen<string?> Text = Gen.Frequency((3, Gen.Const((string?)null)), (2, Name.Select(n => (string?)n)), (1, Name.Array[2, 3].Select(l => (string?)string.Join('\n', l))));

    private static readonly Gen<string?> Line = Gen.Frequency((2, Gen.Const((string?)null)), (2, Name.Select(n => (string?)n)));

    private static readonly Gen<decimal> Points = Gen.Int[0, 400].Select(n => n / 10m);

    private static readonly Gen<decimal?> MaybePoints = Gen.Frequency((1, Gen.Const((decimal?)null)), (4, Points.Select(p => (decimal?)p)));

    private static readonly Gen<Figure> Money = Gen.Frequency((1, Gen.Const(Figure.Missing)), (1, Gen.Const(Figure.NotApplicable)), (5, Gen.Int[0, 99_999_999].Select(n => Figure.Of(n / 100m))));

    private static readonly Gen<Figure> Known = Gen.Int[1, 9_999_999].Select(n => Figure.Of(n / 100m));

    private static readonly Gen<ExpenseLine?> Cost = Gen.Frequency((1, Gen.Const((ExpenseLine?)null)), (4, Gen.Select(Money, Money, Money, (a, b, c) => (ExpenseLine?)new ExpenseLine { PriorActual = a, Budget = b, Actual = c })));

    private static readonly Gen<string?> Rate = OneOf(null, "88%", "100.00%", "0");

    public static Gen<SelfEvaluation> Forms { get; } =
        from kind in OneOf(FormKind.Department, FormKind.Project)
        from year in Gen.Frequency((1, Gen.Const((int?)null)), (6, Gen.Int[2015, 2030].Select(y => (int?)y)))
        from unit in Name
        from budget in Budget()
        from rows in Rows()
        from goals in Gen.Select(Text, Text)
        from totals in Gen.Select(MaybePoints, MaybePoints, OneOf(null, "优", "良"))
        from expense in kind == FormKind.Department ? Expense() : Gen.Const((ExpenseControl?)null)
        from closing in Gen.Select(OneOf(null, "", "2024年3月5日"), OneOf<bool?>(null, false, true))
        from notes in Name.Array[0, 2]
        from headings in Gen.Bool
        select new SelfEvaluation
        {
            Kind = kind,
            Year = year,
            Unit = unit,
            ProjectName = kind == FormKind.Project ? unit + "项目" : null,
            Budget = budget,
            Indicators = rows,
            Headings = headings ? [.. rows.Select(r => r.Level1).Where(l => l.Length > 0).Distinct().Select((l, i) => (l, (i + 1) * 10m))] : [],
            ExpectedGoal = goals.Item1,
            ActualGoal = goals.Item2,
            DeclaredTotalWeight = totals.Item1,
            DeclaredTotal = totals.Item2,
            DeclaredGrade = totals.Item3,
            // A form without a year of its own takes that of its date.
            ExpenseControl = year is null && expense?.ReportDate is not null ? expense with { ReportDate = "" } : expense,
            ReportDate = year is null && closing.Item1 is not null ? "" : closing.Item1,
            IsSigned = closing.Item2,
            Notes = notes,
        };

    public static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<Budget> Budget() =>
        from total in Gen.Select(Known, Known, Known)
        from more in Gen.Select(Money, Money, Money)
        from points in Gen.Select(MaybePoints, Rate, MaybePoints, Text)
        from isPaired in Gen.Bool
        from source in Split(isPaired, ["一般公共预算", "政府性基金拨款", "其他资金（含结转）", "上级补助"])
        from use in Split(isPaired, ["基本支出", "项目支出", "人员经费"])
        select new Budget
        {
            Initial = total.Item1, FullYear = total.Item2, Executed = total.Item3, Adjustment = more.Item1, CarriedIn = more.Item2, Balance = more.Item3,
            Weight = points.Item1, PrintedRate = points.Item2, DeclaredScore = points.Item3, Reason = points.Item4, BySource = source, ByUse = use,
        };

    /// <summary>A part has the amount for the year alone, or one for each column.</summary>
    private static Gen<BudgetSplit> Split(bool isPaired, string[] names) =>
        from count in Gen.Int[0, names.Length]
        from total in Gen.Frequency((1, Gen.Const(Figure.Missing)), (1, Known))
        from amounts in Gen.Select(Known, Money, Money).Array[count]
        select new BudgetSplit
        {
            Total = total,
            Parts = [.. amounts.Select((a, i) => new BudgetPart { Name = names[i], FullYear = a.Item1, Initial = isPaired ? Figure.Missing : a.Item2, Executed = isPaired ? Figure.Missing : a.Item3 })],
        };

    private static Gen<IReadOnlyList<Indicator>> Rows() =>
        from groups in Gen.Select(Gen.Int[0, Levels1.Length - 1], OneOf(Levels2), Gen.Int[1, 3]).Array[1, 5]
        from columns in Gen.Bool.Array[8]
        from rows in Row(columns).Array[groups.Sum(g => g.Item3)]
        select (IReadOnlyList<Indicator>)[.. groups.OrderBy(g => g.Item1).SelectMany(g => Enumerable.Repeat((Levels1[g.Item1], g.Item2), g.Item3)).Zip(rows, (level, row) => row with { Level1 = level.Item1, Level2 = level.Item2 })];

    private static Gen<Indicator> Row(bool[] columns) =>
        from name in Name
        from cells in Gen.Select(OneOf(Cells), OneOf(Cells))
        from points in Gen.Select(MaybePoints, MaybePoints)
        from texts in Gen.Select(Text, Text, Line, Line)
        from numbers in Gen.Select(MaybePoints, MaybePoints, MaybePoints)
        from choices in Gen.Select(OneOf(null, "定量指标", "定性指标"), OneOf(null, "正向", "反向"), OneOf(null, "优", "良"))
        select new Indicator
        {
            Name = name,
            Target = FormCell.Parse(cells.Item1),
            Actual = FormCell.Parse(cells.Item2),
            Weight = points.Item1,
            DeclaredScore = points.Item2,
            Reason = texts.Item1,
            Criterion = columns[0] ? texts.Item2 : null,
            ReviewReason = columns[1] ? texts.Item3 : null,
            Note = columns[2] ? texts.Item4 : null,
            Coefficient = columns[3] ? numbers.Item1 : null,
            Money = columns[4] ? numbers.Item2 : null,
            ReviewScore = columns[5] ? numbers.Item3 : null,
            Nature = columns[6] ? choices.Item1 : null,
            Direction = columns[7] ? choices.Item2 : null,
            Grade = columns[7] ? choices.Item3 : null,
        };

    private static Gen<ExpenseControl?> Expense() => Gen.Frequency((1, Gen.Const((ExpenseControl?)null)), (2,
        from lines in Cost.Array[16]
        from staff in Gen.Select(Gen.Int[1, 90], Gen.Int[0, 90], Rate)
        from built in Gen.Select(Known, Known, Rate)
        from has in Gen.Bool.Array[2]
        from thrift in Text
        from closing in Gen.Select(OneOf(null, "", "2024年3月5日"), OneOf<bool?>(null, false, true))
        select (ExpenseControl?)new ExpenseControl
        {
            Staffing = has[0] ? new Staffing { Establishment = staff.Item1, InPost = staff.Item2, PrintedRate = staff.Item3 } : null,
            ThreePublic = lines[0], Vehicles = lines[1], VehiclePurchase = lines[2], VehicleOperation = lines[3], TravelAbroad = lines[4], Hospitality = lines[5],
            Projects = lines[6], BusinessWork = lines[7], Maintenance = lines[8], Earmarked = lines[9], RunningCost = lines[10], Office = lines[11],
            UtilitiesAndTravel = lines[12], MeetingsAndTraining = lines[13], Procurement = lines[14], BasicAdjustment = lines[15],
            Buildings = has[1] ? new Buildings { ApprovedArea = built.Item1, ActualArea = built.Item2, PrintedAreaRate = built.Item3, BudgetInvestment = built.Item1, ActualInvestment = built.Item2, PrintedInvestmentRate = built.Item3 } : null,
            ThriftMeasures = thrift,
            ReportDate = closing.Item1,
            IsSigned = closing.Item2,
        }));
}
