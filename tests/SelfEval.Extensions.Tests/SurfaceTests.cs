using System.Reflection;
using SelfEval.Extensions.DependencyInjection;

namespace SelfEval.Extensions.Tests;

/// <summary>What a team meets that adds the packages to an app it already has.</summary>
public sealed class SurfaceTests
{
    private static readonly Assembly Package = typeof(SelfEvalScorers).Assembly;

    [Fact]
    public void PublicSignatures_NameOnlyDotNetCoreAndTheExtensionsAbstractions() =>
        PublicSurface.NamedBy(Package)
            .Where(t => t.Assembly != Package && t.Assembly != typeof(Scorer).Assembly && !PublicSurface.IsOfDotNet(t))
            .Select(t => t.Namespace).Distinct()
            .Should().BeSubsetOf([
                "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Configuration", "Microsoft.Extensions.Primitives", "Microsoft.Extensions.Diagnostics.HealthChecks",
            ]);

    /// <summary>A type named like one of ASP.NET Core's (FormFile was) does not compile there without an alias.</summary>
    [Fact]
    public void PublicTypes_UnderTheImplicitUsingsOfAWebProject_AreUnambiguous()
    {
        Type[] types = [.. typeof(Scorer).Assembly.GetExportedTypes(), .. Package.GetExportedTypes()];
        IEnumerable<string> usings = types.Select(t => t.Namespace!).Distinct().Select(n => $"using {n};");

        Snippet.Errors($"{string.Concat(usings)} Type[] all = [{string.Join(", ", types.Select(t => $"typeof({t.Name})"))}];").Should().BeEmpty();
        Snippet.Errors("using SelfEval; namespace SelfEval { class FormFile; } class C { FormFile? f; static void Main() { } }").Should().ContainSingle(e => e.Contains("CS0104"));
    }
}
