using SelfEval.Model;

namespace SelfEval.Tests.Extremes;

/// <summary>Puts drawn figures into the cells of a form, as code that builds forms may do.</summary>
internal sealed class Extreme
{
    private readonly decimal?[] _figures;
    private int _next;

    private Extreme(decimal?[] figures) => _figures = figures;

    /// <summary>A form of the same shape with the figures in its cells, in turn.</summary>
    public static SelfEvaluation Put(SelfEvaluation form, decimal?[] figures) => new Extreme(figures).Form(form);

    private SelfEvaluation Form(SelfEvaluation form) => form with
    {
        DeclaredTotal = Next(),
        DeclaredTotalWeight = Next(),
        Budget = form.Budget with
        {
            Initial = Cell(),
            FullYear = Cell(),
            Executed = Cell(),
            Adjustment = Cell(),
            Balance = Cell(),
            Weight = Next(),
            DeclaredScore = Next(),
            BySource = form.Budget.BySource with { Total = Cell(), Parts = [.. form.Budget.BySource.Parts.Select(Part)] },
            ByUse = form.Budget.ByUse with { Total = Cell(), Parts = [.. form.Budget.ByUse.Parts.Select(Part)] },
        },
        Projects = [.. form.Projects.Select(p => p with { Initial = Cell(), Adjustment = Cell(), Executed = Cell(), CarryOver = Cell() })],
        Statements = [.. form.Statements.Select(s => s with { Value = Next() ?? 0, Unit = _next % 3 == 0 ? "亿元" : s.Unit })],
        Headings = [.. form.Headings.Select(h => (h.Name, Next() ?? 0))],
        Staffing = form.Staffing is null ? null : form.Staffing with { Establishment = Cell(), InPost = Cell(), Retired = Cell() },
        BasicExpenditure = form.BasicExpenditure is null ? null : form.BasicExpenditure with { Total = Cell(), StaffCost = Cell(), RunningCost = Cell() },
        ExpenseControl = form.ExpenseControl is null ? null : form.ExpenseControl with { Projects = Line(), BusinessWork = Line(), Maintenance = Line(), Earmarked = Line(), Office = Line(), RunningCost = Line(), ThreePublic = Line(), Vehicles = Line(), Hospitality = Line() },
        Indicators = [.. form.Indicators.Select(Row)],
    };

    private Indicator Row(Indicator row) => row with
    {
        Weight = Next(),
        DeclaredScore = Next(),
        Coefficient = Next(),
        Money = Next(),
        ReviewScore = Next(),
        ReviewCut = Next(),
        Items = [new ChecklistItem { Name = "一", Points = Next(), Earned = Next(), IsMet = true }, new ChecklistItem { Name = "二", Points = Next(), IsMet = false }],
        Parts = [new Indicator { Name = "子项", Target = FormCell.Parse("999999999999999万亿元"), Actual = FormCell.Parse("999999999999999万亿元"), Money = Next() }, new Indicator { Name = "子项", Target = FormCell.Parse("1元"), Actual = FormCell.Parse("999999999999999万亿元"), Money = Next() }],
        Target = _next % 3 == 0 ? FormCell.Parse("999999999999999万亿元") : row.Target,
        Actual = _next % 4 == 0 ? FormCell.Parse("0.000001元") : row.Actual,
    };

    private BudgetPart Part(BudgetPart part) => part with { Initial = Cell(), FullYear = Cell(), Executed = Cell() };

    private ExpenseLine Line() => new() { PriorActual = Cell(), Budget = Cell(), Actual = Cell() };

    private Figure Cell() => Figure.FromNullable(Next());

    private decimal? Next() => _figures[_next++ % _figures.Length];
}
