namespace SelfEval.Documents.BookSheets;

/// <summary>An item of a list as it is to be written (列表的一项): one that was there, or a new one.</summary>
/// <param name="Old">Its place in the list as it was; null for a new one.</param>
/// <param name="Text">Its JSON.</param>
/// <param name="Place">The cell where a new one begins; empty for one that was there.</param>
internal sealed record ListItem(int? Old, string Text, string Place);
