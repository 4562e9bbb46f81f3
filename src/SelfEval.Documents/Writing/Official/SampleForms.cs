using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>A made-up form that shows how each cell is filled in (样表).</summary>
internal static class SampleForms
{
    private const int DefaultYear = 2024;

    public static SelfEvaluation Of(FormKind kind, int? year) => new()
    {
        Kind = kind,
        Year = year ?? DefaultYear,
        Unit = "某县农业农村局",
        ProjectName = kind == FormKind.Project ? "农技推广服务" : null,
        Budget = new Budget
        {
            Initial = 100m,
            FullYear = 98m,
            Executed = 96.04m,
            Weight = 10m,
            PrintedRate = "98%",
            DeclaredScore = 9.8m,
            BySource = new BudgetSplit { Parts = [new BudgetPart { Name = "当年财政拨款", Initial = 100m, FullYear = 98m, Executed = 96.04m }] },
        },
        ExpectedGoal = "推广新技术，培训农民，提高产量",
        ActualGoal = "推广新技术12项，培训农民2900人次",
        Indicators =
        [
            Row("产出指标", "数量指标", "推广新技术", "≥12项", "12项", 20m, 20m),
            Row("产出指标", "数量指标", "培训农民", "≥3000人次", "2900人次", 15m, 14.5m, "两期培训因汛期推迟到下年一季度，已列入下年计划"),
            Row("产出指标", "质量指标", "培训合格率", "≥95%", "97%", 15m, 15m),
            Row("效益指标", "社会效益指标", "农户采用率", "≥80%", "83%", 30m, 30m),
            Row("满意度指标", "服务对象满意度指标", "农户满意度", "≥90%", "94%", 10m, 10m),
        ],
        DeclaredTotalWeight = 100m,
        DeclaredTotal = 99.3m,
        ReportDate = "",
        IsSigned = false,
    };

    private static Indicator Row(string level1, string level2, string name, string target, string actual, decimal weight, decimal score, string? reason = null) =>
        new() { Level1 = level1, Level2 = level2, Name = name, Target = FormCell.Parse(target), Actual = FormCell.Parse(actual), Weight = weight, DeclaredScore = score, Reason = reason };
}
