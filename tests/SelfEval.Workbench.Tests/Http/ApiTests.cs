using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SelfEval.Workbench.Tests.Http;

/// <summary>The API as systems in other languages call it: raw bodies, no token, no browser's headers.</summary>
public sealed class ApiTests : IAsyncLifetime
{
    private RunningServer _server = null!;
    private HttpClient _client = null!;

    public async Task InitializeAsync()
    {
        _server = await RunningServer.StartAsync();
        _client = _server.Client();
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Score_Seed_GivesItsCard()
    {
        (HttpStatusCode status, JsonElement card) = await Post("score", SampleFiles.SeedJson);

        status.Should().Be(HttpStatusCode.OK);
        card.GetProperty("total").GetDecimal().Should().Be(96.9m);
        card.GetProperty("grade").GetString().Should().Be("优");
    }

    [Fact]
    public async Task ReadThenScore_WordFile_GivesTheSameTotal()
    {
        (_, JsonElement read) = await Post("read?name=form.docx", SampleFiles.Docx(SampleFiles.Seed), "application/octet-stream");
        JsonElement form = read[0].GetProperty("form");

        (_, JsonElement card) = await Post("score?book=lusong-2023", System.Text.Encoding.UTF8.GetBytes(form.GetRawText()));

        card.GetProperty("total").GetDecimal().Should().Be(96.9m);
        read[0].GetProperty("places").GetProperty("indicators[0].actual").GetString().Should().StartWith("表");
    }

    [Fact]
    public async Task Score_FormWithErrors_GivesProblemDetailsWithEveryDiagnostic()
    {
        (HttpStatusCode status, JsonElement problem) = await Post("score", "{ \"year\": 2023,\n  \"unit\": 3, \"total\": \"96.9\" }"u8.ToArray());

        status.Should().Be(HttpStatusCode.UnprocessableEntity);
        problem.GetProperty("diagnostics").EnumerateArray().Select(d => $"{d.GetProperty("code").GetString()}:{d.GetProperty("line").GetInt32()}").Should().Equal("SE0007:2", "SE0008:2");
    }

    [Fact]
    public async Task Score_UnknownBook_GivesNotFound()
    {
        (HttpStatusCode status, JsonElement problem) = await Post("score?book=nowhere", SampleFiles.SeedJson);

        status.Should().Be(HttpStatusCode.NotFound);
        problem.GetProperty("detail").GetString().Should().Contain("nowhere").And.Contain("/api/v1/books");
    }

    [Fact]
    public async Task Explain_ARow_GivesItsSteps()
    {
        (_, JsonElement trace) = await Post($"explain?row={Uri.EscapeDataString("全年总支出")}", SampleFiles.SeedJson);

        trace.ToString().Should().Contain("超支档数").And.Contain("18");
        (await Post("explain?row=nothing", SampleFiles.SeedJson)).Status.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Check_BookWithAFault_ListsItAtItsPlace()
    {
        string book = RuleBooks.Lusong2023.CopyAs("mine", "我的").Book.Replace("实际完成值 >= 年度指标值", "实际值 >= 年度指标值");

        (HttpStatusCode status, JsonElement diagnostics) = await Post("check", System.Text.Encoding.UTF8.GetBytes(book));

        status.Should().Be(HttpStatusCode.OK);
        diagnostics.EnumerateArray().Should().Contain(d => d.GetProperty("code").GetString() == "SE0204" && d.GetProperty("column").GetInt32() > 1);
    }

    [Fact]
    public async Task Mark_WordFile_GivesItBackWithComments()
    {
        using var content = new ByteArrayContent(SampleFiles.Docx(SampleFiles.Seed));
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/api/v1/mark?name=form.docx&book=lusong-2023", UriKind.Relative), content);

        answer.StatusCode.Should().Be(HttpStatusCode.OK);
        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        archive.Entries.Should().Contain(e => e.Name.StartsWith("comments", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Opinion_Seed_GivesAWordFile()
    {
        using var content = new ByteArrayContent(SampleFiles.SeedJson);
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/api/v1/opinion", UriKind.Relative), content);

        using var archive = new ZipArchive(await answer.Content.ReadAsStreamAsync());
        archive.GetEntry("word/document.xml").Should().NotBeNull();
    }

    [Theory]
    [InlineData("read?name=x.docx", "not a document")]
    [InlineData("mark?name=x.pdf&book=lusong-2023", "%PDF-1.4 broken")]
    [InlineData("score", "")]
    [InlineData("check", "{")]
    public async Task Call_WithNonsense_NeverFails(string call, string body)
    {
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/api/v1/" + call, UriKind.Relative), new StringContent(body));

        ((int)answer.StatusCode).Should().BeLessThan(500);
    }

    [Fact]
    public async Task OpenApi_Document_DescribesEveryCall()
    {
        JsonElement document = await _client.GetFromJsonAsync<JsonElement>("/openapi/v1.json");

        document.GetProperty("openapi").GetString().Should().StartWith("3.1");
        document.GetProperty("paths").EnumerateObject().Select(p => p.Name).Should().BeEquivalentTo(
            "/api/v1/books", "/api/v1/read", "/api/v1/score", "/api/v1/explain", "/api/v1/check", "/api/v1/mark", "/api/v1/opinion");
        foreach (string call in (string[])["score", "read", "mark"])
        {
            document.GetProperty("paths").GetProperty("/api/v1/" + call).GetProperty("post").GetProperty("requestBody").GetProperty("content").EnumerateObject().Should().HaveCount(1);
        }
    }

    /// <summary>The page for systems in other languages names calls that there are, in its table, for curl and for Java.</summary>
    [Fact]
    public async Task Page_OfTheApi_NamesCallsThatThereAre()
    {
        string page = File.ReadAllText(Repository.PathOf("docs", "workbench.zh-CN.md"));
        string java = page.Split("```java")[1].Split("```")[0];

        string[] paths = [.. (await _client.GetFromJsonAsync<JsonElement>("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(p => p.Name)];

        Calls(page).Should().HaveCountGreaterThan(8).And.BeSubsetOf(paths);
        Calls(java).Should().ContainSingle().Which.Should().Be("/api/v1/score");
        File.Exists(Repository.PathOf(java.Split("Path.of(\"")[1].Split('"')[0].Split('/'))).Should().BeTrue();
    }

    private static string[] Calls(string text) => [.. text.Split("/api/v1/")[1..].Select(rest => "/api/v1/" + new string([.. rest.TakeWhile(char.IsAsciiLetter)]))];

    private async Task<(HttpStatusCode Status, JsonElement Body)> Post(string call, byte[] body, string type = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new System.Net.Http.Headers.MediaTypeHeaderValue(type);
        using HttpResponseMessage answer = await _client.PostAsync(new Uri("/api/v1/" + call, UriKind.Relative), content);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }
}
