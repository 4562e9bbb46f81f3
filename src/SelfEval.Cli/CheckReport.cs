using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cli;

/// <summary>What <c>check</c> found in one book, for people and as JSON.</summary>
internal sealed record CheckReport(string File, IReadOnlyList<Diagnostic> Diagnostics)
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };

    public int Errors => Count(FindingSeverity.Error);

    public void Print(Session session)
    {
        foreach (Diagnostic diagnostic in Diagnostics)
        {
            session.Output.WriteLine(diagnostic.Render(session.English));
        }

        int warnings = Count(FindingSeverity.Warning);
        int hints = Count(FindingSeverity.Hint);
        session.Output.WriteLine(Diagnostics.Count == 0
            ? session.Say($"{File}：没有发现问题", $"{File}: no problems")
            : session.Say($"{File}：错误 {Errors}，警告 {warnings}，提示 {hints}", $"{File}: {Errors} errors, {warnings} warnings, {hints} hints"));
    }

    /// <summary>One document for all books: a reader need not tell one book from several.</summary>
    public static void WriteJson(IReadOnlyList<CheckReport> reports, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartObject();
            json.WriteNumber("errors", reports.Sum(r => r.Errors));
            json.WriteNumber("warnings", reports.Sum(r => r.Count(FindingSeverity.Warning)));
            json.WriteNumber("hints", reports.Sum(r => r.Count(FindingSeverity.Hint)));
            json.WriteStartArray("files");
            foreach (CheckReport report in reports)
            {
                json.WriteStringValue(report.File);
            }

            json.WriteEndArray();
            json.WriteStartArray("diagnostics");
            foreach (Diagnostic diagnostic in reports.SelectMany(r => r.Diagnostics))
            {
                Write(json, diagnostic);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    private static void Write(Utf8JsonWriter json, Diagnostic diagnostic)
    {
        json.WriteStartObject();
        json.WriteString("file", diagnostic.Location.File);
        json.WriteNumber("line", diagnostic.Location.Line);
        json.WriteNumber("column", diagnostic.Location.Column);
        json.WriteString("severity", SeverityWords.InFile(diagnostic.Severity));
        json.WriteString("code", diagnostic.Code);
        json.WriteString("message", diagnostic.Message);
        json.WriteString("messageEnglish", diagnostic.EnglishMessage);
        json.WriteEndObject();
    }

    private int Count(FindingSeverity severity) => Diagnostics.Count(d => d.Severity == severity);
}
