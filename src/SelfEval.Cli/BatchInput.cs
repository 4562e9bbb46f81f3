using SelfEval.Batch;
using SelfEval.Files;

namespace SelfEval.Cli;

/// <summary>What a batch reads: a file of forms as it is, or the forms of documents, written a line each beside the result so that a killed run can go on.</summary>
internal static class BatchInput
{
    /// <summary>The file of forms that a batch over this input reads: the input itself, or what is made of its documents.</summary>
    public static string FileOf(string input, string output) => DocumentPath.Is(input) ? Path.ChangeExtension(output, ".forms.ndjson") : input;

    /// <summary>
    /// Writes the forms of documents to the file that the batch reads; false after saying why not. The documents and the layout are held against
    /// everything that will be written, since the batch itself knows of neither.
    /// </summary>
    public static bool TryPrepare(Session session, FormInput input, BatchFileOptions options, string path, IEnumerable<string?> others, string? workbook)
    {
        bool isDocument = options.Input != path;
        if (isDocument && Device.Is(options.Output))
        {
            session.Complain("文档要先读成结果旁边的 .forms.ndjson，--out 请写文件名", "Documents are first read to the .forms.ndjson beside the result; give --out a file");
            return false;
        }

        if (!OutputCheck.Passes(session, [.. FormInput.Files([path]), .. others], [.. options.Written, workbook, isDocument ? options.Input : null]))
        {
            return false;
        }

        if (isDocument && !(options.Resume && File.Exists(options.Input)))
        {
            OutputFile.Write(options.Input, text => ReadReport.WriteLines(input.Read(path).Select(f => f.Form), text));
        }

        return true;
    }
}
