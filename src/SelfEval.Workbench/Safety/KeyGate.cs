using SelfEval.Workbench.Transfers;

namespace SelfEval.Workbench.Safety;

/// <summary>Turns away whoever has not given the key (口令关): programs with a problem, browsers to the page that asks for it.</summary>
internal sealed class KeyGate(RequestDelegate next, AccessKey key)
{
    public const string Path = "/key";

    public Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (request.Path == Path || request.Path == RunningWorkbench.PingPath || key.Admits(request))
        {
            return next(context);
        }

        bool isBrowser = HttpMethods.IsGet(request.Method) && request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (isBrowser)
        {
            context.Response.Redirect(Path);
            return Task.CompletedTask;
        }

        int status = key.IsExhausted(request) ? StatusCodes.Status429TooManyRequests : StatusCodes.Status401Unauthorized;
        return Results.Problem($"请在 {AccessKey.Header} 里给出访问口令 / give the key in {AccessKey.Header}", statusCode: status).ExecuteAsync(context);
    }
}
