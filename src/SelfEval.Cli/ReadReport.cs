using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SelfEval.Documents;
using SelfEval.Files;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cli;

/// <summary>Writes what was read from documents: as one JSON list, and as a form a line.</summary>
internal static class ReadReport
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, NewLine = "\n" };
    private static readonly JsonWriterOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>An entry a form; a file without forms is one entry whose form is null.</summary>
    public static void WriteJson(IReadOnlyList<DocumentResult> results, TextWriter output)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Readable))
        {
            json.WriteStartArray();
            foreach (DocumentResult result in results)
            {
                Write(json, result);
            }

            json.WriteEndArray();
        }

        output.WriteLine(Encoding.UTF8.GetString(bytes.ToArray()));
    }

    /// <summary>One form a line, as <c>batch</c> takes them.</summary>
    public static void WriteLines(IReadOnlyList<DocumentResult> results, string path)
    {
        OutputFile.Write(path, text => WriteLines(results.SelectMany(r => r.Forms).Select(f => f.Form), text));
    }

    public static void WriteLines(IEnumerable<SelfEvaluation> forms, TextWriter output)
    {
        foreach (SelfEvaluation form in forms)
        {
            using var bytes = new MemoryStream();
            using (var json = new Utf8JsonWriter(bytes, Compact))
            {
                Write(json, form);
            }

            output.Write(Encoding.UTF8.GetString(bytes.ToArray()) + "\n");
        }
    }

    private static void Write(Utf8JsonWriter json, DocumentResult result)
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

    private static void WriteEntry(Utf8JsonWriter json, string file, DocumentForm? form, IReadOnlyList<Remark> remarks)
    {
        json.WriteStartObject();
        json.WriteString("file", file);
        json.WriteString("place", form?.Place ?? "");
        json.WritePropertyName("form");
        if (form is null)
        {
            json.WriteNullValue();
        }
        else
        {
            Write(json, form.Form);
            WriteCoverage(json, form.Coverage);
        }

        json.WriteStartArray("remarks");
        foreach (Remark remark in remarks)
        {
            Write(json, remark);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, SelfEvaluation form)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        EvaluationFile.Write(form, text);
        using var document = JsonDocument.Parse(text.ToString());
        document.RootElement.WriteTo(json);
    }

    private static void WriteCoverage(Utf8JsonWriter json, Coverage coverage)
    {
        json.WriteStartObject("coverage");
        json.WriteNumber("cells", coverage.Cells);
        json.WriteNumber("read", coverage.Read);
        json.WriteNumber("remarked", coverage.Remarked);
        json.WriteNumber("unread", coverage.Unread);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Remark remark)
    {
        json.WriteStartObject();
        json.WriteString("code", remark.Code);
        json.WriteString("severity", SeverityWords.InFile(remark.Severity));
        json.WriteString("place", remark.Place);
        json.WriteString("message", remark.Message);
        json.WriteString("messageEnglish", remark.EnglishMessage);
        json.WriteEndObject();
    }
}
