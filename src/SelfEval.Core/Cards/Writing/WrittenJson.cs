using System.Text.Json;

namespace SelfEval.Cards.Writing;

/// <summary>JSON that is handed on to a writer of the app, whose indents and escapes it takes.</summary>
internal static class WrittenJson
{
    public static void Copy(string json, Utf8JsonWriter writer)
    {
        using var document = JsonDocument.Parse(json);
        document.RootElement.WriteTo(writer);
    }
}
