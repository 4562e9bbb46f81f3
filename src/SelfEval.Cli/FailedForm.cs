using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Cli;

/// <summary>A form that could not be read or scored (没有读成的表), and why: an entry of its own in JSON, so that no file is missed in silence.</summary>
/// <param name="File">The file.</param>
/// <param name="Place">Where in the file; null for the whole file.</param>
/// <param name="Problems">What is wrong.</param>
internal sealed record FailedForm(string File, string? Place, IReadOnlyList<FormProblem> Problems)
{
    public void Write(JsonOutput json)
    {
        using (json.Object())
        {
            json.Text("file"u8, File);
            json.TextIfAny("place"u8, Place);
            using (json.List("diagnostics"u8))
            {
                foreach (FormProblem problem in Problems)
                {
                    Write(json, problem);
                }
            }
        }
    }

    private static void Write(JsonOutput json, FormProblem problem)
    {
        using (json.Object())
        {
            json.Text("severity"u8, SeverityWords.InFile(problem.Severity));
            json.Text("code"u8, problem.Code);
            json.Text("message"u8, problem.Chinese);
            json.Text("messageEnglish"u8, problem.English);
            json.Text("place"u8, problem.Place);
        }
    }
}
