using System.Diagnostics;
using System.Reflection;

namespace SelfEval.Extensions.Tests;

/// <summary>The sample programs, run as their READMEs say.</summary>
public sealed class SampleProgramTests
{
    [Fact]
    public async Task ScoreOneForm_Seed_PrintsTotalAndReasons()
    {
        (int status, string output, _) = await Run("ScoreOneForm", Repository.PathOf("seeds", "lusong-2023.json"));

        status.Should().Be(0);
        output.Should().Contain("96.9 优").And.Contain("18 / 20  全年总支出：支出582.66万元");
    }

    [Fact]
    public async Task BatchJob_FolderOfForms_WritesOneLineEachAndNamesTheUnreadable()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("selfeval-batch-");
        try
        {
            string seed = Repository.PathOf("seeds", "lusong-2023.json");
            File.Copy(seed, Path.Combine(folder.FullName, "a.json"));
            File.Copy(seed, Path.Combine(folder.FullName, "b.json"));
            File.WriteAllText(Path.Combine(folder.FullName, "c.json"), "{ \"year\": 2023 }");

            (int status, string output, string errors) = await Run("BatchJob", folder.FullName, "lusong-2023");

            status.Should().Be(1);
            string[] lines = output.Trim().ReplaceLineEndings("\n").Split('\n');
            lines.Should().HaveCount(3);
            lines[1..].Should().OnlyContain(l => l.Contains(",2023,96.9,优,0"));
            errors.Should().Contain("c.json:1:1").And.Contain("SE0006");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Status, string Output, string Errors)> Run(string sample, params string[] arguments)
    {
        string configuration = typeof(SampleProgramTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "Configuration").Value!;
        string program = Repository.PathOf("samples", sample, "bin", configuration, "net10.0", sample + ".dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await errors);
    }
}
