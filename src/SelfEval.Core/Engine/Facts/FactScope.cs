namespace SelfEval.Engine.Facts;

/// <summary>Where a fact exists (范围).</summary>
internal enum FactScope
{
    /// <summary>Once per form (整张表).</summary>
    Form,

    /// <summary>Once per indicator row and for the execution row (每个指标).</summary>
    Indicator,

    /// <summary>Once per form, from its score card (评分结果): for checks only.</summary>
    Card,

    /// <summary>Once per indicator row, for checks only (每个指标的核对).</summary>
    IndicatorCheck,

    /// <summary>Once per level-1 group (每个一级指标).</summary>
    Group,

    /// <summary>Once per project (每个项目).</summary>
    Project,

    /// <summary>Once per part of the money block (每项资金构成).</summary>
    Part,

    /// <summary>Once per money column of 附件2 (基础数据表的每一列).</summary>
    Column,

    /// <summary>Once per cost line of 附件2 (每行经费).</summary>
    Line,

    /// <summary>Once per figure of the narrative (每个正文数字).</summary>
    Statement,
}
