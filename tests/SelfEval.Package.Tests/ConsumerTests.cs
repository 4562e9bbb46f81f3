using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SelfEval.Package.Tests;

/// <summary>Installs the packed files into fresh apps and runs those.</summary>
[Collection(PackedFilesDefinition.Name)]
public sealed class ConsumerTests(PackedFiles packed)
{
    private static readonly string Seed = Repository.PathOf("seeds", "lusong-2023.json");

    [Fact]
    public void Core_InFreshConsoleApp_ScoresTheSeed()
    {
        var app = new Consumer(packed, "console", "Microsoft.NET.Sdk", "SelfEval.Core");
        app.Write("Program.cs", File.ReadAllText(Repository.PathOf("samples", "ScoreOneForm", "Program.cs")));

        app.Build();

        app.Start(Seed).ShouldSucceed().Output.Should().StartWith("中共株洲市芦淞区委办公室 2023: 96.9 优").And.Contain("全年总支出");
        Directory.Exists(Path.Combine(app.Packages, "selfeval.core", Dotnet.Version)).Should().BeTrue("the packed file was installed, not a cached one");
    }

    /// <summary>An app that is to be compiled ahead of time hears of it when it is built, not when it runs.</summary>
    [Fact]
    public void Core_InAppForNativeAot_IsWarnedAgainst()
    {
        var app = new Consumer(packed, "ahead", "Microsoft.NET.Sdk", "SelfEval.Core");
        app.Write("Program.cs", File.ReadAllText(Repository.PathOf("samples", "ScoreOneForm", "Program.cs")));

        Dotnet build = app.Run("build", "-c", "Release", "-nodeReuse:false", "-p:EnableAotAnalyzer=true", "-p:EnableTrimAnalyzer=true");

        build.Status.Should().NotBe(0, "warnings are errors in that app");
        build.Output.Should().Contain("IL3050").And.Contain("IL2026").And.Contain("has to keep them by a descriptor");
    }

    [Fact]
    public async Task DependencyInjection_InFreshWebApp_AnswersWithTheCard()
    {
        var app = new Consumer(packed, "web", "Microsoft.NET.Sdk.Web", "SelfEval.Extensions.DependencyInjection", "Microsoft.AspNetCore.OpenApi");
        foreach (string file in Directory.EnumerateFiles(Repository.PathOf("samples", "ScoringApi")).Where(f => Path.GetExtension(f) is ".cs" or ".json"))
        {
            File.Copy(file, Path.Combine(app.Folder, Path.GetFileName(file)));
        }

        app.Build();
        using Process server = app.Serve("--urls", "http://127.0.0.1:0");

        JsonDocument.Parse(await PostSeed(server, "/score/department")).RootElement.GetProperty("total").GetDecimal().Should().Be(96.9m);
    }

    /// <summary>The program and the settings of the package's README, word for word.</summary>
    [Fact]
    public async Task DependencyInjection_Readme_AnswersWithTheTotal()
    {
        var app = new Consumer(packed, "readme", "Microsoft.NET.Sdk.Web", "SelfEval.Extensions.DependencyInjection");
        var readme = new Document("src/SelfEval.Extensions.DependencyInjection/README.md");
        app.Write("Program.cs", readme.BlocksOf("csharp").Single());
        app.Write("appsettings.json", "{" + readme.BlocksOf("json").Single() + "}");
        Directory.CreateDirectory(Path.Combine(app.Folder, "rules", "our-county"));
        File.Copy(Repository.PathOf("rules", "lusong-2023", "rulebook.json"), Path.Combine(app.Folder, "rules", "our-county", "rulebook.json"));

        app.Build();
        using Process server = app.Serve("--urls", "http://127.0.0.1:0");

        (await PostSeed(server, "/total")).Should().Be("96.9");
    }

    [Fact]
    public void SelfEvalCopyRules_EditedBook_IsKept()
    {
        var app = new Consumer(packed, "rules", "Microsoft.NET.Sdk", "SelfEval.Core");
        app.Write("Program.cs", "System.Console.WriteLine(SelfEval.RuleBook.Load(args[0]).Title);");
        string book = Path.Combine(app.Folder, "rules", "lusong-2023", "rulebook.json");

        app.Build("-restore", "-t:SelfEvalCopyRules");
        string copied = File.ReadAllText(book);
        File.WriteAllText(book, copied.Replace("\"title\": \"", "\"title\": \"改过的"));
        app.Build("-t:SelfEvalCopyRules;Build");

        copied.Should().Be(File.ReadAllText(Repository.PathOf("rules", "lusong-2023", "rulebook.json")));
        app.Start(book).ShouldSucceed().Output.Should().StartWith("改过的");
    }

    [Fact]
    public void Cli_InstalledAsTool_ScoresTheSeed()
    {
        string folder = packed.NewFolder("tool");
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"<configuration><packageSources><clear /><add key=\"packed\" value=\"{packed.Feed}\" /></packageSources></configuration>");
        var environment = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(folder, "packages") };

        Dotnet.Run(folder, environment, "tool", "install", "SelfEval.Cli", "--tool-path", "bin", "--version", Dotnet.Version).ShouldSucceed();
        Dotnet card = Dotnet.Start(Path.Combine(folder, "bin", "selfeval"), folder, environment, "score", Seed, "--json");

        card.ShouldSucceed().Output.Should().StartWith("{", "one form is one object").And.Contain("\"total\": 96.9,").And.Contain("\"grade\": \"优\",").And.Contain("\"file\":");
        DoesWhatGoodToolsDo(folder, arguments => Dotnet.Start(Path.Combine(folder, "bin", "selfeval"), folder, environment, arguments));
    }

    private static void DoesWhatGoodToolsDo(string folder, Func<string[], Dotnet> run)
    {
        string forms = Directory.CreateDirectory(Path.Combine(folder, "forms")).FullName;
        File.Copy(Seed, Path.Combine(forms, "a.json"));
        File.Copy(Seed, Path.Combine(forms, "b.json"));
        File.WriteAllText(Path.Combine(forms, "c.json"), "{ \"year\": 2023 }");

        JsonElement[] folderOf = [.. JsonDocument.Parse(run(["score", forms, "--json"]).Output).RootElement.EnumerateArray()];
        folderOf.Select(e => e.GetProperty("file").GetString()).Should().OnlyHaveUniqueItems().And.HaveCount(3);
        folderOf[2].GetProperty("diagnostics").GetArrayLength().Should().BePositive("a form that could not be read is an entry");
        JsonDocument.Parse(run(["score", Path.Combine(forms, "?.json"), "--json"]).Output).RootElement.GetArrayLength().Should().Be(3, "the shell did not expand it, the program does");
        run(["batch", forms, "--rules", "lusong-2023", "-o", "cards.ndjson"]).Output.Should().NotBeNull();
        File.ReadLines(Path.Combine(folder, "cards.ndjson")).Should().HaveCount(2);
        run(["completion", "bash"]).ShouldSucceed().Output.Should().Contain("complete ");
        run(["batch", "--help"]).ShouldSucceed().Output.Should().Contain("必写").And.Contain("例：").And.Contain("退出码：");
        run(["scor", "x"]).Errors.Should().Contain("score");
        run(["--help"]).ShouldSucceed().Output.Should().Contain("填表和审表").And.Contain("写规则");
    }

    /// <summary>Where a tool serves what its build left elsewhere, pages come without scripts and styles, in one environment or the other.</summary>
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task Workbench_InstalledAsTool_ServesEveryAsset(string environment)
    {
        string folder = packed.NewFolder("workbench-" + environment);
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"<configuration><packageSources><clear /><add key=\"packed\" value=\"{packed.Feed}\" /></packageSources></configuration>");
        var variables = new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(folder, "packages"), ["ASPNETCORE_ENVIRONMENT"] = environment };
        Dotnet.Run(folder, variables, "tool", "install", "SelfEval.Workbench", "--tool-path", "bin", "--version", Dotnet.Version).ShouldSucceed();
        string[] assets = [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(f => f.Replace('\\', '/')).Where(f => f.Contains("/assets/", StringComparison.Ordinal)).Select(f => f[f.IndexOf("/assets/", StringComparison.Ordinal)..]).Distinct()];
        assets.Should().Contain(["/assets/js/blazor.web.js", "/assets/css/workbench.css", "/assets/monaco/vs/loader.js", "/assets/monaco/vs/editor/editor.main.js"]);

        using Process server = Dotnet.Begin(Path.Combine(folder, "bin", "selfeval-workbench"), folder, variables, "--port", "0", "--data", Path.Combine(folder, "data"));
        try
        {
            string line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException(await server.StandardError.ReadToEndAsync());
            using var client = new HttpClient { BaseAddress = new Uri(line[line.IndexOf("http", StringComparison.Ordinal)..]) };
            foreach (string asset in assets)
            {
                (await client.GetByteArrayAsync(new Uri(asset, UriKind.Relative))).Should().NotBeEmpty(asset);
            }

            (await client.GetStringAsync(new Uri("/", UriKind.Relative))).Should().Contain("96.9");
        }
        finally
        {
            server.Kill(entireProcessTree: true);
        }
    }

    /// <summary>The answer to the seed form; the server ends.</summary>
    internal static async Task<string> PostSeed(Process server, string path)
    {
        try
        {
            using var client = new HttpClient { BaseAddress = await AddressOf(server) };
            using var form = new StringContent(File.ReadAllText(Seed), Encoding.UTF8, "application/json");
            using HttpResponseMessage answer = await client.PostAsync(new Uri(path, UriKind.Relative), form);
            return await answer.Content.ReadAsStringAsync();
        }
        finally
        {
            server.Kill();
        }
    }

    /// <summary>The address that the server says it listens on: the system chose a free port.</summary>
    internal static async Task<Uri> AddressOf(Process server)
    {
        const string Words = "Now listening on: ";
        while (await server.StandardOutput.ReadLineAsync() is { } line)
        {
            int at = line.IndexOf(Words, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new Uri(line[(at + Words.Length)..]);
            }
        }

        throw new InvalidOperationException("The server ended: " + await server.StandardError.ReadToEndAsync());
    }
}
