using System.Xml.Linq;
using SelfEval.Documents.Grids.Flow;
using SelfEval.Documents.Grids.Packages;

namespace SelfEval.Documents.Grids.Docx;

/// <summary>Reads .docx files (Word 文档): the body's paragraphs and tables in reading order.</summary>
internal static class DocxReader
{
    public static IReadOnlyList<DocumentBlock> Read(byte[] bytes, ReadingSession session)
    {
        using var package = new OfficePackage(bytes);
        string main = package.MainPart ?? "word/document.xml";
        XElement? document = package.Load(main);
        if (document?.Child("body") is not { } body)
        {
            throw new DocumentRefusedException(ReadingDiagnostics.DamagedDocument, "");
        }

        if (package.Names.Any(n => n.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
        {
            session.AddOnce(ReadingDiagnostics.MacrosNotRun, "");
        }

        var story = new DocxStory(DocxStyles.Load(package, main), session);
        return new FlowLayout(session).Blocks(story.Flow(body));
    }
}
