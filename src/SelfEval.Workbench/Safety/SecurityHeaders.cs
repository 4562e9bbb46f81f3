namespace SelfEval.Workbench.Safety;

/// <summary>What browsers are told to keep to (安全响应头): scripts and workers from here alone, nothing from elsewhere, no frames.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        IHeaderDictionary headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(context.Request.Path.StartsWithSegments("/books", out PathString rest) && rest.HasValue);
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        return next(context);
    }

    /// <summary>Inline styles are let in on the pages of rule books alone, since Monaco puts its own into the page.</summary>
    private static string Policy(bool hasEditor) =>
        "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'; font-src 'self'; img-src 'self' data:; "
        + $"style-src 'self'{(hasEditor ? " 'unsafe-inline'" : "")}; form-action 'self'; base-uri 'self'; frame-ancestors 'none'; manifest-src 'self'";
}
