using SelfEval.Model.Cells;
using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval.Engine.Facts;

/// <summary>How a form is built (表的结构): its levels, the points of its headings, against what the rule book lays down.</summary>
internal sealed partial class CheckFacts
{
    [FactName("一级指标名单", FactScope.Card, "表上各一级指标的名称，用顿号隔开；填“无”的行也算")]
    public string Level1Names => string.Join('、', _form.Indicators.Select(static i => i.Level1).Concat(_form.Headings.Select(static h => h.Name)).Distinct(StringComparer.Ordinal));

    [FactName("二级指标名单", FactScope.Card, "表上各二级指标的名称，用顿号隔开；填“无”的行也算")]
    public string Level2Names => string.Join('、', _form.Indicators.Select(static i => i.Level2).Distinct(StringComparer.Ordinal));

    [FactName("是逐级权重", FactScope.Card, "各一级指标名称后面印的分值合计100分，每个一级指标下各行的分值又各合计100分")]
    public bool IsTiered => _card.IsTiered;

    [FactName("印明组分值合计", FactScope.Card, "各一级指标名称后面印的分值之和，预算执行率一组不计；有一组没有印就没有", unit: "分")]
    public decimal? HeadingWeights
    {
        get
        {
            (string Name, decimal Weight)[] printed = [.. _form.Headings.Where(static h => !IsExecutionName(h.Name))];
            HashSet<string> names = [.. printed.Select(static h => NameText.Normalise(h.Name))];
            return printed.Length == 0 || _form.Indicators.Any(i => !IsExecutionRow(i) && !names.Contains(NameText.Normalise(i.Level1))) ? null : Sums.Total(printed.Select(static h => h.Weight));
        }
    }

    [FactName("满意度分值", FactScope.Card, "满意度指标各行分值之和；没有分值一栏的表按得分计，分值总不少于得分；表是摘录或有一行未填就没有", unit: "分")]
    public decimal? SatisfactionWeights => Sums.Whole([.. _card.AllCountedRows.Where(static i => (i.Level1 + i.Level2).Contains("满意", StringComparison.Ordinal))], static _ => true, i => i.Weight ?? (HasNoWeights ? i.DeclaredScore : null));

    [FactName("规则书执行率分值", FactScope.Card, "规则书规定的预算执行率分值；规则书没有规定、有一组一级指标（成本除外）规则书不认得时没有", unit: "分", needsScoring: true)]
    public decimal? LaidDownExecution => AreGroupsKnown ? LaidDown.Where(static w => IsExecutionName(w.Name)).Select(static w => (decimal?)w.Weight).FirstOrDefault() : null;

    [FactName("缺一级指标", FactScope.Card, "规则书规定而表上一行也没有的一级指标（预算执行率除外），用顿号隔开，没有为 \"\"")]
    public string MissingGroups => string.Join('、', LaidDown.Where(w => !IsExecutionName(w.Name) && !_form.Indicators.Any(i => AreSameGroup(w.Name, i.Level1))).Select(static w => w.Name));

    [FactName("有等级一格", FactScope.Card, "表上有没有填等级的一格")]
    public bool HasGradeCell => _form.DeclaredGrade is not null;

    [FactName("有执行率自评得分", FactScope.Card, "资金执行一行有没有填自评得分")]
    public bool HasExecutionScore => _form.ExecutionScore is not null;

    [FactName("有指标自评得分", FactScope.Card, "有没有指标填了自评得分")]
    public bool HasIndicatorScores => _form.Indicators.Any(static i => i.DeclaredScore is not null);

    [FactName("执行率可算", FactScope.Card, "全年预算数和全年执行数都填了，执行率算得出")]
    public bool CanComputeRate => Seen.FullYearBudget is > 0 && Seen.Executed is not null;

    [FactName("一级分值出入组数", FactScope.Card, "分值与规则书规定不同的一级指标（含预算执行率）的个数；规则书没有规定、表不全、有一组（成本除外）规则书不认得时没有", needsScoring: true)]
    public decimal? GroupsOffTheBook => CanCompareGroups ? OffTheBook().Count : null;

    [FactName("一级分值出入", FactScope.Card, "上述各组的不同之处，例如 产出指标35分（规则书50分），没有为 \"\"")]
    public string WeightsOffTheBook => CanCompareGroups ? string.Join('、', OffTheBook()) : "";

    private IReadOnlyList<WeightDefinition> LaidDown => _card.LaidDownWeights;

    /// <summary>False where the rows cannot be summed up, or the form is of another kind than the book: a group that the book does not know.</summary>
    private bool CanCompareGroups => !IsTiered && IndicatorWeights is not null && AreGroupsKnown;

    private bool AreGroupsKnown => _card.CountedRows.Any(i => IsLaidDown(i.Level1)) && _card.CountedRows.All(i => IsExecutionRow(i) || IsLaidDown(i.Level1) || IsCostGroup(i.Level1));

    private bool HasNoWeights => !_form.Indicators.Any(static i => i.Weight is > 0);

    private bool IsLaidDown(string group) => LaidDown.Any(w => AreSameGroup(w.Name, group));

    /// <summary>Cost stands under output or as a group of its own: with it a form is still of the same kind.</summary>
    private static bool IsCostGroup(string group) => group.Contains("成本", StringComparison.Ordinal);

    private List<string> OffTheBook()
    {
        var differences = new List<string>();
        foreach (WeightDefinition group in LaidDown)
        {
            decimal? weight = IsExecutionName(group.Name) ? ExecutionPoints : _card.CountedRows.Where(i => AreSameGroup(group.Name, i.Level1) && !IsExecutionRow(i)).Sum(static i => i.Weight ?? 0);
            if (weight != group.Weight && !(IsExecutionName(group.Name) && IsBudgetStage))
            {
                differences.Add(Differs(group.Name, weight ?? 0, Points(group.Weight)));
            }
        }

        foreach (IGrouping<string, Indicator> group in _card.CountedRows.Where(static i => !IsExecutionRow(i)).GroupBy(static i => NameText.Normalise(i.Level1)).Where(g => !IsLaidDown(g.Key)))
        {
            differences.Add(Differs(group.Key, group.Sum(static i => i.Weight ?? 0), "没有"));
        }

        return differences;
    }

    /// <summary>Points for execution, in the money block or in a row of their own.</summary>
    private decimal? ExecutionPoints => _form.ExecutionWeight ?? (_card.CountedRows.Any(IsExecutionRow) ? _card.CountedRows.Where(IsExecutionRow).Sum(static i => i.Weight ?? 0) : null);

    /// <summary>While the budget is drawn up there is no execution to score: the rows then make 90 points.</summary>
    private bool IsBudgetStage => _form.ExecutionWeight is null && IndicatorWeights == CardFigures.FullMarks - 10m;

    private static bool IsExecutionName(string name) => name.Contains("执行", StringComparison.Ordinal);

    private static bool IsExecutionRow(Indicator row) => IsExecutionName(row.Level1) || RateNames.Any(n => NameText.Normalise(row.Name).StartsWith(n, StringComparison.Ordinal));

    /// <summary>产出 and 产出指标 are one group, 效果 and 效益 too; 效益和满意度指标 holds both 效益指标 and 满意度指标.</summary>
    private static bool AreSameGroup(string laidDown, string printed)
    {
        string left = Stem(laidDown);
        string right = Stem(printed);
        return left.Length > 0 && right.Length > 0 && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));
    }

    private static string Stem(string name) => NameText.Normalise(name).Replace("指标", "", StringComparison.Ordinal).Replace("效果", "效益", StringComparison.Ordinal);

    private static string Differs(string name, decimal weight, string laidDown) => $"{name}{(weight == 0 ? "没有分值" : Points(weight))}（规则书{laidDown}）";

    private static string Points(decimal weight) => PrintedNumber.Short(weight) + "分";
}
