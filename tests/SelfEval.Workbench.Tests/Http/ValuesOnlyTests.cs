using System.Net;
using Microsoft.Extensions.DependencyInjection;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Transfers;

namespace SelfEval.Workbench.Tests.Http;

/// <summary>Where figures alone may be changed, rules are shown and not offered for change, whatever way the change comes.</summary>
public sealed class ValuesOnlyTests
{
    [Fact]
    public async Task Book_WhereValuesAloneMayChange_OffersFiguresAndLocksRules()
    {
        await using RunningServer server = await RunningServer.StartAsync(o => o with { ValuesOnly = true });
        server.Services.GetRequiredService<BookShelf>().TryCopy(RuleBooks.Lusong2023, "mine", "我的").Should().BeNull();
        using HttpClient client = server.Client();

        string figures = await client.GetStringAsync(new Uri("/books/own/mine?tab=parameters", UriKind.Relative));
        figures.Should().Contain("<textarea");
        WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/books/own/mine?tab=rules", UriKind.Relative))).Should().NotContain("<textarea").And.Contain("超支按档扣分");

        using var request = new HttpRequestMessage(HttpMethod.Put, "/drafts/mine/book/text?seen=1") { Content = new StringContent("{}") };
        request.Headers.Add(UploadEndpoints.TokenHeader, WebUtility.HtmlDecode(figures.Split("name=\"workbench-token\" content=\"")[1].Split('"')[0]));
        (await client.SendAsync(request)).StatusCode.Should().Be(HttpStatusCode.Forbidden);
    }
}
