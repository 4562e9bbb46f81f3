namespace SelfEval.Engine.Facts;

/// <summary>What an indicator's name says of its direction (名称所示方向).</summary>
internal enum NameVerdict
{
    /// <summary>No word of the lists stands in it.</summary>
    Unknown,

    /// <summary>Words stand in it that leave it open (占比, 天数, 满意度下降).</summary>
    Open,

    /// <summary>Less is better.</summary>
    Inverse,

    /// <summary>More is better.</summary>
    Forward,

    /// <summary>More is better, and the thing itself is a span of time (培训天数, 使用年限).</summary>
    ForwardTime,

    /// <summary>It counts something that no list knows (数量, 面积).</summary>
    Count,
}
