using Newtonsoft.Json;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Forms;

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
        using JsonTextWriter json = ScoreCardJson.Open(output);
        json.WriteStartObject();
        ScoreCardJson.Text(json, "$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        ScoreCardJson.Text(json, "version", "2.1.0");
        json.WritePropertyName("runs");
        json.WriteStartArray();
        json.WriteStartObject();
        WriteTool(json);
        ScoreCardJson.Text(json, "columnKind", "utf16CodeUnits");
        ScoreCardJson.Text(json, "language", "zh-CN");
        json.WritePropertyName("results");
        json.WriteStartArray();
        foreach ((string file, string text, ScoreCard card) in _forms)
        {
            FormPositions positions = new(text, file);
            foreach (Finding finding in card.Findings)
            {
                WriteResult(json, file, finding, card.CellOf(finding), positions);
            }
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteTool(JsonTextWriter json)
    {
        json.WritePropertyName("tool");
        json.WriteStartObject();
        json.WritePropertyName("driver");
        json.WriteStartObject();
        ScoreCardJson.Text(json, "name", "selfeval");
        ScoreCardJson.Text(json, "version", typeof(SarifLog).Assembly.GetName().Version?.ToString(3));
        json.WritePropertyName("rules");
        json.WriteStartArray();
        foreach (string code in _codes)
        {
            WriteRule(json, _forms.SelectMany(f => f.Card.Findings).First(f => f.Code == code));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteRule(JsonTextWriter json, Finding example)
    {
        json.WriteStartObject();
        ScoreCardJson.Text(json, "id", example.Code);
        WriteMessage(json, "shortDescription", example.Rule ?? example.Code);
        if (example.Basis is { } basis)
        {
            WriteMessage(json, "help", "依据：" + basis);
        }

        json.WritePropertyName("defaultConfiguration");
        json.WriteStartObject();
        ScoreCardJson.Text(json, "level", Level(example.Severity));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteResult(JsonTextWriter json, string file, Finding finding, string? cell, FormPositions positions)
    {
        json.WriteStartObject();
        ScoreCardJson.Text(json, "ruleId", finding.Code);
        json.WritePropertyName("ruleIndex");
        json.WriteValue(_codes.IndexOf(finding.Code));
        ScoreCardJson.Text(json, "level", Level(finding.Severity));
        WriteMessage(json, "message", $"{finding.Place}：{finding.Message}");
        json.WritePropertyName("locations");
        json.WriteStartArray();
        json.WriteStartObject();
        // A cell of a document has no line.
        WritePlace(json, file, cell is null ? positions.Find(finding.Where) : null);
        json.WritePropertyName("logicalLocations");
        json.WriteStartArray();
        json.WriteStartObject();
        ScoreCardJson.Text(json, "name", cell ?? finding.Place);
        ScoreCardJson.Text(json, "fullyQualifiedName", finding.Where);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WritePlace(JsonTextWriter json, string file, (SourceLocation Start, SourceLocation End)? lines)
    {
        json.WritePropertyName("physicalLocation");
        json.WriteStartObject();
        json.WritePropertyName("artifactLocation");
        json.WriteStartObject();
        ScoreCardJson.Text(json, "uri", UriOf(file));
        json.WriteEndObject();
        if (lines is { } region)
        {
            WriteRegion(json, region);
        }

        json.WriteEndObject();
    }

    private static void WriteRegion(JsonTextWriter json, (SourceLocation Start, SourceLocation End) region)
    {
        json.WritePropertyName("region");
        json.WriteStartObject();
        foreach ((string name, int value) in new[] { ("startLine", region.Start.Line), ("startColumn", region.Start.Column), ("endLine", region.End.Line), ("endColumn", region.End.Column) })
        {
            json.WritePropertyName(name);
            json.WriteValue(value);
        }

        json.WriteEndObject();
    }

    private static void WriteMessage(JsonTextWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        json.WriteStartObject();
        ScoreCardJson.Text(json, "text", text);
        json.WriteEndObject();
    }

    private static string Level(FindingSeverity severity) => severity == FindingSeverity.Hint ? "note" : SeverityWords.InFile(severity);

    /// <summary>A relative name stays relative, so that a code host finds the file in its checkout.</summary>
    private static string UriOf(string file) => Path.IsPathRooted(file)
        ? new Uri(file).AbsoluteUri
        : string.Join('/', file.Split('/', '\\').Select(Uri.EscapeDataString));
}
