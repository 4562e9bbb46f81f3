namespace SelfEval;

/// <content>Equality by content (相等): the same row with the same points for the same reasons.</content>
public sealed partial class IndicatorScore
{
    /// <summary>True where both rows say the same: cells, points, rule and explanation.</summary>
    /// <param name="other">The other row, or null.</param>
    public bool Equals(IndicatorScore? other) => ReferenceEquals(this, other)
        || (HasSameScore(other) && Indicator == other!.Indicator && Explanation == other.Explanation && ReviewExplanation == other.ReviewExplanation);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Name, Outcome, Weight, Score);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as IndicatorScore);

    /// <summary>True where both hold the same (相等).</summary>
    /// <param name="left">One row, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(IndicatorScore? left, IndicatorScore? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True where they hold different things (不等).</summary>
    /// <param name="left">One row, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(IndicatorScore? left, IndicatorScore? right) => !(left == right);

    internal bool HasSameScore(IndicatorScore? other) =>
        other is not null && Outcome == other.Outcome && Score == other.Score && Exact == other.Exact && Weight == other.Weight && Declared == other.Declared
        && Rule == other.Rule && Workflow == other.Workflow && ReviewedScore == other.ReviewedScore;
}
