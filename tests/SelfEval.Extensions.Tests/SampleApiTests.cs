using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace SelfEval.Extensions.Tests;

/// <summary>The sample API, run in process.</summary>
public sealed class SampleApiTests(WebApplicationFactory<Program> factory) : IClassFixture<WebApplicationFactory<Program>>
{
    private readonly HttpClient _client = factory.CreateClient();

    [Fact]
    public async Task Post_Seed_GivesItsCard()
    {
        (HttpStatusCode status, JsonElement card) = await Post("department", File.ReadAllText(Repository.PathOf("seeds", "lusong-2023.json")));

        status.Should().Be(HttpStatusCode.OK);
        card.GetProperty("total").GetDecimal().Should().Be(96.9m);
        card.GetProperty("grade").GetString().Should().Be("优");
    }

    [Fact]
    public async Task Post_FormWithErrors_GivesProblemDetailsWithEveryDiagnostic()
    {
        (HttpStatusCode status, JsonElement problem) = await Post("department", "{ \"year\": 2023,\n  \"unit\": 3, \"total\": \"96.9\" }", "application/problem+json");

        status.Should().Be(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("diagnostics").EnumerateArray().Select(d => d.GetProperty("code").GetString() + ":" + d.GetProperty("line").GetInt32())
            .Should().Equal("SE0007:2", "SE0008:2");
        problem.GetProperty("status").GetInt32().Should().Be(422);
    }

    [Fact]
    public async Task Post_UnknownBook_GivesNotFoundWithTheNames()
    {
        (HttpStatusCode status, JsonElement problem) = await Post("nowhere", "{}", "application/problem+json");

        status.Should().Be(HttpStatusCode.NotFound);
        problem.GetProperty("detail").GetString().Should().Contain("department");
    }

    [Theory]
    [InlineData("{ \"year\": 2023,\n  \"unit\" }", "SE0001:2:9")]
    [InlineData("", "SE0003:1:1")]
    [InlineData("[1]", "SE0007:1:1")]
    public async Task Post_BodyThatIsNoForm_SaysWhere(string body, string place)
    {
        (HttpStatusCode status, JsonElement problem) = await Post("department", body, "application/problem+json");

        status.Should().Be(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("diagnostics").EnumerateArray().Select(d => $"{d.GetProperty("code")}:{d.GetProperty("line")}:{d.GetProperty("column")}").Should().Equal(place);
    }

    [Fact]
    public async Task Post_OtherMediaType_GivesProblemDetails()
    {
        using var content = new StringContent("<form/>", System.Text.Encoding.UTF8, "text/xml");
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/score/department", UriKind.Relative), content);

        answer.StatusCode.Should().Be(HttpStatusCode.UnsupportedMediaType);
        answer.Content.Headers.ContentType!.MediaType.Should().Be("application/problem+json");
    }

    [Fact]
    public async Task OpenApi_Document_DescribesTheEndpoint()
    {
        JsonElement document = await _client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        document.GetProperty("paths").GetProperty("/score/{book}").GetProperty("post").GetProperty("responses").EnumerateObject().Select(r => r.Name)
            .Should().BeEquivalentTo("200", "404", "413", "415", "422");
    }

    private async Task<(HttpStatusCode Status, JsonElement Body)> Post(string book, string form, string type = "application/json")
    {
        using var content = new StringContent(form, System.Text.Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/score/" + book, UriKind.Relative), content);
        answer.Content.Headers.ContentType!.MediaType.Should().Be(type);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
