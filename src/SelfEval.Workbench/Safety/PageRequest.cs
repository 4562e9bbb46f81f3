using Microsoft.AspNetCore.Antiforgery;

namespace SelfEval.Workbench.Safety;

/// <summary>Whether a request was sent by a page of this workbench that may do what it asks (受理请求).</summary>
internal static class PageRequest
{
    /// <summary>The answer to a request that no page of ours sent; null where one did.</summary>
    public static async Task<IResult?> RefusalAsync(HttpContext context, IAntiforgery antiforgery) => await antiforgery.IsRequestValidAsync(context)
        ? null
        : Results.Problem("页面过期了，请刷新 / the page is out of date, reload it", statusCode: StatusCodes.Status400BadRequest);

    /// <summary>The same where the request would change more of a draft than its figures.</summary>
    public static async Task<IResult?> RefusalAsync(HttpContext context, IAntiforgery antiforgery, WorkbenchOptions options) => await RefusalAsync(context, antiforgery)
        ?? (options.ValuesOnly ? Results.Problem("这里只许改参数和档次 / figures and bands alone may be changed here", statusCode: StatusCodes.Status403Forbidden) : null);
}
