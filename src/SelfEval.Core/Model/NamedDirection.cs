namespace SelfEval.Model;

/// <summary>A direction that was read from a row's names (看名称定的方向), and what it was read with.</summary>
/// <param name="Words">The word lists of the book.</param>
/// <param name="Level1">Level 1 at the time: a copy of the row may stand under another.</param>
/// <param name="Direction">正向, 反向, or "".</param>
internal sealed record NamedDirection(object Words, string Level1, string Direction);
