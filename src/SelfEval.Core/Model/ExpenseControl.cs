namespace SelfEval.Model;

/// <summary>
/// 附件2, the basic data table of a department (部门整体支出绩效评价基础数据表): cost lines in 万元, each with prior-year actual,
/// budget and actual. A line that the form leaves out is null.
/// </summary>
public sealed record ExpenseControl
{
    /// <summary>Staff (财政供养人员情况).</summary>
    public Staffing? Staffing { get; init; }

    /// <summary>The "three public" costs (三公经费).</summary>
    public ExpenseLine? ThreePublic { get; init; }

    /// <summary>Cars, purchase and operation (公务用车购置和维护经费).</summary>
    public ExpenseLine? Vehicles { get; init; }

    /// <summary>Cars bought (公车购置).</summary>
    public ExpenseLine? VehiclePurchase { get; init; }

    /// <summary>Cars run (公车运行维护).</summary>
    public ExpenseLine? VehicleOperation { get; init; }

    /// <summary>Travel abroad (出国经费).</summary>
    public ExpenseLine? TravelAbroad { get; init; }

    /// <summary>Hospitality (公务接待).</summary>
    public ExpenseLine? Hospitality { get; init; }

    /// <summary>Project expenditure (项目支出).</summary>
    public ExpenseLine? Projects { get; init; }

    /// <summary>Business work (业务工作经费).</summary>
    public ExpenseLine? BusinessWork { get; init; }

    /// <summary>Operation and maintenance (运行维护经费).</summary>
    public ExpenseLine? Maintenance { get; init; }

    /// <summary>Earmarked funds, one row each (专项资金).</summary>
    public ExpenseLine? Earmarked { get; init; }

    /// <summary>Running cost (公用经费).</summary>
    public ExpenseLine? RunningCost { get; init; }

    /// <summary>Office supplies (办公经费).</summary>
    public ExpenseLine? Office { get; init; }

    /// <summary>Water, electricity, travel (水费、电费、差旅费).</summary>
    public ExpenseLine? UtilitiesAndTravel { get; init; }

    /// <summary>Meetings and training (会议费、培训费).</summary>
    public ExpenseLine? MeetingsAndTraining { get; init; }

    /// <summary>Government procurement (政府采购金额).</summary>
    public ExpenseLine? Procurement { get; init; }

    /// <summary>Adjustment of the basic expenditure's budget (部门基本支出预算调整).</summary>
    public ExpenseLine? BasicAdjustment { get; init; }

    /// <summary>Buildings finished in the year (楼堂馆所控制情况).</summary>
    public Buildings? Buildings { get; init; }

    /// <summary>Measures of thrift (厉行节约保障措施); null where blank.</summary>
    public string? ThriftMeasures { get; init; }

    /// <summary>Date of filling in (填报日期) as printed; "" where the cell is blank, null where the form has no such cell.</summary>
    public string? ReportDate { get; init; }

    /// <summary>Whether the head of the unit signed (单位负责人签字); null where the form has no such cell.</summary>
    public bool? IsSigned { get; init; }
}
