using System.Diagnostics;

namespace SelfEval.Tests.Cli;

/// <summary>A built-in book is the package's own, whatever the folder holds in which the command runs.</summary>
public sealed class WorkingFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Score_BesideOtherFilesOfTheBooksNames_UsesTheBuiltInBooks()
    {
        foreach (string id in RuleBooks.Ids)
        {
            Directory.CreateDirectory(Path.Combine(_folder, "rules", id));
            await File.WriteAllTextAsync(Path.Combine(_folder, "rules", id, "rulebook.json"), "{ \"id\": ");
        }

        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "selfeval.dll"), "score", Repository.PathOf("seeds", "lusong-2023.json"), "--json"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process score = Process.Start(start)!;
        Task<string> error = score.StandardError.ReadToEndAsync();
        string card = await score.StandardOutput.ReadToEndAsync();
        await score.WaitForExitAsync();

        (score.ExitCode, await error).Should().Be((0, ""));
        card.Should().Contain("\"total\": 96.9,");
    }
}
