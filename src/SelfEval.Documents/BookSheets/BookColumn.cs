namespace SelfEval.Documents.BookSheets;

/// <summary>A column of a book's table: its head, its width in characters, and what it means.</summary>
internal sealed record BookColumn(string Head, int Width, string Note);
