using SelfEval.Batch;
using SelfEval.Documents;
using SelfEval.Model;

namespace SelfEval.Cli;

/// <summary>Reads forms one by one: a .json file is one form; any other file holds one form a line (NDJSON), as a batch reads it.</summary>
internal static class FormStream
{
    public static IEnumerable<FormEntry> Read(IEnumerable<string> files, DocumentLayout layout, Session session) =>
        files.SelectMany(file => DocumentPath.Is(file) ? Documents(file, layout, session) : file.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? [Single(file, session)] : Lines(file, session));

    private static FormEntry Single(string file, Session session)
    {
        bool isForm = EvaluationFile.TryLoadExisting(file, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics, out _);
        return new FormEntry(Path.GetFileName(file), form, isForm ? "" : Fault(diagnostics.First(d => d.Severity == FindingSeverity.Error), session));
    }

    private static IEnumerable<FormEntry> Lines(string file, Session session) => FormLines.Read(file, session.Stop)
        .Select(l => new FormEntry(FormattableString.Invariant($"{Path.GetFileName(file)}:{l.Number}"), l.Form, l.Fault is { } fault ? Fault(fault, session) : ""));

    /// <summary>The forms of a document, a folder or a zip; a file without one is an entry that says why.</summary>
    private static IEnumerable<FormEntry> Documents(string path, DocumentLayout layout, Session session)
    {
        using var input = new FormInput(session, layout);
        foreach (DocumentResult result in input.Results(path))
        {
            foreach (DocumentForm form in result.Forms)
            {
                yield return new FormEntry($"{Path.GetFileName(result.File)} {form.Place}".TrimEnd(), form.Form, "");
            }

            if (result.IsRefused)
            {
                Remark why = result.Remarks.OrderByDescending(r => r.Severity).First();
                yield return new FormEntry(result.File, null, $"{why.Code} {session.Say(why.Message, why.EnglishMessage)}");
            }
        }
    }

    private static string Fault(Diagnostic fault, Session session) => $"{fault.Code} {session.Say(fault.Message, fault.EnglishMessage)}";
}
