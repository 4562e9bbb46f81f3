using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Forms;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Writing;

/// <summary>One run of SARIF 2.1.0 (静态分析结果交换格式) over checked forms.</summary>
internal sealed class SarifLog
{
    private readonly IReadOnlyList<(string File, string Json, ScoreCard Card)> _forms;
    private readonly List<string> _codes;

    public SarifLog(IReadOnlyList<(string File, string Json, ScoreCard Card)> forms)
    {
        _forms = forms;
        _codes = [.. forms.SelectMany(f => f.Card.Findings).Select(f => f.Code).Distinct().Order(StringComparer.Ordinal)];
    }

    public void Write(TextWriter output)
    {
        using var json = JsonOutput.To(output);
        using (json.Object())
        {
            json.Text("$schema"u8, "https://json.schemastore.org/sarif-2.1.0.json");
            json.Text("version"u8, "2.1.0");
            using (json.List("runs"u8))
            using (json.Object())
            {
                WriteTool(json);
                json.Text("columnKind"u8, "utf16CodeUnits");
                json.Text("language"u8, "zh-CN");
                WriteResults(json);
            }
        }
    }

    private void WriteTool(JsonOutput json)
    {
        using (json.Object("tool"u8))
        using (json.Object("driver"u8))
        {
            json.Text("name"u8, "selfeval");
            json.Text("version"u8, typeof(SarifLog).Assembly.GetName().Version?.ToString(3));
            using (json.List("rules"u8))
            {
                foreach (string code in _codes)
                {
                    WriteRule(json, _forms.SelectMany(f => f.Card.Findings).First(f => f.Code == code));
                }
            }
        }
    }

    private static void WriteRule(JsonOutput json, Finding example)
    {
        using (json.Object())
        {
            json.Text("id"u8, example.Code);
            WriteMessage(json, "shortDescription"u8, example.Rule ?? example.Code);
            if (example.Basis is { } basis)
            {
                WriteMessage(json, "help"u8, "依据：" + basis);
            }

            using (json.Object("defaultConfiguration"u8))
            {
                json.Text("level"u8, Level(example.Severity));
            }
        }
    }

    private void WriteResults(JsonOutput json)
    {
        using (json.List("results"u8))
        {
            foreach ((string file, string text, ScoreCard card) in _forms)
            {
                FormPositions positions = new(text, file);
                foreach (Finding finding in card.Findings)
                {
                    WriteResult(json, file, finding, card.CellOf(finding), positions);
                }
            }
        }
    }

    private void WriteResult(JsonOutput json, string file, Finding finding, string? cell, FormPositions positions)
    {
        using (json.Object())
        {
            json.Text("ruleId"u8, finding.Code);
            json.Number("ruleIndex"u8, _codes.IndexOf(finding.Code));
            json.Text("level"u8, Level(finding.Severity));
            WriteMessage(json, "message"u8, $"{finding.Place}：{finding.Message}");
            using (json.List("locations"u8))
            using (json.Object())
            {
                // A cell of a document has no line.
                WritePlace(json, file, cell is null ? positions.Find(finding.Where) : null);
                using (json.List("logicalLocations"u8))
                using (json.Object())
                {
                    json.Text("name"u8, cell ?? finding.Place);
                    json.Text("fullyQualifiedName"u8, finding.Where);
                }
            }
        }
    }

    private static void WritePlace(JsonOutput json, string file, (SourceLocation Start, SourceLocation End)? lines)
    {
        using (json.Object("physicalLocation"u8))
        {
            using (json.Object("artifactLocation"u8))
            {
                json.Text("uri"u8, UriOf(file));
            }

            if (lines is { } region)
            {
                WriteRegion(json, region);
            }
        }
    }

    private static void WriteRegion(JsonOutput json, (SourceLocation Start, SourceLocation End) region)
    {
        using (json.Object("region"u8))
        {
            json.Number("startLine"u8, region.Start.Line);
            json.Number("startColumn"u8, region.Start.Column);
            json.Number("endLine"u8, region.End.Line);
            json.Number("endColumn"u8, region.End.Column);
        }
    }

    private static void WriteMessage(JsonOutput json, ReadOnlySpan<byte> name, string text)
    {
        using (json.Object(name))
        {
            json.Text("text"u8, text);
        }
    }

    private static string Level(FindingSeverity severity) => severity == FindingSeverity.Hint ? "note" : SeverityWords.InFile(severity);

    /// <summary>A relative name stays relative, so that a code host finds the file in its checkout.</summary>
    private static string UriOf(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Split('/', '\\').Select(Uri.EscapeDataString));
}
