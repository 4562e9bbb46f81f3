using System.Diagnostics;

namespace SelfEval.Package.Tests;

/// <summary>The workbench's folder for Windows, made by the command of its page, starts under Wine, scores, and is found by a second start.</summary>
[Collection("folders for Windows")]
[Trait("Speed", "Slow")]
public sealed class WorkbenchFolderTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("selfeval-workbench-windows-");

    public void Dispose()
    {
        // Wine's own server holds the folder for a moment after the last program.
        for (int i = 0; i < 50 && _root.Exists; i++)
        {
            try
            {
                _root.Delete(recursive: true);
                return;
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }

    [WineFact]
    public async Task Folder_ForWindows_StartsScoresAndIsFoundByASecondStart()
    {
        string program = MakeFolder();
        using Process first = Start(program);
        try
        {
            string url = await AddressOfAsync(first);
            using var client = new HttpClient { BaseAddress = new Uri(url), Timeout = TimeSpan.FromMinutes(2) };
            using var form = new ByteArrayContent(await File.ReadAllBytesAsync(Repository.PathOf("seeds", "lusong-2023.json")));
            form.Headers.ContentType = new("application/json");
            using HttpResponseMessage card = await client.PostAsync(new Uri("/api/v1/score", UriKind.Relative), form);
            (await card.Content.ReadAsStringAsync()).Should().Contain("96.9");
            System.Net.WebUtility.HtmlDecode(await client.GetStringAsync(new Uri("/books/builtin/lusong-2023", UriKind.Relative))).Should().Contain("每档扣分");
            foreach (string asset in (string[])["js/blazor.web.js", "js/rows.js", "css/workbench.css", "monaco/vs/editor/editor.main.js"])
            {
                (await client.GetByteArrayAsync(new Uri("/assets/" + asset, UriKind.Relative))).Should().NotBeEmpty(asset);
            }

            using Process second = Start(program);
            using var patience = new CancellationTokenSource(Patience);
            string said = await second.StandardOutput.ReadToEndAsync(patience.Token);
            said.Should().Contain("已经在运行").And.Contain(url);
            second.WaitForExit(TimeSpan.FromSeconds(30)).Should().BeTrue();
        }
        finally
        {
            first.Kill(entireProcessTree: true);
            await first.WaitForExitAsync();
        }
    }

    private string MakeFolder()
    {
        // Whoever runs all tests may still be building the solution: this build goes elsewhere.
        var environment = new Dictionary<string, string> { ["UseArtifactsOutput"] = "true", ["ArtifactsPath"] = _root.CreateSubdirectory("build").FullName };
        string folders = _root.CreateSubdirectory("folders").FullName + Path.DirectorySeparatorChar;
        Dotnet.Run(Repository.Root, environment, "build", "src/SelfEval.Workbench", "-c", Dotnet.Configuration, "-t:PublishFolders", "-p:FolderPlatforms=win-x64", $"-p:FoldersPath={folders}", "-nodeReuse:false").ShouldSucceed();
        File.Exists(Path.Combine(folders, "selfeval-workbench-win-x64.zip")).Should().BeTrue();
        return Path.Combine(folders, "selfeval-workbench-win-x64", "selfeval-workbench.exe");
    }

    /// <summary>As <see cref="WindowsFolderTests"/> says, without the runtime's guard of written code.</summary>
    private Process Start(string program)
    {
        var start = new ProcessStartInfo(WineFactAttribute.Wine, [program, "--port", "0", "--data", "data"])
        {
            WorkingDirectory = _root.FullName, RedirectStandardOutput = true, RedirectStandardInput = true,
            Environment = { ["WINEPREFIX"] = Path.Combine(_root.FullName, "wine"), ["WINEDEBUG"] = "-all", ["DOTNET_EnableWriteXorExecute"] = "0" },
        };
        return Process.Start(start)!;
    }

    private static async Task<string> AddressOfAsync(Process program)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await program.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains("http://", StringComparison.Ordinal))
            {
                return line[line.IndexOf("http://", StringComparison.Ordinal)..].Trim();
            }
        }

        throw new InvalidOperationException("it ended without saying where it listens");
    }
}
