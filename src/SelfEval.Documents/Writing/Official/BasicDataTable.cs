using System.Globalization;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>附件2 (基础数据表): staff, cost lines of three years' columns, buildings and thrift; lines that the form leaves out are left out.</summary>
internal sealed class BasicDataTable
{
    private const int Columns = 7;
    private const int NameColumns = 3;

    private static readonly (string Key, string Name, Func<ExpenseControl, ExpenseLine?> Line)[] Lines =
    [
        ("threePublic", "三公经费", e => e.ThreePublic),
        ("vehicles", "　　1、公务用车购置和维护经费", e => e.Vehicles),
        ("vehiclePurchase", "　　　　其中：公车购置", e => e.VehiclePurchase),
        ("vehicleOperation", "　　　　　　　公车运行维护", e => e.VehicleOperation),
        ("travelAbroad", "　　2、出国经费", e => e.TravelAbroad),
        ("hospitality", "　　3、公务接待", e => e.Hospitality),
        ("projects", "项目支出：", e => e.Projects),
        ("businessWork", "　　1、业务工作经费", e => e.BusinessWork),
        ("maintenance", "　　2、运行维护经费", e => e.Maintenance),
        ("earmarked", "　　3、专项资金", e => e.Earmarked),
        ("runningCost", "公用经费", e => e.RunningCost),
        ("office", "　　其中：办公经费", e => e.Office),
        ("utilitiesAndTravel", "　　　　　水费、电费、差旅费", e => e.UtilitiesAndTravel),
        ("meetingsAndTraining", "　　　　　会议费、培训费", e => e.MeetingsAndTraining),
        ("procurement", "政府采购金额", e => e.Procurement),
        ("basicAdjustment", "部门基本支出预算调整", e => e.BasicAdjustment),
    ];

    private readonly OfficialTable _table = new([22, 14, 14, 16, 16, 16, 16]);
    private readonly ExpenseControl _expense;

    private BasicDataTable(ExpenseControl expense) => _expense = expense;

    public static OfficialSection Of(ExpenseControl expense, int? year)
    {
        var table = new BasicDataTable(expense);
        table.Staff(year);
        table.Costs(year);
        table.Buildings(year);
        table._table.Line(OfficialCell.Head("厉行节约保障措施", 0), OfficialCell.Words(expense.ThriftMeasures, 1, Columns - 1));
        return new OfficialSection("基础数据表", [OfficialTitles.BasicData(year)])
        {
            Caption = "附件2",
            Table = table._table,
            Closing = OfficialTitles.Closing(expense.ReportDate, expense.IsSigned),
        };
    }

    /// <summary>The line that layouts know by a key; null where the form leaves it out.</summary>
    public static ExpenseLine? LineOf(ExpenseControl expense, string key) => Array.Find(Lines, l => l.Key == key).Line?.Invoke(expense);

    private void Staff(int? year)
    {
        if (_expense.Staffing is not { } staff || (staff.Establishment.IsMissing && staff.InPost.IsMissing && staff.PrintedRate is null))
        {
            return;
        }

        _table.Line(OfficialCell.Head("财政供养人员情况（人）", 0, NameColumns, 2), OfficialCell.Head("编制数", 3, 2), OfficialCell.Head(Year(year) + "年末实际在职人数", 5), OfficialCell.Head("控制率", 6));
        _table.Line(OfficialCell.Figure(staff.Establishment, 3, 2), OfficialCell.Figure(staff.InPost, 5), new OfficialCell(staff.PrintedRate ?? "", 0, 6));
    }

    private void Costs(int? year)
    {
        string[] heads = year is { } known ? [$"{known - 1}年决算数", $"{known}年预算数", $"{known}年决算数"] : ["上年决算数", "本年预算数", "本年决算数"];
        _table.Line(OfficialCell.Head("经费控制情况（万元）", 0, NameColumns), OfficialCell.Head(heads[0], 3, 2), OfficialCell.Head(heads[1], 5), OfficialCell.Head(heads[2], 6));
        foreach ((_, string name, Func<ExpenseControl, ExpenseLine?> of) in Lines)
        {
            if (of(_expense) is { } line)
            {
                _table.Line(new OfficialCell(name, 0, 0, 1, NameColumns) { IsLong = true }, OfficialCell.Figure(line.PriorActual, 3, 2), OfficialCell.Figure(line.Budget, 5), OfficialCell.Figure(line.Actual, 6));
            }
        }
    }

    private void Buildings(int? year)
    {
        if (_expense.Buildings is not { } built)
        {
            return;
        }

        string[] heads = ["批复规模（㎡）", "实际规模（㎡）", "规模控制率", "预算投资（万元）", "实际投资（万元）", "投资概算控制率"];
        _table.Line([OfficialCell.Head($"楼堂馆所控制情况\n（{Year(year)}年完工项目）", 0, 1, 2), .. heads.Select((h, i) => OfficialCell.Head(h, i + 1))]);
        _table.Line(OfficialCell.Figure(built.ApprovedArea, 1), OfficialCell.Figure(built.ActualArea, 2), new OfficialCell(built.PrintedAreaRate ?? "", 0, 3), OfficialCell.Figure(built.BudgetInvestment, 4), OfficialCell.Figure(built.ActualInvestment, 5), new OfficialCell(built.PrintedInvestmentRate ?? "", 0, 6));
    }

    private static string Year(int? year) => year?.ToString(CultureInfo.InvariantCulture) ?? "";
}
