namespace SelfEval.Documents.Grids;

/// <summary>What a file is by its content, whatever its name says (格式).</summary>
internal enum DocumentFormat
{
    Docx,
    Xlsx,
    Xls,
    Html,
    Pdf,
    Csv,
    Json,
}
