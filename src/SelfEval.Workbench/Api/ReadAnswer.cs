using System.Text.Json.Nodes;
using SelfEval.Workbench.Forms;

namespace SelfEval.Workbench.Api;

/// <summary>A form that was read (读出的表): the form's JSON, fit for <c>/api/v1/score</c>; null where the file was refused, for the reason in the remarks.</summary>
internal sealed record ReadAnswer(string Source, JsonNode? Form, IReadOnlyDictionary<string, string> Places, IReadOnlyList<ReadRemarkAnswer> Remarks)
{
    public static ReadAnswer Of(ReadForm read)
    {
        JsonNode? form = null;
        if (read.Form is not null)
        {
            using var text = new StringWriter();
            EvaluationFile.Write(read.Form, text);
            form = JsonNode.Parse(text.ToString());
        }

        return new ReadAnswer(read.Source, form, read.Document?.Places ?? new Dictionary<string, string>(),
            [.. read.Remarks.Select(r => new ReadRemarkAnswer(r.Code, r.Severity.ToString().ToLowerInvariant(), r.Place, r.Chinese, r.English))]);
    }
}
