using SelfEval.Documents;
using SelfEval.Files;

namespace SelfEval.Cli;

/// <summary>What a batch reads: a file of forms as it is, or the forms of documents, written a line each beside the result so that a killed run can go on.</summary>
internal static class BatchInput
{
    /// <summary>The file of forms; null after saying why there is none.</summary>
    public static string? Of(Session session, string input, string output, bool resume)
    {
        if (!DocumentPath.Is(input))
        {
            return input;
        }

        string forms = Path.ChangeExtension(output, ".forms.ndjson");
        if (resume && File.Exists(forms))
        {
            return forms;
        }

        if (!OutputCheck.Passes(session, DocumentFile.Files(input), forms))
        {
            return null;
        }

        using var read = new FormInput(session, DocumentLayout.Standard);
        OutputFile.Write(forms, text => ReadReport.WriteLines(read.Read(input).Select(f => f.Form), text));
        return forms;
    }
}
