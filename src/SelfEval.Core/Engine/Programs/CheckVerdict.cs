namespace SelfEval.Engine.Programs;

/// <summary>What became of a check on one row (核对结果).</summary>
internal enum CheckVerdict : byte
{
    /// <summary>One of its sides holds (成立).</summary>
    Holds,

    /// <summary>No side holds, and one lacks a figure (缺数).</summary>
    Lacks,

    /// <summary>Every side was worked out and is false (不成立).</summary>
    Fails,

    /// <summary>Division by zero or overflow before a side held (算不出).</summary>
    CannotCompute,
}
