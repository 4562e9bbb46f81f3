using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>Sums over the projects; a project outside the initial budget has no initial figure and no adjustment.</summary>
internal readonly partial struct RowFacts
{
    [FactName("项目数", FactScope.Form, "列出的项目个数", unit: "个")]
    public decimal? ProjectCount => CountProjects(static _ => true);

    [FactName("列入预算项目数", FactScope.Form, "列入年初预算的项目个数", unit: "个")]
    public decimal? PlannedCount => CountProjects(static p => p.IsPlanned);

    [FactName("预算外项目数", FactScope.Form, "没有列入年初预算的项目个数", unit: "个")]
    public decimal? UnplannedCount => CountProjects(static p => !p.IsPlanned);

    [FactName("有支出项目数", FactScope.Form, "实际支出大于 0 的项目个数；有一个项目未填支出就没有", unit: "个")]
    public decimal? SpentCount => Sums.Whole(Form.Projects, static _ => true, static p => p.Executed.Value is { } value ? (value > 0 ? 1m : 0m) : null);

    [FactName("项目年初预算合计", FactScope.Form, "列入年初预算的各项目年初预算之和；有一个未填就没有", unit: "万元")]
    public decimal? ProjectsInitial => Sums.Whole(Form.Projects, static p => p.IsPlanned, static p => p.Initial.Value);

    [FactName("项目调整合计", FactScope.Form, "列入年初预算的各项目年中调整之和，调减为负；有一个未填就没有", unit: "万元")]
    public decimal? ProjectsAdjustment => Sums.Whole(Form.Projects, static p => p.IsPlanned, static p => p.Adjustment.Value);

    [FactName("项目支出合计", FactScope.Form, "各项目实际支出之和；有一个未填就没有", unit: "万元")]
    public decimal? ProjectsExecuted => Sums.Whole(Form.Projects, static _ => true, static p => p.Executed.Value);

    [FactName("项目结转合计", FactScope.Form, "各项目结转结余之和；有一个未填就没有", unit: "万元")]
    public decimal? ProjectsCarryOver => Sums.Whole(Form.Projects, static _ => true, static p => p.CarryOver.Value);

    [FactName("预算外项目支出", FactScope.Form, "没有列入年初预算的各项目实际支出之和；有一个未填就没有", unit: "万元")]
    public decimal? UnplannedExecuted => Sums.Whole(Form.Projects, static p => !p.IsPlanned, static p => p.Executed.Value);

    [FactName("项目调整后预算", FactScope.Form, "各项目年初预算加调整之和；预算外项目按实际支出加结转结余；有一个算不出就没有", unit: "万元")]
    public decimal? ProjectsAdjusted => Sums.Whole(Form.Projects, static _ => true, static p => p.IsPlanned
        ? p.Initial.Value + p.Adjustment.Value
        : p.Executed.Value + p.CarryOver.Value);

    [FactName("公车项目支出", FactScope.Form, "名称含“公务用车”或“公车”的项目实际支出之和；没有这样的项目就没有", unit: "万元")]
    public decimal? CarProjectsExecuted => HasCarProjects ? Sums.Whole(Form.Projects, IsCar, static p => p.Executed.Value) : null;

    [FactName("公车项目年初预算", FactScope.Form, "名称含“公务用车”或“公车”的项目年初预算之和；没有这样的项目就没有", unit: "万元")]
    public decimal? CarProjectsInitial => HasCarProjects ? Sums.Whole(Form.Projects, static p => IsCar(p) && p.IsPlanned, static p => p.Initial.Value) : null;

    private bool HasCarProjects => Form.Projects.Any(IsCar);

    private static bool IsCar(Project project) =>
        project.Name.Contains("公务用车", StringComparison.Ordinal) || project.Name.Contains("公车", StringComparison.Ordinal);

    private decimal? CountProjects(Func<Project, bool> counts) => Form.Projects.Count == 0 ? null : Form.Projects.Count(counts);
}
