using System.Net;
using SelfEval.Workbench.Transfers;

namespace SelfEval.Workbench.Tests.Http;

/// <summary>Requests that bear the token of a page, as the page's own scripts send them.</summary>
internal static class PageToken
{
    public static async Task<HttpResponseMessage> SendAsync(HttpClient client, HttpMethod method, string address, HttpContent content)
    {
        string page = await client.GetStringAsync(new Uri("/help", UriKind.Relative));
        using var request = new HttpRequestMessage(method, address) { Content = content };
        request.Headers.Add(UploadEndpoints.TokenHeader, WebUtility.HtmlDecode(page.Split("name=\"workbench-token\" content=\"")[1].Split('"')[0]));
        return await client.SendAsync(request);
    }
}
