using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.RegularExpressions;
using Newtonsoft.Json.Linq;

namespace SelfEval.Tests.Browser;

/// <summary>
/// Headless Chromium, spoken to by its own protocol: a page, its errors and what it loads. The driver packages bring 100 MB of Node for
/// the five calls that are needed here.
/// </summary>
internal sealed partial class Chromium : IAsyncDisposable
{
    public const string Executable = "/usr/bin/chromium";

    private static readonly string[] Switches =
    [
        "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--disable-dev-shm-usage", "--remote-debugging-port=0",
    ];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _profile;
    private readonly ClientWebSocket _socket = new();
    private int _calls;

    private Chromium(Process process, string profile)
    {
        _process = process;
        _profile = profile;
    }

    /// <summary>Errors on the console and uncaught exceptions.</summary>
    public List<string> Errors { get; } = [];

    /// <summary>Addresses that the page asked for.</summary>
    public List<string> Requests { get; } = [];

    public static async Task<Chromium> OpenAsync(string file)
    {
        string profile = Directory.CreateTempSubdirectory("selfeval-browser").FullName;
        var start = new ProcessStartInfo(Executable, [.. Switches, "--user-data-dir=" + profile, "about:blank"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        var browser = new Chromium(Process.Start(start)!, profile);
        try
        {
            await browser.ShowAsync(file);
            return browser;
        }
        catch
        {
            await browser.DisposeAsync();
            throw;
        }
    }

    /// <summary>The value of a script expression in the page.</summary>
    public async Task<JToken> EvaluateAsync(string expression)
    {
        JToken answer = await CallAsync("Runtime.evaluate", new JObject { ["expression"] = expression, ["returnByValue"] = true });
        answer["exceptionDetails"].Should().BeNull(expression);
        return answer["result"]!["value"] ?? JValue.CreateNull();
    }

    public async Task<JToken> CallAsync(string method, JObject? arguments = null, string? until = null)
    {
        using var patience = new CancellationTokenSource(Patience);
        int id = ++_calls;
        var call = new JObject { ["id"] = id, ["method"] = method, ["params"] = arguments ?? [] };
        await _socket.SendAsync(Encoding.UTF8.GetBytes(call.ToString()), WebSocketMessageType.Text, true, patience.Token);
        JToken? answer = null;
        while (answer is null || until is not null)
        {
            JObject message = await ReceiveAsync(patience.Token);
            Note(message);
            until = (string?)message["method"] == until ? null : until;
            if ((int?)message["id"] == id)
            {
                message["error"].Should().BeNull(method);
                answer = message["result"]!;
            }
        }

        return answer;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A helper process may still write its last file; the system clears its temporary folder.
        }
    }

    private async Task ShowAsync(string file)
    {
        await ConnectAsync();
        foreach (string domain in (string[])["Page", "Runtime", "Log", "Network"])
        {
            await CallAsync(domain + ".enable");
        }

        await CallAsync("Page.navigate", new JObject { ["url"] = new Uri(file).AbsoluteUri }, until: "Page.loadEventFired");
    }

    private async Task ConnectAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        string? line;
        Match address;
        do
        {
            line = await _process.StandardError.ReadLineAsync(patience.Token);
            address = Listening().Match(line ?? "");
        }
        while (line is not null && !address.Success);

        address.Success.Should().BeTrue("Chromium says where it listens");
        _ = _process.StandardError.ReadToEndAsync();
        _ = _process.StandardOutput.ReadToEndAsync();
        using var http = new HttpClient();
        JArray targets = JArray.Parse(await http.GetStringAsync(new Uri($"http://{address.Groups[1].Value}/json/list"), patience.Token));
        string page = (string)targets.First(t => (string?)t["type"] == "page")["webSocketDebuggerUrl"]!;
        await _socket.ConnectAsync(new Uri(page), patience.Token);
    }

    private async Task<JObject> ReceiveAsync(CancellationToken cancellation)
    {
        using var message = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        ValueWebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer.AsMemory(), cancellation);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JObject.Parse(Encoding.UTF8.GetString(message.ToArray()));
    }

    private void Note(JObject message)
    {
        JToken? details = message["params"];
        switch ((string?)message["method"])
        {
            case "Runtime.exceptionThrown":
            case "Runtime.consoleAPICalled" when (string?)details!["type"] is "error" or "warning":
            case "Log.entryAdded" when (string?)details!["entry"]!["level"] is "error" or "warning":
                Errors.Add(details!.ToString());
                break;
            case "Network.requestWillBeSent":
                Requests.Add((string)details!["request"]!["url"]!);
                break;
        }
    }

    [GeneratedRegex(@"DevTools listening on ws://([^/]+)/")]
    private static partial Regex Listening();
}
