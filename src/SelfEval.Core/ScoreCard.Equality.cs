namespace SelfEval;

/// <content>Equality by content (相等): the same form, by a book that says the same, with the same points.</content>
public sealed partial class ScoreCard
{
    /// <summary>True where both cards score the same form by the same rules and come to the same, with the same places in their documents.</summary>
    /// <param name="other">The other card, or null.</param>
    public bool Equals(ScoreCard? other) => ReferenceEquals(this, other)
        || (other is not null && Total == other.Total && IsComplete == other.IsComplete && Form == other.Form && Book == other.Book
            && Rows.SequenceEqual(other.Rows, SameScore.Comparer) && HasSameCells(other));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Total, IsComplete, Form, Book);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ScoreCard);

    /// <summary>True where both hold the same (相等).</summary>
    /// <param name="left">One card, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(ScoreCard? left, ScoreCard? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True where they hold different things (不等).</summary>
    /// <param name="left">One card, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(ScoreCard? left, ScoreCard? right) => !(left == right);

    private IEnumerable<IndicatorScore> Rows => Execution is null ? Indicators : Indicators.Prepend(Execution);

    /// <summary>Cards of forms that came from no document have none.</summary>
    private bool HasSameCells(ScoreCard other) =>
        ReferenceEquals(_cellOf, other._cellOf) || (_cellOf is not null && other._cellOf is not null && Findings.Select(f => CellOf(f)).SequenceEqual(other.Findings.Select(f => other.CellOf(f)), StringComparer.Ordinal));

    /// <summary>What became of rows; that they are the same rows the forms say, and how they came about the book.</summary>
    private sealed class SameScore : EqualityComparer<IndicatorScore>
    {
        public static SameScore Comparer { get; } = new();

        public override bool Equals(IndicatorScore? x, IndicatorScore? y) => x is null ? y is null : x.HasSameScore(y);

        public override int GetHashCode(IndicatorScore obj) => obj.GetHashCode();
    }
}
