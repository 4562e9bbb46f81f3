using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>How a form is built (表的结构): its levels, the points of its headings, against what the rule book lays down.</summary>
internal sealed partial class CheckFacts
{
    [FactName("一级指标名单", FactScope.Card, "表上各一级指标的名称，用顿号隔开；填“无”的行也算", IsDear = true)]
    public string Level1Names => string.Join('、', Distinct([.. Runs(static i => i.Level1), .. _form.Headings.Select(static h => h.Name)]));

    [FactName("二级指标名单", FactScope.Card, "表上各二级指标的名称，用顿号隔开；填“无”的行也算", IsDear = true)]
    public string Level2Names => string.Join('、', Distinct(Runs(static i => i.Level2)));

    [FactName("是逐级权重", FactScope.Card, "各一级指标名称后面印的分值合计100分，每个一级指标下各行的分值又各合计100分")]
    public bool IsTiered => _card.IsTiered;

    [FactName("印明组分值合计", FactScope.Card, "各一级指标名称后面印的分值之和，预算执行率一组不计；有一组没有印就没有", unit: "分", IsDear = true)]
    public decimal? HeadingWeights
    {
        get
        {
            if (_form.Headings.Count == 0)
            {
                return null;
            }

            (string Name, decimal Weight)[] printed = [.. _form.Headings.Where(static h => !LaidDownGroups.IsExecution(h.Name))];
            HashSet<string> names = [.. printed.Select(static h => NameText.Normalise(h.Name))];
            return printed.Length == 0 || _form.Indicators.Any(i => !LaidDownGroups.IsExecution(i) && !names.Contains(NameText.Normalise(i.Level1))) ? null : Sums.Total(printed.Select(static h => h.Weight));
        }
    }

    [FactName("满意度分值", FactScope.Card, "满意度指标各行分值之和；没有分值一栏的表按得分计，分值总不少于得分；表是摘录或有一行未填就没有", unit: "分", IsDear = true)]
    public decimal? SatisfactionWeights => Sums.Whole(Array.FindAll(_card.AllCountedRows, static i => Says(i, "满意")), i => i.Weight ?? (HasNoWeights ? i.DeclaredScore : null));

    [FactName("规则书执行率分值", FactScope.Card, "规则书规定的预算执行率分值；规则书没有规定、有一组一级指标（成本除外）规则书不认得时没有", unit: "分", needsScoring: true)]
    public decimal? LaidDownExecution => _card.Groups.Execution;

    [FactName("缺一级指标", FactScope.Card, "规则书规定而表上一行也没有的一级指标（预算执行率除外），用顿号隔开，没有为 \"\"", IsDear = true)]
    public string MissingGroups => _card.Groups.Missing;

    [FactName("有等级一格", FactScope.Card, "表上有没有填等级的一格")]
    public bool HasGradeCell => _form.DeclaredGrade is not null;

    [FactName("有执行率自评得分", FactScope.Card, "资金执行一行有没有填自评得分")]
    public bool HasExecutionScore => _form.ExecutionScore is not null;

    [FactName("有指标自评得分", FactScope.Card, "有没有指标填了自评得分")]
    public bool HasIndicatorScores => _form.Indicators.Any(static i => i.DeclaredScore is not null);

    [FactName("执行率可算", FactScope.Card, "全年预算数和全年执行数都填了，执行率算得出")]
    public bool CanComputeRate => Seen.FullYearBudget is > 0 && Seen.Executed is not null;

    [FactName("一级分值出入组数", FactScope.Card, "分值与规则书规定不同的一级指标（含预算执行率）的个数；规则书没有规定、表不全、有一组（成本除外）规则书不认得时没有", needsScoring: true, IsDear = true)]
    public decimal? GroupsOffTheBook => _card.Groups.CanCompare ? _card.Groups.Differences.Count : null;

    [FactName("一级分值出入", FactScope.Card, "上述各组的不同之处，例如 产出指标35分（规则书50分），没有为 \"\"")]
    public string WeightsOffTheBook => string.Join('、', _card.Groups.Differences);

    /// <summary>Names of the rows, each once where it stands in neighbouring ones.</summary>
    private List<string> Runs(Func<Indicator, string> name)
    {
        var runs = new List<string>();
        for (int i = 0; i < _form.Indicators.Count; i++)
        {
            string next = name(_form.Indicators[i]);
            if (runs.Count == 0 || runs[^1] != next)
            {
                runs.Add(next);
            }
        }

        return runs;
    }

    /// <summary>Of a few names the repeated ones are found faster by looking at them than by a set.</summary>
    private static IEnumerable<string> Distinct(List<string> names) =>
        names.Count > FewNames ? names.Distinct(StringComparer.Ordinal) : names.Where((name, i) => names.IndexOf(name) == i);

    /// <summary>A word of two signs in the row's levels, which may stand on the seam of both.</summary>
    private static bool Says(Indicator row, string word) => row.Level1.Contains(word, StringComparison.Ordinal) || row.Level2.Contains(word, StringComparison.Ordinal)
        || (row.Level1.EndsWith(word[0]) && row.Level2.StartsWith(word[1]));

    private const int FewNames = 16;

    private bool HasNoWeights => _card.WeightedRows.Length == 0;
}
