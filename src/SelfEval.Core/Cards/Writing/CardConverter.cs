using System.Text.Json;
using System.Text.Json.Serialization;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Writing;

/// <summary>A card as System.Text.Json meets it: written, and not read, since reading it means scoring its form again.</summary>
internal sealed class CardConverter : JsonConverter<ScoreCard>
{
    public override ScoreCard Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new NotSupportedException($"评分卡要用规则书重新计分才能读回：请调用 {nameof(ScoreCardJson)}.{nameof(ScoreCardJson.TryParse)}。 A card is read by scoring its form again: call {nameof(ScoreCardJson)}.{nameof(ScoreCardJson.TryParse)} with a scorer.");

    public override void Write(Utf8JsonWriter writer, ScoreCard value, JsonSerializerOptions options)
    {
        var json = new Utf8Buffer();
        ScoreCardJson.Write(value, json);
        WrittenJson.Copy(json, writer);
    }
}
