using SelfEval.Reading.Json;

namespace SelfEval.Authoring;

/// <summary>Writes test runs as JSON (测试结果 JSON): one object for each book with its cases and its coverage.</summary>
internal static class TestRunJson
{
    /// <summary>Writes the runs as an indented JSON list.</summary>
    public static void WriteAll(IEnumerable<TestRun> runs, TextWriter output)
    {
        using var json = JsonOutput.To(output);
        using (json.List())
        {
            foreach (TestRun run in runs)
            {
                Write(json, run);
            }
        }
    }

    private static void Write(JsonOutput json, TestRun run)
    {
        using (json.Object())
        {
            json.Text("ruleBook"u8, run.Book.Id);
            json.Number("passed"u8, run.Results.Count(r => !r.IsPending && r.Failures.Count == 0));
            json.Number("failed"u8, run.Results.Count(r => r.Failures.Count > 0));
            json.Number("pending"u8, run.Results.Count(r => r.IsPending));
            using (json.Object("coverage"u8))
            {
                json.Number("percent"u8, run.CoveragePercent);
                json.Number("seen"u8, run.CoverageSeen);
                json.Number("sides"u8, run.CoverageSides);
                json.Number("inheritedRules"u8, run.InheritedRules);
                Write(json, "gaps"u8, run.Gaps);
            }

            using (json.List("cases"u8))
            {
                foreach (TestResult result in run.Results)
                {
                    Write(json, result);
                }
            }
        }
    }

    private static void Write(JsonOutput json, TestResult result)
    {
        using (json.Object())
        {
            json.Text("name"u8, result.Name);
            json.Text("outcome"u8, result.IsPending ? "pending" : result.Failures.Count == 0 ? "passed" : "failed");
            json.Text("file"u8, result.Location.File);
            json.Number("line"u8, result.Location.Line);
            if (result.Failures.Count > 0)
            {
                Write(json, "failures"u8, result.Failures);
                json.Text("trace"u8, result.Trace);
            }
        }
    }

    private static void Write(JsonOutput json, ReadOnlySpan<byte> name, IReadOnlyList<Diagnostic> diagnostics)
    {
        using (json.List(name))
        {
            foreach (Diagnostic diagnostic in diagnostics)
            {
                using (json.Object())
                {
                    json.Text("code"u8, diagnostic.Code);
                    json.Text("file"u8, diagnostic.Location.File);
                    json.Number("line"u8, diagnostic.Location.Line);
                    json.Number("column"u8, diagnostic.Location.Column);
                    json.Text("message"u8, diagnostic.Message);
                }
            }
        }
    }
}
