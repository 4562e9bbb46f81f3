using System.Net;

namespace SelfEval.Workbench.Safety;

/// <summary>
/// Lets in only who asks for this machine by its own name, and from its own pages (主机名和来源核对): a page elsewhere that makes its name lead
/// here, or posts here, is turned away, on loopback too.
/// </summary>
internal sealed class HostGuard(RequestDelegate next, WorkbenchOptions options)
{
    private readonly HashSet<string> _names = new(["localhost", Dns.GetHostName(), .. options.Names], StringComparer.OrdinalIgnoreCase);

    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (!IsOwnName(context))
        {
            return Refuse(context, StatusCodes.Status421MisdirectedRequest, "这个主机名不是本机的；用别的名称访问请加 --name / not a name of this machine; allow others with --name");
        }

        // Asked before the middleware that knows web sockets: a GET with Upgrade opens one.
        bool isSafe = (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) && request.Headers.Upgrade.Count == 0;
        return isSafe || IsOwnOrigin(request) ? next(context) : Refuse(context, StatusCodes.Status403Forbidden, "请求来自别的网页，没有受理 / the request came from another page");
    }

    private bool IsOwnName(HttpContext context)
    {
        string host = context.Request.Host.Host.Trim('[', ']');
        return _names.Contains(host) || (IPAddress.TryParse(host, out IPAddress? address) && (IPAddress.IsLoopback(address) || address.Equals(LocalOf(context))));
    }

    private static IPAddress? LocalOf(HttpContext context) =>
        context.Connection.LocalIpAddress is { IsIPv4MappedToIPv6: true } mapped ? mapped.MapToIPv4() : context.Connection.LocalIpAddress;

    /// <summary>Programs send no origin; browsers always do with what changes something.</summary>
    private static bool IsOwnOrigin(HttpRequest request)
    {
        string origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            ? request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            : origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);
    }

    private static Task Refuse(HttpContext context, int status, string why)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(why);
    }
}
