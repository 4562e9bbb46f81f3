using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace SelfEval.Package.Tests;

/// <summary>What an engineer tries before saying yes, in fresh apps that have the packed files alone.</summary>
[Collection(PackedFilesDefinition.Name)]
public sealed class AdoptionTests(PackedFiles packed)
{
    private static readonly string Seed = Repository.PathOf("seeds", "lusong-2023.json");
    private static readonly string Book = Repository.PathOf("rules", "lusong-2023", "rulebook.json");

    /// <summary>Under reflection turned off, beside packages whose names once collided.</summary>
    [Fact]
    public void Promises_InFreshConsoleApp_AreKept()
    {
        var app = Consumer.With(packed, "adoption", "Microsoft.NET.Sdk", "<JsonSerializerIsReflectionEnabledByDefault>false</JsonSerializerIsReflectionEnabledByDefault>",
            "SelfEval.Core", "SelfEval.Documents", "FluentValidation/11.11.0", "DocumentFormat.OpenXml/3.3.0");
        app.Write("Program.cs", Program("Adoption.cs"));

        app.Build();
        string[] lines = app.Start(Seed, Book).ShouldSucceed().Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        lines.Should().HaveCountGreaterThan(15).And.OnlyContain(l => l.TrimEnd().EndsWith(": kept"));
    }

    /// <summary>FluentValidation comes along at run time; its names, and those of every other dependency, are none in the app's source.</summary>
    [Theory]
    [InlineData("FluentValidation.Severity")]
    [InlineData("Newtonsoft.Json.JsonConvert")]
    [InlineData("RulesEngine.RulesEngine")]
    [InlineData("TestRun")]
    public void Dependency_InTheSourceOfAnApp_IsUnknown(string type)
    {
        var app = new Consumer(packed, "leak-" + type.Length, "Microsoft.NET.Sdk", "SelfEval.Core");
        app.Write("Program.cs", $"System.Console.WriteLine(typeof({type}));");

        Dotnet build = app.Run("build", "-c", "Release", "-nodeReuse:false");

        build.Status.Should().NotBe(0);
        build.Output.Should().MatchRegex("error CS0(246|234|103|400)");
    }

    [Fact]
    public void AddSelfEval_InAppForNativeAot_IsWarnedAgainst()
    {
        var app = new Consumer(packed, "ahead-hosted", "Microsoft.NET.Sdk.Web", "SelfEval.Extensions.DependencyInjection");
        app.Write("Program.cs", "var builder = WebApplication.CreateSlimBuilder(args); builder.Services.AddSelfEval(); builder.Build().Run();");

        Dotnet build = app.Run("build", "-c", "Release", "-nodeReuse:false", "-p:PublishAot=true");

        build.Status.Should().NotBe(0, "warnings are errors in that app");
        build.Output.Should().Contain("AddSelfEval").And.Contain("IL3050").And.Contain("IL2026");
    }

    [Fact]
    public async Task WebApi_BindsAFormAndAnswersWithTheCard()
    {
        var app = Consumer.With(packed, "minimal", "Microsoft.NET.Sdk.Web", "<NoWarn>$(NoWarn);IL2026;IL3050</NoWarn>", "SelfEval.Extensions.DependencyInjection", "Microsoft.AspNetCore.OpenApi");
        app.Write("Program.cs", Program("Web.cs"));

        app.Build();
        using Process server = app.Serve("--urls", "http://127.0.0.1:0");
        try
        {
            using var client = new HttpClient { BaseAddress = await ConsumerTests.AddressOf(server) };
            using var form = new StringContent(File.ReadAllText(Seed), Encoding.UTF8, "application/json");
            using HttpResponseMessage answer = await client.PostAsync(new Uri("/score", UriKind.Relative), form);

            JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("total").GetDecimal().Should().Be(96.9m);
            (await client.GetStringAsync(new Uri("/health", UriKind.Relative))).Should().Be("Healthy");
            (await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative))).Should().Contain("/score");
        }
        finally
        {
            server.Kill();
        }
    }

    [Fact]
    public void Worker_BookFromSqlite_IsScoredAndRenewed()
    {
        var app = new Consumer(packed, "worker", "Microsoft.NET.Sdk", "SelfEval.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting/10.0.0", "Microsoft.Data.Sqlite/10.0.0");
        app.Write("Program.cs", Program("Worker.cs"));

        app.Build();

        app.Start(Seed, Path.Combine(app.Folder, "books.db"), Book).ShouldSucceed().Output.Should().Contain("first 96.9").And.Contain("then 95.9").And.Contain("heard 3");
    }

    [Fact]
    public void FSharp_ConsoleApp_ScoresTheSeed()
    {
        Consumer app = Consumer.InFSharp(packed, "fsharp", "SelfEval.Core");
        app.Write("Program.fs", Program("Program.fs"));

        app.Build();

        app.Start(Seed).ShouldSucceed().Output.Should().StartWith("96.9 优");
    }

    private static string Program(string name) => File.ReadAllText(Repository.PathOf("tests", "SelfEval.Package.Tests", "Programs", name));
}
