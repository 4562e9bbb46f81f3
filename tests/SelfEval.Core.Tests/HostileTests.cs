using System.Diagnostics;
using Newtonsoft.Json.Linq;

namespace SelfEval.Tests;

/// <summary>No book may crash the process, hang it, fill its memory, or be accepted, when it asks for what rules must not do.</summary>
public sealed class HostileTests : IDisposable
{
    // Far above what a check takes; a hang or an exponential parse would not end at all.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly string _folder = Directory.CreateTempSubdirectory("selfeval").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    public static TheoryData<string> Files() => [.. Directory.EnumerateFiles(HostileBooks.Folder).Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void TryLoad_HostileFile_IsRefusedInBothLanguages(string file)
    {
        bool ok = RuleBook.TryLoad(Path.Combine(HostileBooks.Folder, file), out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics);

        ok.Should().BeFalse();
        book.Should().BeNull();
        diagnostics.Should().Contain(d => d.Severity == FindingSeverity.Error);
        diagnostics.Should().OnlyContain(d => d.Message.Length > 3 && d.EnglishMessage.Length > 3 && d.Render(true).Length < 3_000);
        string.Concat(diagnostics.Select(d => d.Render())).Where(c => char.IsControl(c) && c != '\n').Should().BeEmpty("a terminal must not obey what a book holds");
    }

    [Fact]
    public void Corpus_HoldsAtLeastSixtyBooks() =>
        (Files().Count + HostileBooks.Generated.Count()).Should().BeGreaterThanOrEqualTo(60);

    [Fact]
    public void Check_EveryHostileFileInOneProcess_EndsAliveUnder100Megabytes() =>
        AssertRefused([.. Directory.EnumerateFiles(HostileBooks.Folder)]);

    public static TheoryData<string> GeneratedNames() => [.. HostileBooks.Generated.Select(g => (string)g["name"]!)];

    [Trait("Speed", "Slow")]
    [Theory]
    [MemberData(nameof(GeneratedNames))]
    public void Check_GeneratedBookInOwnProcess_EndsAliveUnder100Megabytes(string name)
    {
        string file = Path.Combine(Environment.GetEnvironmentVariable("SELFEVAL_HOSTILE") ?? _folder, name + ".json");
        File.WriteAllText(file, HostileBooks.Make(HostileBooks.Generated.Single(g => (string)g["name"]! == name)));

        AssertRefused([file]);
    }

    private static void AssertRefused(IReadOnlyList<string> files)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "selfeval.dll"), "check", .. files, "--json"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        // The runtime ends the process where the heap outgrows 100 MB, so a normal end proves that it did not.
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x6400000";
        using Process check = Process.Start(start)!;
        Task<string> error = check.StandardError.ReadToEndAsync();
        Task<string> output = check.StandardOutput.ReadToEndAsync();
        bool ended = check.WaitForExit(Patience);
        if (!ended)
        {
            check.Kill();
        }

        ended.Should().BeTrue("no book may hang the process");
        check.ExitCode.Should().Be(1, error.Result);
        error.Result.Should().BeEmpty();
        JObject report = JObject.Parse(output.Result);
        IEnumerable<string> refused = report["diagnostics"]!.Where(d => (string)d["severity"]! == "error").Select(d => (string)d["file"]!).Distinct();
        refused.Should().BeEquivalentTo(files);
    }
}
