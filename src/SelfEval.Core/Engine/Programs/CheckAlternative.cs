using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>
/// One side of the outermost 或 (||) of a check, with the figures it needs. A side that holds settles the check, whatever the others lack:
/// 不是日期 || 年份 &lt;= 年度 needs no year where there is no date.
/// </summary>
internal sealed record CheckAlternative(Expression Condition, IReadOnlyList<FactDefinition> Needs) : VettedCondition(Condition, Needs);
