namespace SelfEval.Documents.Tests.Files;

/// <summary>A test over several inputs that needs LibreOffice; skipped with the reason where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SofficeTheoryAttribute : TheoryAttribute
{
    public SofficeTheoryAttribute() => Skip = Soffice.Reason;
}
