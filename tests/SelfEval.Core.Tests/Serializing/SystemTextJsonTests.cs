using System.Text.Encodings.Web;
using System.Text.Json;
using SelfEval.Model;

namespace SelfEval.Tests.Serializing;

/// <summary>What System.Text.Json makes of a form and a card is the documented JSON, whatever the app has set.</summary>
public sealed class SystemTextJsonTests
{
    private static readonly SelfEvaluation Seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));
    private static readonly ScoreCard Card = new Scorer(RuleBooks.Lusong2023).Score(Seed);

    public static TheoryData<string> Settings => ["default", "web", "snake", "relaxed"];

    [Theory]
    [MemberData(nameof(Settings))]
    public void Serialize_Card_GivesTheDocumentedJson(string settings) =>
        Same(JsonSerializer.Serialize(Card, Options(settings)), Documented(ScoreCardJson.Write, Card)).Should().BeTrue();

    [Theory]
    [MemberData(nameof(Settings))]
    public void Serialize_AnyForm_GivesTheDocumentedJsonAndReadsBack(string settings)
    {
        for (int seed = 0; seed < 20; seed++)
        {
            SelfEvaluation form = ModelGen.Full(seed);

            string json = JsonSerializer.Serialize(form, Options(settings));

            Same(json, Documented(EvaluationFile.Write, form)).Should().BeTrue();
            Documented(EvaluationFile.Write, JsonSerializer.Deserialize<SelfEvaluation>(json, Options(settings))!).Should().Be(Documented(EvaluationFile.Write, form));
        }
    }

    [Fact]
    public void Serialize_MembersOfAnObject_GivesBothInPlace()
    {
        string json = JsonSerializer.Serialize(new { Form = Seed, Cards = new[] { Card, null } });

        using var read = JsonDocument.Parse(json);
        Same(read.RootElement.GetProperty("Form").GetRawText(), Documented(EvaluationFile.Write, Seed)).Should().BeTrue();
        read.RootElement.GetProperty("Cards")[0].GetProperty("total").GetDecimal().Should().Be(96.9m);
        read.RootElement.GetProperty("Cards")[1].ValueKind.Should().Be(JsonValueKind.Null);
    }

    [Fact]
    public void Deserialize_WhatIsNoForm_NamesEveryDiagnostic()
    {
        Action read = () => JsonSerializer.Deserialize<SelfEvaluation>("""{ "year": 2023, "unit": 3, "total": "96.9" }""");

        read.Should().Throw<JsonException>().Where(e => e.Message.Contains("SE0007", StringComparison.Ordinal) && e.Message.Contains("SE0008", StringComparison.Ordinal))
            .Which.InnerException.Should().BeOfType<InvalidFileException>().Which.Diagnostics.Should().HaveCount(2);
    }

    [Fact]
    public void Deserialize_Card_SaysHowToReadIt()
    {
        Action read = () => JsonSerializer.Deserialize<ScoreCard>(JsonSerializer.Serialize(Card));

        read.Should().Throw<NotSupportedException>().WithMessage("*ScoreCardJson.TryParse*");
    }

    /// <summary>With the library's own type information, and nothing else: what an app has that turns reflection off.</summary>
    [Fact]
    public void Serialize_WithoutReflection_GivesTheDocumentedJson()
    {
        var options = new JsonSerializerOptions { TypeInfoResolver = SelfEvalJsonConverter.TypeInfoResolver };

        Same(JsonSerializer.Serialize(Card, options), Documented(ScoreCardJson.Write, Card)).Should().BeTrue();
        JsonSerializer.Deserialize<SelfEvaluation>(EvaluationFile.ToJson(Seed), options).Should().Be(Seed);
        JsonSerializer.Serialize<IReadOnlyList<ScoreCard>>([Card], options).Should().StartWith("[{");
        options.Invoking(o => JsonSerializer.Serialize(new Uri("http://localhost"), o)).Should().Throw<NotSupportedException>();
    }

    private static JsonSerializerOptions Options(string settings) => settings switch
    {
        "web" => JsonSerializerOptions.Web,
        "snake" => new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseUpper, WriteIndented = true },
        "relaxed" => new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping },
        _ => JsonSerializerOptions.Default,
    };

    private static string Documented<T>(Action<T, TextWriter> write, T value)
    {
        using var output = new StringWriter();
        write(value, output);
        return output.ToString();
    }

    private static bool Same(string json, string documented)
    {
        using var one = JsonDocument.Parse(json);
        using var other = JsonDocument.Parse(documented);
        return JsonElement.DeepEquals(one.RootElement, other.RootElement) && json.Length < documented.Length * 6;
    }
}
