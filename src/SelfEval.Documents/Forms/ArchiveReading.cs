using SelfEval.Documents.Grids;
using SelfEval.Documents.Grids.Packages;
using SelfEval.Documents.Isolation;

namespace SelfEval.Documents.Forms;

/// <summary>Reads the documents of a zip one after the other (压缩包); a zip within it is named and not opened.</summary>
internal sealed class ArchiveReading(DocumentLayout layout, IsolatedReader? isolated)
{
    public IEnumerable<DocumentResult> Read(byte[] bytes, string name)
    {
        using IEnumerator<DocumentResult> files = Files(bytes, name).GetEnumerator();
        while (true)
        {
            DocumentResult? failure = null;
            try
            {
                if (!files.MoveNext())
                {
                    yield break;
                }
            }
            catch (DocumentRefusedException refused)
            {
                failure = new DocumentResult(name, [], [refused.Remark]);
            }
            catch (InvalidDataException)
            {
                failure = new DocumentResult(name, [], [new Remark(ReadingDiagnostics.DamagedDocument, "")]);
            }

            yield return failure ?? files.Current;
            if (failure is not null)
            {
                yield break;
            }
        }
    }

    private IEnumerable<DocumentResult> Files(byte[] bytes, string name)
    {
        using var archive = new DocumentArchive(bytes);
        foreach ((string file, byte[] content) in archive.Files())
        {
            yield return FormsOfDocument.Read(DocumentReading.Read(content, file, isolated), content, $"{name}/{file}", layout);
        }
    }
}
