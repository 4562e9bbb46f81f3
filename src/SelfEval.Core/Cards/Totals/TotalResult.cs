namespace SelfEval.Cards.Totals;

/// <summary>The sum of the rows after the book's steps, and what the steps did.</summary>
internal readonly record struct TotalResult(decimal Total, RowCount Count, IReadOnlyList<TotalStep> Steps);
