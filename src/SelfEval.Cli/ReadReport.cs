using System.Text;
using SelfEval.Documents;
using SelfEval.Files;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Cli;

/// <summary>Writes what was read from documents: as one JSON list, and as a form a line.</summary>
internal static class ReadReport
{
    /// <summary>An entry a form; a file without forms is one entry whose form is null.</summary>
    public static void WriteJson(IReadOnlyList<DocumentResult> results, TextWriter output)
    {
        using (var json = JsonOutput.To(output))
        using (json.List())
        {
            foreach (DocumentResult result in results)
            {
                Write(json, result);
            }
        }

        output.WriteLine();
    }

    /// <summary>One form a line, as <c>batch</c> takes them.</summary>
    public static void WriteLines(IReadOnlyList<DocumentResult> results, string path)
    {
        OutputFile.Write(path, text => WriteLines(results.SelectMany(r => r.Forms).Select(f => f.Form), text));
    }

    public static void WriteLines(IEnumerable<SelfEvaluation> forms, TextWriter output)
    {
        var bytes = new Utf8Buffer();
        foreach (SelfEvaluation form in forms)
        {
            bytes.Clear();
            EvaluationFile.Write(form, new JsonOutput(bytes, isIndented: false));
            output.Write(Encoding.UTF8.GetString(bytes.Written) + "\n");
        }
    }

    private static void Write(JsonOutput json, DocumentResult result)
    {
        foreach (DocumentForm form in result.Forms)
        {
            // What is said of the file as a whole stands with its first form.
            bool isFirst = ReferenceEquals(form, result.Forms[0]);
            WriteEntry(json, result.File, form, isFirst ? [.. result.Remarks, .. form.Remarks] : form.Remarks);
        }

        if (result.IsRefused)
        {
            WriteEntry(json, result.File, null, result.Remarks);
        }
    }

    private static void WriteEntry(JsonOutput json, string file, DocumentForm? form, IReadOnlyList<Remark> remarks)
    {
        using (json.Object())
        {
            json.Text("file"u8, file);
            json.Text("place"u8, form?.Place ?? "");
            if (form is null)
            {
                json.Text("form"u8, null);
            }
            else
            {
                json.Name("form"u8);
                EvaluationFile.Write(form.Form, json);
                WriteCoverage(json, form.Coverage);
            }

            using (json.List("remarks"u8))
            {
                foreach (Remark remark in remarks)
                {
                    Write(json, remark);
                }
            }
        }
    }

    private static void WriteCoverage(JsonOutput json, Coverage coverage)
    {
        using (json.Object("coverage"u8))
        {
            json.Number("cells"u8, coverage.Cells);
            json.Number("read"u8, coverage.Read);
            json.Number("remarked"u8, coverage.Remarked);
            json.Number("unread"u8, coverage.Unread);
        }
    }

    private static void Write(JsonOutput json, Remark remark)
    {
        using (json.Object())
        {
            json.Text("code"u8, remark.Code);
            json.Text("severity"u8, SeverityWords.InFile(remark.Severity));
            json.Text("place"u8, remark.Place);
            json.Text("message"u8, remark.Message);
            json.Text("messageEnglish"u8, remark.EnglishMessage);
        }
    }
}
