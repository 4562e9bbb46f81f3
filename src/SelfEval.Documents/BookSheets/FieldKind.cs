namespace SelfEval.Documents.BookSheets;

/// <summary>What a cell of a book's table holds (单元格种类).</summary>
internal enum FieldKind
{
    /// <summary>Told for orientation; edits are not taken over.</summary>
    Fixed,
    Text,
    Number,
    Truth,

    /// <summary>A number where the file has a number, else a text.</summary>
    Either,

    /// <summary>Parameters of an entry: 名称=值；名称=值.</summary>
    Settings,
}
