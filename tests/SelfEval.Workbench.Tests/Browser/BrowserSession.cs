using Microsoft.Playwright;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>One server and one Chromium for all browser tests; each test opens windows of its own.</summary>
public sealed class BrowserSession : IAsyncLifetime
{
    public const string Name = "browser";

    private IPlaywright? _playwright;
    private RunningServer? _server;
    private IBrowser? _browser;

    /// <summary>Screenshots of the run, for people to look at.</summary>
    public static string Pictures => Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, "pictures")).FullName;

    internal RunningServer Server => _server!;

    public async Task InitializeAsync()
    {
        if (!File.Exists(BrowserFactAttribute.Executable))
        {
            return;
        }

        // A busy machine is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(30_000);
        _server = await RunningServer.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = BrowserFactAttribute.Executable, Args = ["--no-sandbox", "--disable-dev-shm-usage"] });
    }

    /// <summary>A person at a browser of their own, with nothing but the workbench within reach.</summary>
    public async Task<Person> NewPersonAsync(int width = 1366, int height = 768)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = "zh-CN", AcceptDownloads = true });
        return await Person.SitDownAsync(context, Server.Url);
    }

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_server is not null)
        {
            await _server.DisposeAsync();
        }
    }
}
