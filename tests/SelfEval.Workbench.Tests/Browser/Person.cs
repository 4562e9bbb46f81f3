using Microsoft.Playwright;

namespace SelfEval.Workbench.Tests.Browser;

/// <summary>A person at a browser: every request that leaves the workbench's own address is cut off and noted, every error on the console too.</summary>
public sealed class Person : IAsyncDisposable
{
    private readonly IBrowserContext _context;

    private Person(IBrowserContext context, string url) => (_context, Url) = (context, url);

    public string Url { get; }

    public IPage Page { get; private set; } = null!;

    /// <summary>What the pages asked for elsewhere.</summary>
    public List<string> Strayed { get; } = [];

    /// <summary>Errors and warnings on the console, breaches of the content policy among them.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<Person> SitDownAsync(IBrowserContext context, string url)
    {
        var person = new Person(context, url);
        await context.RouteAsync("**/*", async route =>
        {
            string asked = route.Request.Url;
            if (asked.StartsWith(url + "/", StringComparison.Ordinal) || asked.StartsWith("data:", StringComparison.Ordinal) || asked.StartsWith("blob:" + url, StringComparison.Ordinal))
            {
                await route.ContinueAsync();
                return;
            }

            person.Strayed.Add(asked);
            await route.AbortAsync();
        });
        person.Page = await person.NewWindowAsync();
        return person;
    }

    public async Task<IPage> NewWindowAsync()
    {
        IPage page = await _context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
            {
                Complaints.Add(message.Text);
            }
        };
        page.PageError += (_, error) => Complaints.Add(error);
        return page;
    }

    /// <summary>Opens a page and waits until it is live.</summary>
    public Task OpenAsync(string path) => OpenAsync(Page, path);

    public async Task OpenAsync(IPage page, string path)
    {
        await page.GotoAsync(Url + path);
        if (!path.StartsWith("/help", StringComparison.Ordinal))
        {
            await LiveAsync(page);
        }
    }

    /// <summary>Waits until what is typed reaches the server.</summary>
    public static Task LiveAsync(IPage page) => page.WaitForSelectorAsync("[data-live=true]");

    /// <summary>Drops files on the page, as a person drags them there.</summary>
    public async Task DropAsync(params (string Name, byte[] Bytes)[] files)
    {
        IJSHandle transfer = await Page.EvaluateHandleAsync("""
            files => {
              const transfer = new DataTransfer();
              for (const { name, bytes } of files) transfer.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));
              return transfer;
            }
            """, files.Select(f => new { name = f.Name, bytes = Convert.ToBase64String(f.Bytes) }).ToArray());
        await Page.DispatchEventAsync("[data-drop]", "drop", new { dataTransfer = transfer });
        await Page.WaitForSelectorAsync("[data-progress][data-state=idle]", new PageWaitForSelectorOptions { Timeout = 180_000 });
    }

    /// <summary>The page's connections to the server from now on, so that a test can cut them.</summary>
    public async Task<List<IWebSocketRoute>> SocketsAsync()
    {
        var sockets = new List<IWebSocketRoute>();
        await Page.RouteWebSocketAsync("**/_blazor**", socket =>
        {
            lock (sockets)
            {
                sockets.Add(socket);
                socket.ConnectToServer();
            }
        });
        return sockets;
    }

    /// <summary>Where the network is cut off but for the workbench, a copied text goes to the page's own clipboard.</summary>
    public async Task<string> CopiedAsync() => await Page.EvaluateAsync<string>("navigator.clipboard.readText()");

    /// <summary>Presses Tab until the focus is there; fails where no way leads there.</summary>
    public async Task TabToAsync(string selector, int most = 80)
    {
        for (int i = 0; i < most; i++)
        {
            await Page.Keyboard.PressAsync("Tab");
            if (await Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"no way to {selector} by Tab");
    }

    public Task PictureAsync(string name, bool whole = false) =>
        Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(BrowserSession.Pictures, name + ".png"), FullPage = whole });

    /// <summary>The picture of the documentation, taken anew where the run renews what is generated.</summary>
    public async Task PictureForDocumentsAsync(string name)
    {
        await PictureAsync(name);
        if (Environment.GetEnvironmentVariable("SELFEVAL_UPDATE") == "1")
        {
            File.Copy(Path.Combine(BrowserSession.Pictures, name + ".png"), Repository.PathOf("docs", $"workbench-{name}.png"), overwrite: true);
        }
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
