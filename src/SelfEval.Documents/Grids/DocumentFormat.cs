namespace SelfEval.Documents.Grids;

/// <summary>What a file is by its content, whatever its name says (格式).</summary>
internal enum DocumentFormat
{
    /// <summary>Not known, or known and not read: a remark says which, and the way out.</summary>
    Unknown,
    Docx,
    Xlsx,
    Xls,
    Html,
    Pdf,
    Csv,
    Json,

    /// <summary>Many documents in one file.</summary>
    Zip,
}
