namespace SelfEval.Model;

/// <summary>What a published cell turned out to hold (单元格类别).</summary>
public enum CellKind
{
    /// <summary>Absent, blank, or template residue such as "……" or "≥**人" (空白).</summary>
    Missing,

    /// <summary>A sign that the row does not apply: 无, 不适用, "/", "—", "*" (不适用).</summary>
    NotApplicable,

    /// <summary>Exactly one number, with or without comparator and unit (数值).</summary>
    Number,

    /// <summary>An interval with two ends: 3-5次, 80%-100% (区间).</summary>
    Range,

    /// <summary>A date, a month, a year or a deadline (日期、时限).</summary>
    Date,

    /// <summary>A standard word of one of the three tiers (定性档次).</summary>
    Degree,

    /// <summary>Words that no rule may read; a person has to (文字).</summary>
    Text,

    /// <summary>Two or more counts, or a count and a date, none of which is "the" value (多个数值).</summary>
    Several,
}
