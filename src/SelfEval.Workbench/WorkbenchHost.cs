using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.FileProviders;
using SelfEval.Workbench.Api;
using SelfEval.Workbench.Books;
using SelfEval.Workbench.Forms;
using SelfEval.Workbench.Pages;
using SelfEval.Workbench.Safety;
using SelfEval.Workbench.Transfers;

namespace SelfEval.Workbench;

/// <summary>Puts the web application together (组装网站).</summary>
internal static class WorkbenchHost
{
    /// <summary>What a message of the circuit may hold: texts and files go by HTTP, so that this need not be large.</summary>
    private const int MostOfAMessage = 1024 * 1024;

    /// <summary>What a request may hold where an endpoint does not say otherwise.</summary>
    private const int MostOfARequest = 5 * 1024 * 1024;

    public static WebApplication Build(WorkbenchOptions options)
    {
        Directory.CreateDirectory(options.Data);
        // Settings come from the command line alone: watching files for others would take one of the system's few watchers a server.
        WebApplicationBuilder builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory, ApplicationName = typeof(WorkbenchHost).Assembly.GetName().Name, Args = ["--hostBuilder:reloadConfigOnChange=false"] });
        builder.Logging.ClearProviders().AddSimpleConsole().SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error).AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(options.Address, options.Port);
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MostOfARequest;
        });
        AddServices(builder.Services, options);
        WebApplication app = builder.Build();
        Use(app);
        return app;
    }

    /// <summary>The address that a browser on this machine opens.</summary>
    public static string UrlOf(WebApplication app)
    {
        var bound = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        string host = bound.Host is "0.0.0.0" or "[::]" ? "localhost" : bound.Host;
        return $"{bound.Scheme}://{host}:{bound.Port}";
    }

    private static void AddServices(IServiceCollection services, WorkbenchOptions options)
    {
        services.AddSingleton(options).AddSingleton(TimeProvider.System).AddSingleton<JobQueue>().AddSingleton<AccessKey>();
        services.AddSingleton<BookFolder>().AddSingleton<BookVersions>().AddSingleton<BookShelf>();
        services.AddSingleton<FormReading>().AddSingleton<Workspaces>().AddHostedService<MemoryKeeper>().AddHostedService<WarmUp>();
        services.AddHttpContextAccessor();
        services.AddDataProtection().PersistKeysToFileSystem(Directory.CreateDirectory(Path.Combine(options.Data, "keys"))).SetApplicationName("selfeval-workbench");
        services.AddAntiforgery(a =>
        {
            a.HeaderName = UploadEndpoints.TokenHeader;
            a.Cookie.Name = "selfeval-antiforgery";
            a.Cookie.SameSite = SameSiteMode.Strict;
            a.SuppressXFrameOptionsHeader = true;
        });
        services.AddProblemDetails();
        services.AddOpenApi(ApiDocument.Describe);
        services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(hub => hub.MaximumReceiveMessageSize = MostOfAMessage);
    }

    private static void Use(WebApplication app)
    {
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostGuard>();
        // A body that is too large or breaks off is the sender's fault: its own status, not 500.
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError });
        app.UseStatusCodePages();
        app.UseStaticFiles(new StaticFileOptions
        {
            FileProvider = new PhysicalFileProvider(Path.Combine(AppContext.BaseDirectory, "assets")),
            RequestPath = "/assets",
            OnPrepareResponse = static file => file.Context.Response.Headers.CacheControl = "no-cache",
        });
        app.UseMiddleware<KeyGate>();
        app.UseAntiforgery();
        app.MapGet(RunningWorkbench.PingPath, () => RunningWorkbench.Answer).ExcludeFromDescription();
        app.MapOpenApi();
        app.MapApi();
        app.MapUploads();
        app.MapDownloads();
        app.MapBulk();
        app.MapDrafts();
        app.MapWorkbooks();
        app.MapPreferences();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(mode => mode.ContentSecurityFrameAncestorsPolicy = null);
    }
}
