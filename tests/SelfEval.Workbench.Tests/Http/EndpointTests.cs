using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Safety;

namespace SelfEval.Workbench.Tests.Http;

/// <summary>Every endpoint that there is, or will be: none lets in another page, another host or somebody without the key.</summary>
public sealed class EndpointTests
{
    /// <summary>What may be called without a page's token, and why: programs call the API with their key; whoever asks for the key has no page yet; Blazor's connection is held by its origin.</summary>
    private static readonly string[] WithoutToken = ["/api/v1/", "/key", "/_blazor"];

    [Fact]
    public async Task Endpoints_ThatChangeSomething_AskForThePagesToken()
    {
        await using RunningServer server = await StartAsync(null);
        using HttpClient client = server.Client();
        (string Method, string Path)[] changing = [.. Endpoints(server).Where(e => e.Method is not ("GET" or "HEAD") && !WithoutToken.Any(w => e.Path.StartsWith(w, StringComparison.Ordinal)))];

        changing.Should().Contain(e => e.Path.Contains("workbook", StringComparison.Ordinal));
        foreach ((string method, string path) in changing)
        {
            using HttpResponseMessage answer = await SendAsync(client, method, path);
            answer.StatusCode.Should().Be(HttpStatusCode.BadRequest, $"{method} {path} without a token");
        }
    }

    [Fact]
    public async Task Endpoints_ThatChangeSomething_TurnOtherPagesAway()
    {
        await using RunningServer server = await StartAsync(null);
        using HttpClient client = server.Client();
        foreach ((string method, string path) in Endpoints(server).Where(e => e.Method is not ("GET" or "HEAD")))
        {
            using HttpResponseMessage answer = await SendAsync(client, method, path, ("Origin", "https://evil.example"));
            answer.StatusCode.Should().Be(HttpStatusCode.Forbidden, $"{method} {path} from another page");
        }
    }

    [Fact]
    public async Task Endpoints_All_TurnOtherHostsAway()
    {
        await using RunningServer server = await StartAsync(null);
        using HttpClient client = server.Client();
        foreach ((string method, string path) in Endpoints(server))
        {
            using HttpResponseMessage answer = await SendAsync(client, method, path, ("Host", "evil.example"));
            answer.StatusCode.Should().Be(HttpStatusCode.MisdirectedRequest, $"{method} {path} under another name");
        }
    }

    [Fact]
    public async Task Endpoints_All_AskForTheKeyWhereThereIsOne()
    {
        await using RunningServer server = await StartAsync("correct horse");
        using HttpClient client = server.Client(follows: false);
        foreach ((string method, string path) in Endpoints(server).Where(e => e.Path is not (KeyGate.Path or RunningWorkbench.PingPath)))
        {
            using HttpResponseMessage answer = await SendAsync(client, method, path);
            answer.StatusCode.Should().Be(HttpStatusCode.Unauthorized, $"{method} {path} without the key");
        }
    }

    [Fact]
    public async Task Endpoints_All_SayWhatBrowsersMustKeepTo()
    {
        await using RunningServer server = await StartAsync(null);
        using HttpClient client = server.Client(follows: false);
        foreach ((string method, string path) in Endpoints(server))
        {
            using HttpResponseMessage answer = await SendAsync(client, method, path);
            answer.Headers.GetValues("Content-Security-Policy").Single().Should().Contain("default-src 'none'; script-src 'self'; worker-src 'self'", $"{method} {path}").And.NotContain("script-src 'self' ");
            answer.Headers.GetValues("X-Content-Type-Options").Single().Should().Be("nosniff");
        }
    }

    private static async Task<RunningServer> StartAsync(string? key)
    {
        RunningServer server = await RunningServer.StartAsync(o => o with { Key = key });
        server.Services.GetRequiredService<BookShelf>().TryCopy(RuleBooks.Lusong2023, "mine", "我的").Should().BeNull();
        return server;
    }

    /// <summary>Method and path of each, with a book that there is in the place of its parameters.</summary>
    private static IEnumerable<(string Method, string Path)> Endpoints(RunningServer server) => server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(e => e.RoutePattern.Parameters.All(p => !p.IsCatchAll))
        .SelectMany(e => (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(m => m != "CONNECT").Select(method => (method, "/" + string.Concat(string.Join('/',
            e.RoutePattern.PathSegments.Select(s => string.Concat(s.Parts.Select(p => p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : p is Microsoft.AspNetCore.Routing.Patterns.RoutePatternSeparatorPart separator ? separator.Content : "mine"))))))));

    private static Task<HttpResponseMessage> SendAsync(HttpClient client, string method, string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(new HttpMethod(method), path + "?name=a&seen=1&row=a&book=lusong-2023&id=a");
        foreach ((string name, string value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (method is not ("GET" or "HEAD"))
        {
            request.Content = new ByteArrayContent("{}"u8.ToArray());
        }

        return client.SendAsync(request);
    }
}
