using System.Text.Json;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Writing;

/// <summary>JSON that is handed on to a writer of the app, whose indents and escapes it takes.</summary>
internal static class WrittenJson
{
    public static void Copy(Utf8Buffer json, Utf8JsonWriter writer)
    {
        var reader = new Utf8JsonReader(json.Written);
        using var document = JsonDocument.ParseValue(ref reader);
        document.RootElement.WriteTo(writer);
    }
}
