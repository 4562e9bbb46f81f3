namespace SelfEval.Model;

/// <summary>The three tiers of a qualitative indicator (定性指标三档).</summary>
public enum AchievementDegree
{
    /// <summary>未达成年度指标且效果较差: 未完成, 未达成, 差, 否.</summary>
    NotReached,

    /// <summary>部分达成年度指标并具有一定效果: 部分完成, 基本达成, 有所提升, 一般, 中.</summary>
    PartlyReached,

    /// <summary>达成年度指标: 完成, 达成预期指标, 效果明显, 良好, 优, 良, 是.</summary>
    Reached,
}
