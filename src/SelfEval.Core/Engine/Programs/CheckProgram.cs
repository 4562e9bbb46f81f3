using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>
/// One side of the outermost 或 (||) of a check, with the figures it needs. A side that holds settles the check, whatever the others lack:
/// 不是日期 || 年份 &lt;= 年度 needs no year where there is no date.
/// </summary>
internal sealed record CheckAlternative(Expression Test, IReadOnlyList<FactDefinition> Needs);

/// <summary>A check after vetting (检查项): what must hold, and the texts of its finding.</summary>
internal sealed record CheckProgram(
    CheckDefinition Definition,
    FactScope Scope,
    IReadOnlyList<CheckAlternative> Alternatives,
    Deferred<IReadOnlyList<TemplatePart>> Message,
    Deferred<IReadOnlyList<TemplatePart>>? English,
    Deferred<IReadOnlyList<TemplatePart>> Place)
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
