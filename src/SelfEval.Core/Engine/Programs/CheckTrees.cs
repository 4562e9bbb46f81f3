using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>A check after vetting (检查项): what must hold, and the texts of its finding.</summary>
internal sealed record CheckTrees(
    CheckDefinition Definition,
    FactScope Scope,
    IReadOnlyList<CheckAlternative> Alternatives,
    OnDemand<IReadOnlyList<TemplatePart>> Message,
    OnDemand<IReadOnlyList<TemplatePart>>? English,
    OnDemand<IReadOnlyList<TemplatePart>> Place)
{
    /// <summary>The rows that the word of <c>each</c> stands for.</summary>
    public static FactScope ScopeOf(string each) => each switch
    {
        "指标" => FactScope.IndicatorCheck,
        "一级指标" => FactScope.Group,
        "项目" => FactScope.Project,
        "资金构成" => FactScope.Part,
        "基础数据列" => FactScope.Column,
        "经费" => FactScope.Line,
        "正文" => FactScope.Statement,
        _ => FactScope.Card,
    };
}
