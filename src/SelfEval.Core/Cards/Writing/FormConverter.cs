using System.Text.Json;
using System.Text.Json.Serialization;
using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Writing;

/// <summary>A form as System.Text.Json meets it. The app's naming policy and number handling change nothing: a form file has one format.</summary>
internal sealed class FormConverter : JsonConverter<SelfEvaluation>
{
    public override SelfEvaluation Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument json = JsonDocument.ParseValue(ref reader);
        return EvaluationFile.TryParse(json.RootElement.GetRawText(), "json", out SelfEvaluation? form, out IReadOnlyList<Diagnostic> diagnostics)
            ? form
            : throw Refusal(new InvalidFileException(diagnostics));
    }

    public override void Write(Utf8JsonWriter writer, SelfEvaluation value, JsonSerializerOptions options)
    {
        var json = new Utf8Buffer();
        EvaluationFile.Write(value, new JsonOutput(json, isIndented: false));
        WrittenJson.Copy(json, writer);
    }

    private static JsonException Refusal(InvalidFileException reasons) => new(reasons.Message, reasons);
}
