using System.Text.Json.Serialization;
using SelfEval.Model;

namespace SelfEval.Cards.Writing;

/// <summary>What System.Text.Json asks of a form and a card, made when this is compiled: nothing is looked up by reflection.</summary>
[JsonSerializable(typeof(SelfEvaluation))]
[JsonSerializable(typeof(ScoreCard))]
[JsonSerializable(typeof(IReadOnlyList<SelfEvaluation>))]
[JsonSerializable(typeof(IReadOnlyList<ScoreCard>))]
internal sealed partial class JsonTypes : JsonSerializerContext;
