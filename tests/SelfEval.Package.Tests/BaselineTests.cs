namespace SelfEval.Package.Tests;

/// <summary>From the second release on packing compares with the one before: a small library goes through the very targets that the packages go through.</summary>
[Trait("Speed", "Slow")]
public sealed class BaselineTests : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("selfeval-baseline-");

    public BaselineTests()
    {
        Write("Library.csproj", """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>net10.0</TargetFramework><IsPackable>true</IsPackable><PackageId>Library</PackageId></PropertyGroup></Project>""");
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", $"""<Project><Import Project="{Repository.PathOf("Directory.Build.targets")}" /></Project>""");
        Write("nuget.config", """<configuration><packageSources><clear /><add key="released" value="released" /></packageSources></configuration>""");
        Write("README.md", "A library.");
        Write("Directory.Packages.props", "<Project />");
        Directory.CreateDirectory(Path.Combine(_root.FullName, "released"));
    }

    public void Dispose() => _root.Delete(recursive: true);

    [Fact]
    public void Pack_AfterARelease_RefusesWhatBreaksItsCallers()
    {
        Write("Api.cs", "public static class Api { public static int One(string text) => text.Length; }");
        Pack("0.1.0", baseline: "").ShouldSucceed();

        Write("Api.cs", "public static class Api { public static int One(string text) => text.Length; public static int Two() => 2; }");
        Pack("0.2.0", baseline: "0.1.0").ShouldSucceed();

        Write("Api.cs", "public static class Api { public static int One(string words) => words.Length; }");
        Dotnet renamed = Pack("0.2.1", baseline: "0.1.0");
        (renamed.Status, renamed.Output).Should().Match<(int Status, string Output)>(r => r.Status != 0 && r.Output.Contains("CP0017"), "a parameter's name is part of what callers write");

        Write("Api.cs", "public static class Api { public static long One(string text) => text.Length; }");
        Dotnet changed = Pack("0.2.2", baseline: "0.1.0");
        (changed.Status, changed.Output).Should().Match<(int Status, string Output)>(r => r.Status != 0 && r.Output.Contains("CP0002"));
    }

    private Dotnet Pack(string version, string baseline) => Dotnet.Run(
        _root.FullName, new Dictionary<string, string> { ["NUGET_PACKAGES"] = Path.Combine(_root.FullName, "packages") },
        "pack", "Library.csproj", "-c", "Release", "-o", "released", "-nodeReuse:false", $"-p:Version={version}", $"-p:BaselineVersion={baseline}");

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_root.FullName, name), text);
}
