namespace SelfEval.Engine.Programs;

/// <summary>What became of a condition on one row (条件的结果).</summary>
internal enum ConditionState
{
    /// <summary>True (成立).</summary>
    Holds,

    /// <summary>False (不成立).</summary>
    DoesNotHold,

    /// <summary>Not evaluated: the row lacks a figure that the rule needs (缺数).</summary>
    LacksFacts,

    /// <summary>Division by zero or overflow (算不出).</summary>
    CannotCompute,
}
