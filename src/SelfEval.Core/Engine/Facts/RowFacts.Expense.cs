namespace SelfEval.Engine.Facts;

/// <summary>附件2, the basic data table (基础数据表): cost lines by column, staff, buildings.</summary>
internal readonly partial struct RowFacts
{
    [FactName("三公经费上年决算", FactScope.Form, "基础数据表三公经费的上年决算数", unit: "万元")]
    public decimal? ThreePublicPrior => _form.ExpenseControl?.ThreePublic?.PriorActual.Value;

    [FactName("三公经费本年预算", FactScope.Form, "基础数据表三公经费的本年预算数", unit: "万元")]
    public decimal? ThreePublicBudget => _form.ExpenseControl?.ThreePublic?.Budget.Value;

    [FactName("三公经费本年决算", FactScope.Form, "基础数据表三公经费的本年决算数", unit: "万元")]
    public decimal? ThreePublicActual => _form.ExpenseControl?.ThreePublic?.Actual.Value;

    [FactName("公务用车经费上年决算", FactScope.Form, "基础数据表公务用车经费的上年决算数", unit: "万元")]
    public decimal? VehiclesPrior => _form.ExpenseControl?.Vehicles?.PriorActual.Value;

    [FactName("公务用车经费本年预算", FactScope.Form, "基础数据表公务用车经费的本年预算数", unit: "万元")]
    public decimal? VehiclesBudget => _form.ExpenseControl?.Vehicles?.Budget.Value;

    [FactName("公务用车经费本年决算", FactScope.Form, "基础数据表公务用车经费的本年决算数", unit: "万元")]
    public decimal? VehiclesActual => _form.ExpenseControl?.Vehicles?.Actual.Value;

    [FactName("公车购置上年决算", FactScope.Form, "基础数据表公车购置的上年决算数", unit: "万元")]
    public decimal? VehiclePurchasePrior => _form.ExpenseControl?.VehiclePurchase?.PriorActual.Value;

    [FactName("公车购置本年预算", FactScope.Form, "基础数据表公车购置的本年预算数", unit: "万元")]
    public decimal? VehiclePurchaseBudget => _form.ExpenseControl?.VehiclePurchase?.Budget.Value;

    [FactName("公车购置本年决算", FactScope.Form, "基础数据表公车购置的本年决算数", unit: "万元")]
    public decimal? VehiclePurchaseActual => _form.ExpenseControl?.VehiclePurchase?.Actual.Value;

    [FactName("公车运行维护上年决算", FactScope.Form, "基础数据表公车运行维护的上年决算数", unit: "万元")]
    public decimal? VehicleOperationPrior => _form.ExpenseControl?.VehicleOperation?.PriorActual.Value;

    [FactName("公车运行维护本年预算", FactScope.Form, "基础数据表公车运行维护的本年预算数", unit: "万元")]
    public decimal? VehicleOperationBudget => _form.ExpenseControl?.VehicleOperation?.Budget.Value;

    [FactName("公车运行维护本年决算", FactScope.Form, "基础数据表公车运行维护的本年决算数", unit: "万元")]
    public decimal? VehicleOperationActual => _form.ExpenseControl?.VehicleOperation?.Actual.Value;

    [FactName("出国经费上年决算", FactScope.Form, "基础数据表出国经费的上年决算数", unit: "万元")]
    public decimal? TravelAbroadPrior => _form.ExpenseControl?.TravelAbroad?.PriorActual.Value;

    [FactName("出国经费本年预算", FactScope.Form, "基础数据表出国经费的本年预算数", unit: "万元")]
    public decimal? TravelAbroadBudget => _form.ExpenseControl?.TravelAbroad?.Budget.Value;

    [FactName("出国经费本年决算", FactScope.Form, "基础数据表出国经费的本年决算数", unit: "万元")]
    public decimal? TravelAbroadActual => _form.ExpenseControl?.TravelAbroad?.Actual.Value;

    [FactName("公务接待上年决算", FactScope.Form, "基础数据表公务接待的上年决算数", unit: "万元")]
    public decimal? HospitalityPrior => _form.ExpenseControl?.Hospitality?.PriorActual.Value;

    [FactName("公务接待本年预算", FactScope.Form, "基础数据表公务接待的本年预算数", unit: "万元")]
    public decimal? HospitalityBudget => _form.ExpenseControl?.Hospitality?.Budget.Value;

    [FactName("公务接待本年决算", FactScope.Form, "基础数据表公务接待的本年决算数", unit: "万元")]
    public decimal? HospitalityActual => _form.ExpenseControl?.Hospitality?.Actual.Value;

    [FactName("项目支出上年决算", FactScope.Form, "基础数据表项目支出的上年决算数", unit: "万元")]
    public decimal? ProjectsPrior => _form.ExpenseControl?.Projects?.PriorActual.Value;

    [FactName("项目支出本年预算", FactScope.Form, "基础数据表项目支出的本年预算数", unit: "万元")]
    public decimal? ProjectsBudget => _form.ExpenseControl?.Projects?.Budget.Value;

    [FactName("项目支出本年决算", FactScope.Form, "基础数据表项目支出的本年决算数", unit: "万元")]
    public decimal? ProjectsActual => _form.ExpenseControl?.Projects?.Actual.Value;

    [FactName("公用经费上年决算", FactScope.Form, "基础数据表公用经费的上年决算数", unit: "万元")]
    public decimal? RunningCostPrior => _form.ExpenseControl?.RunningCost?.PriorActual.Value;

    [FactName("公用经费本年预算", FactScope.Form, "基础数据表公用经费的本年预算数", unit: "万元")]
    public decimal? RunningCostBudget => _form.ExpenseControl?.RunningCost?.Budget.Value;

    [FactName("公用经费本年决算", FactScope.Form, "基础数据表公用经费的本年决算数", unit: "万元")]
    public decimal? RunningCostActual => _form.ExpenseControl?.RunningCost?.Actual.Value;

    [FactName("办公经费上年决算", FactScope.Form, "基础数据表办公经费的上年决算数", unit: "万元")]
    public decimal? OfficePrior => _form.ExpenseControl?.Office?.PriorActual.Value;

    [FactName("办公经费本年预算", FactScope.Form, "基础数据表办公经费的本年预算数", unit: "万元")]
    public decimal? OfficeBudget => _form.ExpenseControl?.Office?.Budget.Value;

    [FactName("办公经费本年决算", FactScope.Form, "基础数据表办公经费的本年决算数", unit: "万元")]
    public decimal? OfficeActual => _form.ExpenseControl?.Office?.Actual.Value;

    [FactName("水电差旅费上年决算", FactScope.Form, "基础数据表水电差旅费的上年决算数", unit: "万元")]
    public decimal? UtilitiesAndTravelPrior => _form.ExpenseControl?.UtilitiesAndTravel?.PriorActual.Value;

    [FactName("水电差旅费本年预算", FactScope.Form, "基础数据表水电差旅费的本年预算数", unit: "万元")]
    public decimal? UtilitiesAndTravelBudget => _form.ExpenseControl?.UtilitiesAndTravel?.Budget.Value;

    [FactName("水电差旅费本年决算", FactScope.Form, "基础数据表水电差旅费的本年决算数", unit: "万元")]
    public decimal? UtilitiesAndTravelActual => _form.ExpenseControl?.UtilitiesAndTravel?.Actual.Value;

    [FactName("会议培训费上年决算", FactScope.Form, "基础数据表会议培训费的上年决算数", unit: "万元")]
    public decimal? MeetingsAndTrainingPrior => _form.ExpenseControl?.MeetingsAndTraining?.PriorActual.Value;

    [FactName("会议培训费本年预算", FactScope.Form, "基础数据表会议培训费的本年预算数", unit: "万元")]
    public decimal? MeetingsAndTrainingBudget => _form.ExpenseControl?.MeetingsAndTraining?.Budget.Value;

    [FactName("会议培训费本年决算", FactScope.Form, "基础数据表会议培训费的本年决算数", unit: "万元")]
    public decimal? MeetingsAndTrainingActual => _form.ExpenseControl?.MeetingsAndTraining?.Actual.Value;

    [FactName("政府采购上年决算", FactScope.Form, "基础数据表政府采购的上年决算数", unit: "万元")]
    public decimal? ProcurementPrior => _form.ExpenseControl?.Procurement?.PriorActual.Value;

    [FactName("政府采购本年预算", FactScope.Form, "基础数据表政府采购的本年预算数", unit: "万元")]
    public decimal? ProcurementBudget => _form.ExpenseControl?.Procurement?.Budget.Value;

    [FactName("政府采购本年决算", FactScope.Form, "基础数据表政府采购的本年决算数", unit: "万元")]
    public decimal? ProcurementActual => _form.ExpenseControl?.Procurement?.Actual.Value;

    [FactName("运行维护经费本年决算", FactScope.Form, "基础数据表项目支出中运行维护经费的本年决算数", unit: "万元")]
    public decimal? MaintenanceActual => _form.ExpenseControl?.Maintenance?.Actual.Value;

    [FactName("基本支出预算调整", FactScope.Form, "基础数据表“部门基本支出预算调整”的数", unit: "万元")]
    public decimal? BasicAdjustment => _form.ExpenseControl?.BasicAdjustment is { } line ? line.Actual.Value ?? line.Budget.Value : null;

    [FactName("编制数", FactScope.Form, "基础数据表的编制数", unit: "人")]
    public decimal? Establishment => _form.ExpenseControl?.Staffing?.Establishment.Value ?? _form.Staffing?.Establishment.Value;

    [FactName("在职人数", FactScope.Form, "基础数据表的实际在职人数；没有这张表时为人员情况所说的人数", unit: "人")]
    public decimal? InPost => _form.ExpenseControl?.Staffing?.InPost.Value ?? _form.Staffing?.InPost.Value;

    [FactName("批复规模", FactScope.Form, "楼堂馆所批复规模", unit: "㎡")]
    public decimal? ApprovedArea => _form.ExpenseControl?.Buildings?.ApprovedArea.Value;

    [FactName("实际规模", FactScope.Form, "楼堂馆所实际规模", unit: "㎡")]
    public decimal? ActualArea => _form.ExpenseControl?.Buildings?.ActualArea.Value;

    [FactName("楼堂馆所预算投资", FactScope.Form, "楼堂馆所预算投资", unit: "万元")]
    public decimal? BudgetInvestment => _form.ExpenseControl?.Buildings?.BudgetInvestment.Value;

    [FactName("楼堂馆所实际投资", FactScope.Form, "楼堂馆所实际投资", unit: "万元")]
    public decimal? ActualInvestment => _form.ExpenseControl?.Buildings?.ActualInvestment.Value;
}
