extern alias OpenXml;

using OpenXml::DocumentFormat.OpenXml.Packaging;
using OpenXml::DocumentFormat.OpenXml.Validation;

namespace SelfEval.Documents.Tests.Files;

/// <summary>What Microsoft's own validator says of an Office file.</summary>
internal static class OfficeCheck
{
    public static IReadOnlyList<string> Errors(byte[] bytes, bool isWord)
    {
        using OpenXmlPackage package = isWord ? WordprocessingDocument.Open(new MemoryStream(bytes), isEditable: false) : SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        return [.. new OpenXmlValidator().Validate(package).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }
}
