using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using SelfEval.Model;

namespace SelfEval.Extensions.Tests;

/// <summary>A form binds from a body and a card is an answer, with nothing registered.</summary>
public sealed class JsonBindingTests
{
    private static readonly Scorer Scorer = new(RuleBooks.Lusong2023);
    private static readonly SelfEvaluation Seed = EvaluationFile.Load(Repository.PathOf("seeds", "lusong-2023.json"));

    [Fact]
    public async Task Post_Seed_BindsAndAnswersTheDocumentedCard()
    {
        using var documented = new StringWriter();
        ScoreCardJson.Write(Scorer.Score(Seed), documented);

        (HttpStatusCode status, string answer) = await Post("/score", Written(Seed));

        status.Should().Be(HttpStatusCode.OK);
        Same(answer, documented.ToString()).Should().BeTrue();
    }

    [Fact]
    public async Task Post_Seed_GivesItBackTheSame()
    {
        (_, string once) = await Post("/echo", Written(Seed));
        (HttpStatusCode status, string twice) = await Post("/echo", once);

        status.Should().Be(HttpStatusCode.OK);
        twice.Should().Be(once);
        EvaluationFile.TryParse(once, "echo", out SelfEvaluation? form, out _).Should().BeTrue();
        Scorer.Score(form!).Total.Should().Be(96.9m);
    }

    [Theory]
    [InlineData("""{ "year": 2023, "unit": 3 }""")]
    [InlineData("""{ "year": 2023, "unit": "a", "total": 79228162514264337593543950335.5 }""")]
    [InlineData("""{ "year": 2023, "unit": "a\u202E" }""")]
    public async Task Post_WhatIsNoForm_IsABadRequest(string body) =>
        (await Post("/score", body)).Status.Should().Be(HttpStatusCode.BadRequest);

    private static async Task<(HttpStatusCode Status, string Answer)> Post(string path, string json)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        await using WebApplication app = builder.Build();
        app.MapPost("/score", (SelfEvaluation form) => Results.Ok(Scorer.Score(form)));
        app.MapPost("/echo", (SelfEvaluation form) => Results.Ok(form));
        await app.StartAsync();
        using HttpClient client = app.GetTestClient();
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Written(SelfEvaluation form)
    {
        using var output = new StringWriter();
        EvaluationFile.Write(form, output);
        return output.ToString();
    }

    private static bool Same(string one, string other)
    {
        using var first = JsonDocument.Parse(one);
        using var second = JsonDocument.Parse(other);
        return JsonElement.DeepEquals(first.RootElement, second.RootElement);
    }
}
