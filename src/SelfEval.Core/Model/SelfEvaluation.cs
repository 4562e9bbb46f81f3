namespace SelfEval.Model;

/// <summary>
/// One self-evaluation (绩效自评) of a department or a project: what its form and its report say, nothing computed.
/// Immutable; make a changed copy with <c>with</c>.
/// </summary>
[System.Text.Json.Serialization.JsonConverter(typeof(SelfEvalJsonConverter))]
public sealed record SelfEvaluation
{
    /// <summary>Department or project (自评类型).</summary>
    public FormKind Kind { get; init; }

    /// <summary>Year of the budget (年度); null where a published table does not show it.</summary>
    public required int? Year { get; init; }

    /// <summary>The unit (部门（单位）名称).</summary>
    public required string Unit { get; init => field = Given.NotNull(value); }

    /// <summary>The project's name (项目名称), on a project form.</summary>
    public string? ProjectName { get; init; }

    /// <summary>Id of the rule book that the form is made for; null leaves the choice to the caller.</summary>
    public string? RuleBook { get; init; }

    /// <summary>Staff as the narrative states them (人员情况).</summary>
    public Staffing? Staffing { get; init; }

    /// <summary>Money block (年度预算申请).</summary>
    public Budget Budget { get; init => field = Given.NotNull(value); } = Budget.Empty;

    /// <summary>Basic expenditure as the narrative states it (基本支出情况).</summary>
    public BasicExpenditure? BasicExpenditure { get; init; }

    /// <summary>Projects in the report's order (项目支出情况).</summary>
    public IReadOnlyList<Project> Projects { get; init => field = ValueList<Project>.Of(value, nameof(Projects)); } = ValueList<Project>.Empty;

    /// <summary>附件2 (基础数据表), where the form has it.</summary>
    public ExpenseControl? ExpenseControl { get; init; }

    /// <summary>Expected goal (年度总体目标: 预期目标).</summary>
    public string? ExpectedGoal { get; init; }

    /// <summary>Goal as reached (年度总体目标: 实际完成情况).</summary>
    public string? ActualGoal { get; init; }

    /// <summary>Indicator rows in the form's order (绩效指标).</summary>
    public IReadOnlyList<Indicator> Indicators { get; init => field = ValueList<Indicator>.Of(value, nameof(Indicators)); } = ValueList<Indicator>.Empty;

    /// <summary>Points printed in the level-1 headings (一级指标分值), for instance 产出指标（40分）.</summary>
    public IReadOnlyList<(string Name, decimal Weight)> Headings { get; init => field = ValueList<(string Name, decimal Weight)>.Of(value, nameof(Headings)); } = ValueList<(string Name, decimal Weight)>.Empty;

    /// <summary>The printed sum of weights (总分: 分值), mostly 100.</summary>
    public decimal? DeclaredTotalWeight { get; init; }

    /// <summary>The printed total (总分: 得分).</summary>
    public decimal? DeclaredTotal { get; init; }

    /// <summary>The printed grade (评价等级): 优, 良, 中, 差; "" where the cell is blank, null where the form has no such cell.</summary>
    public string? DeclaredGrade { get; init; }

    /// <summary>
    /// The form's layout where it is no table of targets and actuals (表式): <c>criteria-checklist</c> is a point list with criteria,
    /// <c>level-summary</c> holds level-1 totals only; null for the usual table.
    /// </summary>
    public string? Layout { get; init; }

    /// <summary>True where rows are missing from the source (摘录): the printed total then is no sum of these rows.</summary>
    public bool IsPartial { get; init; }

    /// <summary>What the source says beside the cells (备注), one remark each; nothing is computed from it.</summary>
    public IReadOnlyList<string> Notes { get; init => field = ValueList<string>.Of(value, nameof(Notes)); } = ValueList<string>.Empty;

    /// <summary>Date of filling in (填报日期) as printed; "" where the cell is blank, null where the form has no such cell.</summary>
    public string? ReportDate { get; init; }

    /// <summary>Whether the head of the unit signed (单位负责人签字); null where the form has no such cell.</summary>
    public bool? IsSigned { get; init; }

    /// <summary>Figures that the narrative states (正文陈述).</summary>
    public IReadOnlyList<Statement> Statements { get; init => field = ValueList<Statement>.Of(value, nameof(Statements)); } = ValueList<Statement>.Empty;

    /// <summary>
    /// True where the execution row has the table's total in place of its own points (资金一行填的是总分): 100 分, or what all the indicators weigh.
    /// No form gives execution half of all points.
    /// </summary>
    internal bool ExecutionHoldsTotal => Budget.Weight is >= LeastTotal and { } weight && Indicators.Count > 0
        && (weight >= FullMarks || weight == DeclaredTotalWeight || weight == Indicators.Sum(static i => i.Weight is > 0 and < FullMarks ? i.Weight : 0));

    /// <summary>True where the total stands in the execution row and nothing says what execution itself is worth: the indicators alone do not make 100.</summary>
    internal bool ExecutionPointsAreMissing => ExecutionHoldsTotal && Indicators.Sum(static i => i.Weight is > 0 and < FullMarks ? i.Weight : 0) < FullMarks;

    /// <summary>The execution row's own weight (资金执行分值); null where the table's total stands in its place.</summary>
    internal decimal? ExecutionWeight => ExecutionHoldsTotal ? null : Budget.Weight;

    /// <summary>The execution row's own declared score; null where the table's total stands in its place.</summary>
    internal decimal? ExecutionScore => ExecutionHoldsTotal && Budget.DeclaredScore >= LeastTotal ? null : Budget.DeclaredScore;

    /// <summary>The total that the form prints (印出的总分), also where it stands in the execution row.</summary>
    internal decimal? PrintedTotal => DeclaredTotal ?? (ExecutionHoldsTotal && Budget.DeclaredScore >= LeastTotal ? Budget.DeclaredScore : null);

    private const decimal LeastTotal = 50m;

    private const decimal FullMarks = 100m;
}
