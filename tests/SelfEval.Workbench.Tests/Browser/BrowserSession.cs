using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using SelfEval.Workbench.Books;

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
    public Task<Person> NewPersonAsync(int width = 1366, int height = 768) => NewPersonAtAsync(Server.Url, width, height);

    /// <summary>As <see cref="NewPersonAsync"/> at a workbench elsewhere.</summary>
    public async Task<Person> NewPersonAtAsync(string url, int width = 1366, int height = 768)
    {
        IBrowserContext context = await _browser!.NewContextAsync(new BrowserNewContextOptions { Permissions = ["clipboard-read", "clipboard-write"], ViewportSize = new ViewportSize { Width = width, Height = height }, Locale = "zh-CN", AcceptDownloads = true });
        return await Person.SitDownAsync(context, url);
    }

    /// <summary>A copy of a built-in book, to be changed.</summary>
    internal BookDraft Copy(string from, string id)
    {
        BookShelf shelf = Server.Services.GetRequiredService<BookShelf>();
        shelf.TryCopy(RuleBooks.Find(from)!, id, RuleBooks.Find(from)!.Title).Should().BeNull();
        return shelf.TryDraft(id, out BookDraft? draft) ? draft : throw new InvalidOperationException(id);
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
