using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SelfEval.Package.Tests;

/// <summary>The packed library in a Blazor WebAssembly app, scoring in Chromium. Neither a workload nor a browser of the machine's owner is needed.</summary>
[Collection(PackedFilesDefinition.Name)]
public sealed class BrowserTests(PackedFiles packed)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    [ChromiumFact]
    public async Task WebAssembly_InChromium_ScoresTheSeed()
    {
        var app = Consumer.With(packed, "browser", "Microsoft.NET.Sdk.BlazorWebAssembly",
            "<PublishTrimmed>false</PublishTrimmed><OverrideHtmlAssetPlaceholders>true</OverrideHtmlAssetPlaceholders><CompressionEnabled>false</CompressionEnabled>",
            "SelfEval.Core", "Microsoft.AspNetCore.Components.WebAssembly/10.0.12");
        string programs = Repository.PathOf("tests", "SelfEval.Package.Tests", "Programs", "Browser");
        app.Write("Program.cs", File.ReadAllText(Path.Combine(programs, "Program.cs")));
        app.Write(Path.Combine("wwwroot", "index.html"), File.ReadAllText(Path.Combine(programs, "index.html")));
        app.Write(Path.Combine("wwwroot", "seed.json"), File.ReadAllText(Repository.PathOf("seeds", "lusong-2023.json")));

        app.Run("publish", "-c", "Release", "-o", "out", "-nodeReuse:false").ShouldSucceed();

        (await CardShown(Path.Combine(app.Folder, "out", "wwwroot"))).Should().StartWith("96.9 优 ");
    }

    /// <summary>Serves the folder to a browser and waits for the card that the page sends back.</summary>
    private static async Task<string> CardShown(string folder)
    {
        using var server = new HttpListener();
        string address = $"http://127.0.0.1:{FreePort()}/";
        server.Prefixes.Add(address);
        server.Start();
        string profile = Directory.CreateTempSubdirectory("selfeval-wasm").FullName;
        using Process browser = Process.Start(new ProcessStartInfo(ChromiumFactAttribute.Executable, ["--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--remote-debugging-port=0", "--user-data-dir=" + profile, address]) { RedirectStandardError = true })!;
        browser.BeginErrorReadLine();
        try
        {
            using var patience = new CancellationTokenSource(Patience);
            return await Serve(server, folder).WaitAsync(patience.Token);
        }
        finally
        {
            browser.Kill(entireProcessTree: true);
            await browser.WaitForExitAsync();
            Directory.Delete(profile, recursive: true);
        }
    }

    private static async Task<string> Serve(HttpListener server, string folder)
    {
        while (true)
        {
            HttpListenerContext call = await server.GetContextAsync();
            using HttpListenerResponse response = call.Response;
            if (call.Request.HttpMethod == "POST")
            {
                using var text = new StreamReader(call.Request.InputStream);
                return await text.ReadToEndAsync();
            }

            string name = call.Request.Url!.AbsolutePath.TrimStart('/');
            string file = Path.Combine(folder, name.Length == 0 ? "index.html" : name);
            response.StatusCode = File.Exists(file) ? 200 : 404;
            response.ContentType = Path.GetExtension(file) switch { ".html" => "text/html", ".js" => "text/javascript", ".wasm" => "application/wasm", ".json" => "application/json", _ => "application/octet-stream" };
            await response.OutputStream.WriteAsync(File.Exists(file) ? await File.ReadAllBytesAsync(file) : []);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
