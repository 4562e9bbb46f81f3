namespace SelfEval.Engine.Facts;

/// <summary>附件2, the basic data table (基础数据表): cost lines by column, staff, buildings.</summary>
internal readonly partial struct RowFacts
{
    [FactName("三公经费上年决算", FactScope.Form, "基础数据表三公经费的上年决算数", unit: "万元")]
    public decimal? ThreePublicPrior => Form.ExpenseControl?.ThreePublic?.PriorActual.Value;

    [FactName("三公经费本年预算", FactScope.Form, "基础数据表三公经费的本年预算数", unit: "万元")]
    public decimal? ThreePublicBudget => Form.ExpenseControl?.ThreePublic?.Budget.Value;

    [FactName("三公经费本年决算", FactScope.Form, "基础数据表三公经费的本年决算数", unit: "万元")]
    public decimal? ThreePublicActual => Form.ExpenseControl?.ThreePublic?.Actual.Value;

    [FactName("公务用车经费上年决算", FactScope.Form, "基础数据表公务用车经费的上年决算数", unit: "万元")]
    public decimal? VehiclesPrior => Form.ExpenseControl?.Vehicles?.PriorActual.Value;

    [FactName("公务用车经费本年预算", FactScope.Form, "基础数据表公务用车经费的本年预算数", unit: "万元")]
    public decimal? VehiclesBudget => Form.ExpenseControl?.Vehicles?.Budget.Value;

    [FactName("公务用车经费本年决算", FactScope.Form, "基础数据表公务用车经费的本年决算数", unit: "万元")]
    public decimal? VehiclesActual => Form.ExpenseControl?.Vehicles?.Actual.Value;

    [FactName("公车购置上年决算", FactScope.Form, "基础数据表公车购置的上年决算数", unit: "万元")]
    public decimal? VehiclePurchasePrior => Form.ExpenseControl?.VehiclePurchase?.PriorActual.Value;

    [FactName("公车购置本年预算", FactScope.Form, "基础数据表公车购置的本年预算数", unit: "万元")]
    public decimal? VehiclePurchaseBudget => Form.ExpenseControl?.VehiclePurchase?.Budget.Value;

    [FactName("公车购置本年决算", FactScope.Form, "基础数据表公车购置的本年决算数", unit: "万元")]
    public decimal? VehiclePurchaseActual => Form.ExpenseControl?.VehiclePurchase?.Actual.Value;

    [FactName("公车运行维护上年决算", FactScope.Form, "基础数据表公车运行维护的上年决算数", unit: "万元")]
    public decimal? VehicleOperationPrior => Form.ExpenseControl?.VehicleOperation?.PriorActual.Value;

    [FactName("公车运行维护本年预算", FactScope.Form, "基础数据表公车运行维护的本年预算数", unit: "万元")]
    public decimal? VehicleOperationBudget => Form.ExpenseControl?.VehicleOperation?.Budget.Value;

    [FactName("公车运行维护本年决算", FactScope.Form, "基础数据表公车运行维护的本年决算数", unit: "万元")]
    public decimal? VehicleOperationActual => Form.ExpenseControl?.VehicleOperation?.Actual.Value;

    [FactName("出国经费上年决算", FactScope.Form, "基础数据表出国经费的上年决算数", unit: "万元")]
    public decimal? TravelAbroadPrior => Form.ExpenseControl?.TravelAbroad?.PriorActual.Value;

    [FactName("出国经费本年预算", FactScope.Form, "基础数据表出国经费的本年预算数", unit: "万元")]
    public decimal? TravelAbroadBudget => Form.ExpenseControl?.TravelAbroad?.Budget.Value;

    [FactName("出国经费本年决算", FactScope.Form, "基础数据表出国经费的本年决算数", unit: "万元")]
    public decimal? TravelAbroadActual => Form.ExpenseControl?.TravelAbroad?.Actual.Value;

    [FactName("公务接待上年决算", FactScope.Form, "基础数据表公务接待的上年决算数", unit: "万元")]
    public decimal? HospitalityPrior => Form.ExpenseControl?.Hospitality?.PriorActual.Value;

    [FactName("公务接待本年预算", FactScope.Form, "基础数据表公务接待的本年预算数", unit: "万元")]
    public decimal? HospitalityBudget => Form.ExpenseControl?.Hospitality?.Budget.Value;

    [FactName("公务接待本年决算", FactScope.Form, "基础数据表公务接待的本年决算数", unit: "万元")]
    public decimal? HospitalityActual => Form.ExpenseControl?.Hospitality?.Actual.Value;

    [FactName("项目支出上年决算", FactScope.Form, "基础数据表项目支出的上年决算数", unit: "万元")]
    public decimal? ProjectsPrior => Form.ExpenseControl?.Projects?.PriorActual.Value;

    [FactName("项目支出本年预算", FactScope.Form, "基础数据表项目支出的本年预算数", unit: "万元")]
    public decimal? ProjectsBudget => Form.ExpenseControl?.Projects?.Budget.Value;

    [FactName("项目支出本年决算", FactScope.Form, "基础数据表项目支出的本年决算数", unit: "万元")]
    public decimal? ProjectsActual => Form.ExpenseControl?.Projects?.Actual.Value;

    [FactName("公用经费上年决算", FactScope.Form, "基础数据表公用经费的上年决算数", unit: "万元")]
    public decimal? RunningCostPrior => Form.ExpenseControl?.RunningCost?.PriorActual.Value;

    [FactName("公用经费本年预算", FactScope.Form, "基础数据表公用经费的本年预算数", unit: "万元")]
    public decimal? RunningCostBudget => Form.ExpenseControl?.RunningCost?.Budget.Value;

    [FactName("公用经费本年决算", FactScope.Form, "基础数据表公用经费的本年决算数", unit: "万元")]
    public decimal? RunningCostActual => Form.ExpenseControl?.RunningCost?.Actual.Value;

    [FactName("办公经费上年决算", FactScope.Form, "基础数据表办公经费的上年决算数", unit: "万元")]
    public decimal? OfficePrior => Form.ExpenseControl?.Office?.PriorActual.Value;

    [FactName("办公经费本年预算", FactScope.Form, "基础数据表办公经费的本年预算数", unit: "万元")]
    public decimal? OfficeBudget => Form.ExpenseControl?.Office?.Budget.Value;

    [FactName("办公经费本年决算", FactScope.Form, "基础数据表办公经费的本年决算数", unit: "万元")]
    public decimal? OfficeActual => Form.ExpenseControl?.Office?.Actual.Value;

    [FactName("水电差旅费上年决算", FactScope.Form, "基础数据表水电差旅费的上年决算数", unit: "万元")]
    public decimal? UtilitiesAndTravelPrior => Form.ExpenseControl?.UtilitiesAndTravel?.PriorActual.Value;

    [FactName("水电差旅费本年预算", FactScope.Form, "基础数据表水电差旅费的本年预算数", unit: "万元")]
    public decimal? UtilitiesAndTravelBudget => Form.ExpenseControl?.UtilitiesAndTravel?.Budget.Value;

    [FactName("水电差旅费本年决算", FactScope.Form, "基础数据表水电差旅费的本年决算数", unit: "万元")]
    public decimal? UtilitiesAndTravelActual => Form.ExpenseControl?.UtilitiesAndTravel?.Actual.Value;

    [FactName("会议培训费上年决算", FactScope.Form, "基础数据表会议培训费的上年决算数", unit: "万元")]
    public decimal? MeetingsAndTrainingPrior => Form.ExpenseControl?.MeetingsAndTraining?.PriorActual.Value;

    [FactName("会议培训费本年预算", FactScope.Form, "基础数据表会议培训费的本年预算数", unit: "万元")]
    public decimal? MeetingsAndTrainingBudget => Form.ExpenseControl?.MeetingsAndTraining?.Budget.Value;

    [FactName("会议培训费本年决算", FactScope.Form, "基础数据表会议培训费的本年决算数", unit: "万元")]
    public decimal? MeetingsAndTrainingActual => Form.ExpenseControl?.MeetingsAndTraining?.Actual.Value;

    [FactName("政府采购上年决算", FactScope.Form, "基础数据表政府采购的上年决算数", unit: "万元")]
    public decimal? ProcurementPrior => Form.ExpenseControl?.Procurement?.PriorActual.Value;

    [FactName("政府采购本年预算", FactScope.Form, "基础数据表政府采购的本年预算数", unit: "万元")]
    public decimal? ProcurementBudget => Form.ExpenseControl?.Procurement?.Budget.Value;

    [FactName("政府采购本年决算", FactScope.Form, "基础数据表政府采购的本年决算数", unit: "万元")]
    public decimal? ProcurementActual => Form.ExpenseControl?.Procurement?.Actual.Value;

    [FactName("运行维护经费本年决算", FactScope.Form, "基础数据表项目支出中运行维护经费的本年决算数", unit: "万元")]
    public decimal? MaintenanceActual => Form.ExpenseControl?.Maintenance?.Actual.Value;

    [FactName("基本支出预算调整", FactScope.Form, "基础数据表“部门基本支出预算调整”的数", unit: "万元")]
    public decimal? BasicAdjustment => Form.ExpenseControl?.BasicAdjustment is { } line ? line.Actual.Value ?? line.Budget.Value : null;

    [FactName("编制数", FactScope.Form, "基础数据表的编制数", unit: "人")]
    public decimal? Establishment => Form.ExpenseControl?.Staffing?.Establishment.Value ?? Form.Staffing?.Establishment.Value;

    [FactName("在职人数", FactScope.Form, "基础数据表的实际在职人数；没有这张表时为人员情况所说的人数", unit: "人")]
    public decimal? InPost => Form.ExpenseControl?.Staffing?.InPost.Value ?? Form.Staffing?.InPost.Value;

    [FactName("批复规模", FactScope.Form, "楼堂馆所批复规模", unit: "㎡")]
    public decimal? ApprovedArea => Form.ExpenseControl?.Buildings?.ApprovedArea.Value;

    [FactName("实际规模", FactScope.Form, "楼堂馆所实际规模", unit: "㎡")]
    public decimal? ActualArea => Form.ExpenseControl?.Buildings?.ActualArea.Value;

    [FactName("楼堂馆所预算投资", FactScope.Form, "楼堂馆所预算投资", unit: "万元")]
    public decimal? BudgetInvestment => Form.ExpenseControl?.Buildings?.BudgetInvestment.Value;

    [FactName("楼堂馆所实际投资", FactScope.Form, "楼堂馆所实际投资", unit: "万元")]
    public decimal? ActualInvestment => Form.ExpenseControl?.Buildings?.ActualInvestment.Value;
}
