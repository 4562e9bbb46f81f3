using System.Net;
using SelfEval.Workbench.Safety;
using SelfEval.Workbench.Transfers;

namespace SelfEval.Workbench.Tests.Http;

/// <summary>Who is let in, and what browsers are told to keep to.</summary>
public sealed class SafetyTests
{
    [Theory]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("127.0.0.1.evil.example", HttpStatusCode.MisdirectedRequest)]
    [InlineData("10.1.2.3", HttpStatusCode.MisdirectedRequest)]
    public async Task Host_OfAnotherName_IsTurnedAway(string host, HttpStatusCode expected)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpClient client = server.Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/help") { Headers = { Host = host } };

        using HttpResponseMessage answer = await client.SendAsync(request);

        answer.StatusCode.Should().Be(expected);
    }

    [Fact]
    public async Task Origin_OfAnotherPage_IsTurnedAwayFromWhateverChangesSomething()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpClient client = server.Client();
        foreach ((string header, string value) in (IEnumerable<(string, string)>)[("Origin", "https://evil.example"), ("Origin", "null"), ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/score") { Content = new ByteArrayContent(SampleFiles.SeedJson) };
            request.Headers.Add(header, value);
            using HttpResponseMessage answer = await client.SendAsync(request);
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden, $"{header}: {value}");
        }

        using var socket = new System.Net.WebSockets.ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", "https://evil.example");
        Func<Task> connect = () => socket.ConnectAsync(new Uri(server.Url.Replace("http:", "ws:") + "/_blazor"), CancellationToken.None);
        await connect.Should().ThrowAsync<System.Net.WebSockets.WebSocketException>();
    }

    [Fact]
    public async Task Upload_WithoutThePagesToken_IsRefused()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpClient client = server.Client();

        using HttpResponseMessage answer = await client.PostAsync(new Uri("/upload?name=a.json", UriKind.Relative), new ByteArrayContent(SampleFiles.SeedJson));

        answer.StatusCode.Should().Be(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Upload_TooLarge_IsRefusedBeforeItIsRead()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpClient client = server.Client();
        string page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/upload?name=a.docx") { Content = new StreamContent(new MemoryStream(new byte[UploadEndpoints.MostBytes + 1])) };
        request.Headers.Add(UploadEndpoints.TokenHeader, WebUtility.HtmlDecode(page.Split("name=\"workbench-token\" content=\"")[1].Split('"')[0]));
        request.Headers.ExpectContinue = true;

        using HttpResponseMessage answer = await client.SendAsync(request);

        answer.StatusCode.Should().Be(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task Policy_OnEveryPage_LetsScriptsInFromHereAlone()
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpClient client = server.Client();
        foreach (string page in (string[])["/", "/books", "/books/builtin/lusong-2023", "/help", "/nowhere"])
        {
            using HttpResponseMessage answer = await client.GetAsync(new Uri(page, UriKind.Relative));
            string policy = answer.Headers.GetValues("Content-Security-Policy").Single();
            policy.Should().Contain("default-src 'none'").And.Contain("script-src 'self';").And.Contain("worker-src 'self';").And.Contain("frame-ancestors 'none'").And.NotContain("unsafe-eval");
            policy.Contains("'unsafe-inline'", StringComparison.Ordinal).Should().Be(page.StartsWith("/books/", StringComparison.Ordinal), "inline styles are for the editor's pages alone");
            answer.Headers.GetValues("X-Content-Type-Options").Should().Equal("nosniff");
        }
    }

    [Fact]
    public async Task Key_Missing_LetsNobodyIn()
    {
        await using RunningServer server = await RunningServer.StartAsync(o => o with { Key = "correct horse" });
        using HttpClient client = server.Client(follows: false);

        (await client.GetAsync(new Uri("/api/v1/books", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        (await client.GetAsync(new Uri("/_blazor/negotiate", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.Unauthorized);
        using var page = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { { "Accept", "text/html" } } };
        (await client.SendAsync(page)).Headers.Location.Should().Be(new Uri(KeyGate.Path, UriKind.Relative));
    }

    [Fact]
    public async Task Key_Right_LetsProgramsAndBrowsersIn()
    {
        await using RunningServer server = await RunningServer.StartAsync(o => o with { Key = "correct horse" });
        using HttpClient client = server.Client(follows: false);
        using var call = new HttpRequestMessage(HttpMethod.Get, "/api/v1/books") { Headers = { { AccessKey.Header, "correct horse" } } };
        (await client.SendAsync(call)).StatusCode.Should().Be(HttpStatusCode.OK);

        using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", "correct horse")]);
        (await client.PostAsync(new Uri(KeyGate.Path, UriKind.Relative), form)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        (await client.GetAsync(new Uri("/help", UriKind.Relative))).StatusCode.Should().Be(HttpStatusCode.OK, "the browser has its token now");
    }

    [Fact]
    public async Task Key_TriedTooOften_IsNotCheckedAnyMore()
    {
        await using RunningServer server = await RunningServer.StartAsync(o => o with { Key = "correct horse" });
        using HttpClient client = server.Client(follows: false);
        HttpStatusCode last = HttpStatusCode.OK;
        for (int i = 0; i <= AccessKey.TriesAMinute; i++)
        {
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("key", $"guess {i}")]);
            using HttpResponseMessage answer = await client.PostAsync(new Uri(KeyGate.Path, UriKind.Relative), form);
            last = answer.StatusCode;
        }

        last.Should().Be(HttpStatusCode.TooManyRequests);
        using var right = new FormUrlEncodedContent([KeyValuePair.Create("key", "correct horse")]);
        (await client.PostAsync(new Uri(KeyGate.Path, UriKind.Relative), right)).StatusCode.Should().Be(HttpStatusCode.TooManyRequests, "a guesser must not learn the key in the end");
    }

    [Theory]
    [InlineData("/language/en?back=//evil.example")]
    [InlineData("/language/en?back=https://evil.example")]
    [InlineData("/language/en?back=/%5Cevil.example")]
    public async Task Language_BackToElsewhere_LeadsHome(string address)
    {
        await using RunningServer server = await RunningServer.StartAsync();
        using HttpClient client = server.Client(follows: false);

        (await client.GetAsync(new Uri(address, UriKind.Relative))).Headers.Location.Should().Be(new Uri("/", UriKind.Relative));
    }
}
