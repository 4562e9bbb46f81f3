using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Cli;

/// <summary>What <c>check</c> found in one book, for people and as JSON.</summary>
internal sealed record CheckReport(string File, IReadOnlyList<Diagnostic> Diagnostics)
{
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
        using (var json = JsonOutput.To(output))
        using (json.Object())
        {
            json.Number("errors"u8, reports.Sum(r => r.Errors));
            json.Number("warnings"u8, reports.Sum(r => r.Count(FindingSeverity.Warning)));
            json.Number("hints"u8, reports.Sum(r => r.Count(FindingSeverity.Hint)));
            using (json.List("files"u8))
            {
                foreach (CheckReport report in reports)
                {
                    json.Item(report.File);
                }
            }

            using (json.List("diagnostics"u8))
            {
                foreach (Diagnostic diagnostic in reports.SelectMany(r => r.Diagnostics))
                {
                    Write(json, diagnostic);
                }
            }
        }

        output.WriteLine();
    }

    private static void Write(JsonOutput json, Diagnostic diagnostic)
    {
        using (json.Object())
        {
            json.Text("file"u8, diagnostic.Location.File);
            json.Number("line"u8, diagnostic.Location.Line);
            json.Number("column"u8, diagnostic.Location.Column);
            json.Text("severity"u8, SeverityWords.InFile(diagnostic.Severity));
            json.Text("code"u8, diagnostic.Code);
            json.Text("message"u8, diagnostic.Message);
            json.Text("messageEnglish"u8, diagnostic.EnglishMessage);
        }
    }

    private int Count(FindingSeverity severity) => Diagnostics.Count(d => d.Severity == severity);
}
