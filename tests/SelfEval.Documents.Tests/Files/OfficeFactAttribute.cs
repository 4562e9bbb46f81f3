namespace SelfEval.Documents.Tests.Files;

/// <summary>A test that needs LibreOffice to make its document; skipped, and said so, where there is none.</summary>
internal sealed class OfficeFactAttribute : FactAttribute
{
    public OfficeFactAttribute() => Skip = Office.Path is null ? "soffice is not installed: no PDF can be made here" : null;
}
