using SelfEval.Reading.Json;

namespace SelfEval.Documents.BookSheets;

/// <summary>A cell that was edited, and what it changes in the JSON (改动).</summary>
internal readonly record struct CellEdit(string Place, TextEdit Edit);
