using System.Globalization;
using Newtonsoft.Json;

namespace SelfEval.Authoring;

/// <summary>Writes test runs as JSON (测试结果 JSON): one object for each book with its cases and its coverage.</summary>
internal static class TestRunJson
{
    /// <summary>Writes the runs as an indented JSON list.</summary>
    public static void WriteAll(IEnumerable<TestRun> runs, TextWriter output)
    {
        using var json = new JsonTextWriter(output) { Formatting = Formatting.Indented, CloseOutput = false, Culture = CultureInfo.InvariantCulture };
        json.WriteStartArray();
        foreach (TestRun run in runs)
        {
            Write(json, run);
        }

        json.WriteEndArray();
    }

    private static void Write(JsonTextWriter json, TestRun run)
    {
        json.WriteStartObject();
        Value(json, "ruleBook", run.Book.Id);
        Value(json, "passed", run.Results.Count(r => !r.IsPending && r.Failures.Count == 0));
        Value(json, "failed", run.Results.Count(r => r.Failures.Count > 0));
        Value(json, "pending", run.Results.Count(r => r.IsPending));
        json.WritePropertyName("coverage");
        json.WriteStartObject();
        Value(json, "percent", run.CoveragePercent);
        Value(json, "seen", run.CoverageSeen);
        Value(json, "sides", run.CoverageSides);
        Value(json, "inheritedRules", run.InheritedRules);
        List(json, "gaps", run.Gaps);
        json.WriteEndObject();
        json.WritePropertyName("cases");
        json.WriteStartArray();
        foreach (TestResult result in run.Results)
        {
            Write(json, result);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(JsonTextWriter json, TestResult result)
    {
        json.WriteStartObject();
        Value(json, "name", result.Name);
        Value(json, "outcome", result.IsPending ? "pending" : result.Failures.Count == 0 ? "passed" : "failed");
        Value(json, "file", result.Location.File);
        Value(json, "line", result.Location.Line);
        if (result.Failures.Count > 0)
        {
            List(json, "failures", result.Failures);
            Value(json, "trace", result.Trace);
        }

        json.WriteEndObject();
    }

    private static void List(JsonTextWriter json, string name, IReadOnlyList<Diagnostic> diagnostics)
    {
        json.WritePropertyName(name);
        json.WriteStartArray();
        foreach (Diagnostic diagnostic in diagnostics)
        {
            json.WriteStartObject();
            Value(json, "code", diagnostic.Code);
            Value(json, "file", diagnostic.Location.File);
            Value(json, "line", diagnostic.Location.Line);
            Value(json, "column", diagnostic.Location.Column);
            Value(json, "message", diagnostic.Message);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Value(JsonTextWriter json, string name, object value)
    {
        json.WritePropertyName(name);
        json.WriteValue(value);
    }
}
