using System.Net;
using Microsoft.AspNetCore.Builder;

namespace SelfEval.Workbench.Tests;

/// <summary>A workbench that listens on a free port, with folders of its own that go with it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private RunningServer(WebApplication app, WorkbenchOptions options) => (_app, Options) = (app, options);

    public WorkbenchOptions Options { get; }

    public string Url => WorkbenchHost.UrlOf(_app);

    public IServiceProvider Services => _app.Services;

    public static async Task<RunningServer> StartAsync(Func<WorkbenchOptions, WorkbenchOptions>? change = null)
    {
        string folder = Directory.CreateTempSubdirectory("selfeval-workbench").FullName;
        var options = new WorkbenchOptions { Port = 0, Data = folder, Books = Path.Combine(folder, "books") };
        options = change?.Invoke(options) ?? options;
        WebApplication app = WorkbenchHost.Build(options);
        await app.StartAsync();
        return new RunningServer(app, options);
    }

    /// <summary>A program that calls the server, without a browser's headers.</summary>
    public HttpClient Client(bool follows = true) =>
        new(new HttpClientHandler { AllowAutoRedirect = follows, CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Url) };

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(Options.Data, recursive: true);
    }
}
