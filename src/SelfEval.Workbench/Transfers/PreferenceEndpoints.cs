using System.Net.Mime;
using System.Text;
using SelfEval.Workbench.Safety;

namespace SelfEval.Workbench.Transfers;

/// <summary>What a browser chooses for itself (语言和口令): the language, and its way in by the key.</summary>
internal static class PreferenceEndpoints
{
    public static void MapPreferences(this WebApplication app)
    {
        app.MapGet("/language/{to}", Language).ExcludeFromDescription();
        app.MapGet(KeyGate.Path, (HttpContext context, AccessKey key) => KeyPage(context, key, "")).ExcludeFromDescription();
        app.MapPost(KeyGate.Path, GiveKey).ExcludeFromDescription().DisableAntiforgery();
    }

    private static IResult Language(HttpContext context, string to, string? back)
    {
        context.Response.Cookies.Append(Ui.Cookie, to == "en" ? "en" : "zh", new CookieOptions { SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(400), IsEssential = true });
        bool isOwn = back is { Length: > 0 } && back[0] == '/' && !back.StartsWith("//", StringComparison.Ordinal) && !back.Contains('\\', StringComparison.Ordinal);
        return Results.Redirect(isOwn ? back! : "/");
    }

    private static async Task<IResult> GiveKey(HttpContext context, AccessKey key)
    {
        string given = context.Request.HasFormContentType ? (await context.Request.ReadFormAsync())["key"].ToString() : "";
        switch (key.IsAskedFor ? key.IsKey(context.Request, given) : true)
        {
            case true:
                context.Response.Cookies.Append(AccessKey.Cookie, key.NewToken(), new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Strict, IsEssential = true });
                return Results.Redirect("/");
            case false:
                return KeyPage(context, key, "口令不对 / wrong key");
            default:
                return Results.Text("试得太多，过一分钟再来 / too many tries; wait a minute", "text/plain; charset=utf-8", Encoding.UTF8, StatusCodes.Status429TooManyRequests);
        }
    }

    private static IResult KeyPage(HttpContext context, AccessKey key, string problem) => !key.IsAskedFor
        ? Results.Redirect("/")
        : Results.Text($"""
            <!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>访问口令</title><link rel="stylesheet" href="/assets/css/workbench.css">
            <main class="key"><h1>绩效自评工作台</h1><form method="post" action="{KeyGate.Path}"><label for="key">访问口令（启动工作台的人有）/ key</label><input id="key" name="key" type="password" autocomplete="current-password" required autofocus>
            <p role="alert">{problem}</p><button class="primary">进入 / enter</button></form></main></html>
            """, MediaTypeNames.Text.Html, Encoding.UTF8, problem.Length > 0 ? StatusCodes.Status401Unauthorized : StatusCodes.Status200OK);
}
