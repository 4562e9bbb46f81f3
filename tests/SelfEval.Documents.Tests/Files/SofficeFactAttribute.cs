namespace SelfEval.Documents.Tests.Files;

/// <summary>A test that needs LibreOffice; skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SofficeFactAttribute : FactAttribute
{
    public SofficeFactAttribute() => Skip = Soffice.Reason;
}
