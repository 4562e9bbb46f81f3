using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>附件2 by column and by line (基础数据表各列、各行), so that one check serves all three columns.</summary>
internal sealed partial class CheckFacts
{
    [FactName("列名", FactScope.Column, "上年决算数、本年预算数、本年决算数")]
    public string ColumnName => Key switch
    {
        ".priorActual" => "上年决算数",
        ".budget" => "本年预算数",
        _ => "本年决算数",
    };

    [FactName("本列三公经费", FactScope.Column, "本列的三公经费", unit: "万元")]
    public decimal? ColumnThreePublic => Cell(_form.ExpenseControl?.ThreePublic)?.Value;

    [FactName("本列公务用车", FactScope.Column, "本列的公务用车", unit: "万元")]
    public decimal? ColumnVehicles => Cell(_form.ExpenseControl?.Vehicles)?.Value;

    [FactName("本列项目支出", FactScope.Column, "本列的项目支出", unit: "万元")]
    public decimal? ColumnProjects => Cell(_form.ExpenseControl?.Projects)?.Value;

    [FactName("本列公用经费", FactScope.Column, "本列的公用经费", unit: "万元")]
    public decimal? ColumnRunningCost => Cell(_form.ExpenseControl?.RunningCost)?.Value;

    [FactName("本列三公各项合计", FactScope.Column, "本列公务用车、出国、公务接待之和，空白不计，全空就没有", unit: "万元")]
    public decimal? ColumnThreePublicParts => Sums.Filled(Cell(_form.ExpenseControl?.Vehicles), Cell(_form.ExpenseControl?.TravelAbroad), Cell(_form.ExpenseControl?.Hospitality));

    [FactName("本列公车各项合计", FactScope.Column, "本列公车购置、运行维护之和，空白不计，全空就没有", unit: "万元")]
    public decimal? ColumnVehiclesParts => Sums.Filled(Cell(_form.ExpenseControl?.VehiclePurchase), Cell(_form.ExpenseControl?.VehicleOperation));

    [FactName("本列项目各项合计", FactScope.Column, "本列业务工作、运行维护、专项资金之和，空白不计，全空就没有", unit: "万元")]
    public decimal? ColumnProjectsParts => Sums.Filled(Cell(_form.ExpenseControl?.BusinessWork), Cell(_form.ExpenseControl?.Maintenance), Cell(_form.ExpenseControl?.Earmarked));

    [FactName("本列公用各项合计", FactScope.Column, "本列办公、水电差旅、会议培训之和，空白不计，全空就没有", unit: "万元")]
    public decimal? ColumnRunningCostParts => Sums.Filled(Cell(_form.ExpenseControl?.Office), Cell(_form.ExpenseControl?.UtilitiesAndTravel), Cell(_form.ExpenseControl?.MeetingsAndTraining));

    [FactName("经费名称", FactScope.Line, "基础数据表一行的名称")]
    public string LineName => Array.Find(Lines, l => l.Key == Key)!.Name;

    [FactName("经费上年决算", FactScope.Line, "本行上年决算数", unit: "万元")]
    public decimal? LinePrior => Line?.PriorActual.Value;

    [FactName("经费本年预算", FactScope.Line, "本行本年预算数", unit: "万元")]
    public decimal? LineBudget => Line?.Budget.Value;

    [FactName("经费本年决算", FactScope.Line, "本行本年决算数", unit: "万元")]
    public decimal? LineActual => Line?.Actual.Value;

    [FactName("经费未填", FactScope.Line, "本行三个数都没有填")]
    public bool LineBlank => LinePrior is null && LineBudget is null && LineActual is null;

    [FactName("经费最小数", FactScope.Line, "本行最小的数", unit: "万元")]
    public decimal? LineLeast => Sums.Least(LinePrior, LineBudget, LineActual);

    /// <summary>The lines of 附件2 in its order.</summary>
    public static readonly CostLine[] Lines =
    [
        new(".threePublic", "三公经费", static t => t.ThreePublic),
        new(".vehicles", "公务用车购置和维护经费", static t => t.Vehicles),
        new(".vehiclePurchase", "公车购置", static t => t.VehiclePurchase),
        new(".vehicleOperation", "公车运行维护", static t => t.VehicleOperation),
        new(".travelAbroad", "出国经费", static t => t.TravelAbroad),
        new(".hospitality", "公务接待", static t => t.Hospitality),
        new(".projects", "项目支出", static t => t.Projects),
        new(".businessWork", "业务工作经费", static t => t.BusinessWork),
        new(".maintenance", "运行维护经费", static t => t.Maintenance),
        new(".earmarked", "专项资金", static t => t.Earmarked),
        new(".runningCost", "公用经费", static t => t.RunningCost),
        new(".office", "办公经费", static t => t.Office),
        new(".utilitiesAndTravel", "水电差旅费", static t => t.UtilitiesAndTravel),
        new(".meetingsAndTraining", "会议培训费", static t => t.MeetingsAndTraining),
        new(".procurement", "政府采购金额", static t => t.Procurement),
    ];

    /// <summary>A line of 附件2: its path in the form's JSON, its name, and how to find it.</summary>
    public sealed record CostLine(string Key, string Name, Func<ExpenseControl, ExpenseLine?> Of);

    private ExpenseLine? Line => _subject as ExpenseLine;

    private Figure? Cell(ExpenseLine? line) => line is null ? null : Key switch
    {
        ".priorActual" => line.PriorActual,
        ".budget" => line.Budget,
        _ => line.Actual,
    };
}
