namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>A cell that opens a file (文件链接).</summary>
/// <param name="Text">What it shows.</param>
/// <param name="Target">The file, from the workbook's own folder, with / between folders; empty for no link.</param>
internal sealed record FileLink(string Text, string Target);
