namespace SelfEval.Documents.Forms;

/// <summary>What a run of rows is (表的一段).</summary>
internal enum PartKind
{
    /// <summary>A line that names the form (表题).</summary>
    Title,

    /// <summary>Names and what stands beside them (表头各格).</summary>
    Labels,

    /// <summary>The money block (资金).</summary>
    Money,

    /// <summary>The goals of the year (年度总体目标).</summary>
    Goals,

    /// <summary>The indicator table (绩效指标).</summary>
    Indicators,

    /// <summary>附件2 (基础数据表).</summary>
    Expense,

    /// <summary>Who filled the form in (填表人).</summary>
    Signature,

    /// <summary>Anything else.</summary>
    Other,
}
