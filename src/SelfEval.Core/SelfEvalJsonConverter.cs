using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using SelfEval.Cards.Writing;
using SelfEval.Model;

namespace SelfEval;

/// <summary>
/// Lets System.Text.Json write a <see cref="SelfEvaluation"/> and a <see cref="ScoreCard"/> as the JSON of <see cref="EvaluationFile"/> and
/// <see cref="ScoreCardJson"/> (自评表、评分卡的 JSON), and read a form from it. Both types carry it; nothing has to be registered. What is no
/// form is a <see cref="JsonException"/> with every diagnostic in its message. A card is read by <see cref="ScoreCardJson.TryParse"/>,
/// since it needs a scorer; here that is a <see cref="NotSupportedException"/>.
/// </summary>
public sealed class SelfEvalJsonConverter : JsonConverterFactory
{
    /// <summary>
    /// Knows a form and a card without reflection (无反射), for an app that turns it off: put it into <c>TypeInfoResolverChain</c>. A context
    /// of the app's own that names the two types does as well.
    /// </summary>
    public static IJsonTypeInfoResolver TypeInfoResolver => JsonTypes.Default;

    /// <summary>True for a form and a card.</summary>
    /// <param name="typeToConvert">The type.</param>
    public override bool CanConvert(Type typeToConvert) => typeToConvert == typeof(SelfEvaluation) || typeToConvert == typeof(ScoreCard);

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        typeToConvert == typeof(ScoreCard) ? new CardConverter() : new FormConverter();
}
