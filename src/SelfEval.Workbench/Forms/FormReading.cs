using SelfEval.Documents;
using SelfEval.Documents.Isolation;
using SelfEval.Model;

namespace SelfEval.Workbench.Forms;

/// <summary>Reads files into forms (读表): JSON by Core, everything else by Documents, PDF in a process of its own.</summary>
internal sealed class FormReading : IDisposable
{
    private readonly ReadingProcess _pdf = new(PdfProcess.StartInfo);

    /// <summary>Everything that stands in a file; what could not be read is there with its reason.</summary>
    public IReadOnlyList<ReadForm> Read(string path) =>
        Path.GetExtension(path).Equals(".json", StringComparison.OrdinalIgnoreCase) ? [OfJson(path)] : [.. DocumentFile.Read(path, DocumentLayout.Standard, _pdf.Read).SelectMany(Of)];

    /// <summary>As <see cref="Read"/>, also files of a form a line, however large.</summary>
    public IEnumerable<ReadForm> ReadMany(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".NDJSON" or ".JSONL" ? File.ReadLines(path).Select((line, i) => (line, i)).Where(l => l.line.Length > 0).Select(l => OfLine(l.line, $"{Path.GetFileName(path)}:{l.i + 1}")) : Read(path);

    public void Dispose() => _pdf.Dispose();

    private static ReadForm OfJson(string path)
    {
        EvaluationFile.TryLoad(path, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics);
        return new ReadForm(form, null, Path.GetFileName(path), [.. diagnostics.Select(d => new ReadRemark(d.Code, d.Severity, $"{d.Location.Line}:{d.Location.Column}", d.Message, d.EnglishMessage))]);
    }

    private static ReadForm OfLine(string line, string name)
    {
        EvaluationFile.TryParse(line, name, out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics);
        return new ReadForm(form, null, name, [.. diagnostics.Select(d => new ReadRemark(d.Code, d.Severity, "", d.Message, d.EnglishMessage))]);
    }

    private static IEnumerable<ReadForm> Of(DocumentResult result)
    {
        string name = Path.GetFileName(result.File);
        IReadOnlyList<ReadRemark> remarks = Remarks(result.Remarks);
        if (result.Forms.Count == 0)
        {
            yield return new ReadForm(null, null, name, remarks);
        }

        foreach (DocumentForm form in result.Forms)
        {
            yield return new ReadForm(form.Form, form, result.Forms.Count > 1 ? $"{name} {form.Place}" : name, [.. remarks, .. Remarks(form.Remarks)]);
        }
    }

    private static IReadOnlyList<ReadRemark> Remarks(IReadOnlyList<Remark> remarks) => [.. remarks.Select(r => new ReadRemark(r.Code, r.Severity, r.Place, r.Message, r.EnglishMessage))];
}
