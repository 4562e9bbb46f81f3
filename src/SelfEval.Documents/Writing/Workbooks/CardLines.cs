using System.Text.Json;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>The cards of a batch as they stand in its file (评分卡文件), one at a time however many there are.</summary>
internal static class CardLines
{
    public static IEnumerable<JsonElement> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length > 0)
            {
                using var card = JsonDocument.Parse(line);
                yield return card.RootElement;
            }
        }
    }

    /// <summary>A text of the card; "" where there is none.</summary>
    public static string Text(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? PlainXml.Text(value.GetString()!) : "";

    /// <summary>A number of the card; null where there is none.</summary>
    public static decimal? Number(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetDecimal() : null;

    /// <summary>A part of the card; nothing where there is none.</summary>
    public static JsonElement Part(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out JsonElement value) ? value : default;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) =>
        element.Part(name) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];
}
