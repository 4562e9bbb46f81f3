namespace SelfEval;

/// <content>Equality by what a book says (相等): its text, the texts that it builds on and the app's own words that it uses, wherever they were read from.</content>
public sealed partial class RuleBook
{
    // A book with other parameters, made for a test case, is equal to itself alone.
    private bool _isAltered;

    /// <summary>True where both books say the same, in the same words.</summary>
    /// <param name="other">The other book, or null.</param>
    public bool Equals(RuleBook? other) => ReferenceEquals(this, other)
        || (other is not null && !_isAltered && !other._isAltered && Texts.SequenceEqual(other.Texts, StringComparer.Ordinal) && Document.Words.IsSameAs(other.Document.Words));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Version, Text.Length);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RuleBook);

    /// <summary>True where both hold the same (相等).</summary>
    /// <param name="left">One book, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator ==(RuleBook? left, RuleBook? right) => left is null ? right is null : left.Equals(right);

    /// <summary>True where they hold different things (不等).</summary>
    /// <param name="left">One book, or null.</param>
    /// <param name="right">The other, or null.</param>
    public static bool operator !=(RuleBook? left, RuleBook? right) => !(left == right);
}
