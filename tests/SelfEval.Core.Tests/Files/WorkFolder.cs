using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using SelfEval.Tests.Speed;

namespace SelfEval.Tests.Files;

/// <summary>A folder of its own for a test that writes files, with forms in it and the command line as a program.</summary>
internal sealed class WorkFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("selfeval-files-");

    public void Dispose() => _folder.Delete(recursive: true);

    public string At(params string[] parts) => Path.Combine([_folder.FullName, .. parts]);

    /// <summary>Names of what is in the folder.</summary>
    public IReadOnlyList<string> Names => [.. Directory.EnumerateFileSystemEntries(_folder.FullName).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    public string Forms(int count, string name = "in.ndjson") => Write(name, string.Concat(Enumerable.Range(0, count).Select(i => GeneratedForms.Text(i) + "\n")));

    public string Packed(string plain, string name = "in.ndjson.gz")
    {
        using FileStream file = File.Create(At(name));
        using var pack = new GZipStream(file, CompressionLevel.Fastest);
        pack.Write(File.ReadAllBytes(plain));
        return At(name);
    }

    public string Write(string name, string text)
    {
        File.WriteAllText(At(name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        return At(name);
    }

    public byte[] Bytes(string name) => File.ReadAllBytes(At(name));

    public void AssertSame(string one, string other) => Bytes(one).AsSpan().SequenceEqual(Bytes(other)).Should().BeTrue($"{one} and {other} are the same bytes");

    /// <summary>The built command line, started in this folder.</summary>
    public Process Start(params string[] args) => Run("dotnet", [Path.Combine(AppContext.BaseDirectory, "selfeval.dll"), .. args]);

    /// <summary>The same, and it listens to SIGINT even where the tests run in the background of a shell, which has it ignored.</summary>
    public Process StartInterruptible(params string[] args) => OperatingSystem.IsLinux()
        ? Run("env", ["--default-signal=INT", "dotnet", Path.Combine(AppContext.BaseDirectory, "selfeval.dll"), .. args])
        : Start(args);

    private Process Run(string program, IEnumerable<string> args) => Process.Start(new ProcessStartInfo(program, args)
    {
        WorkingDirectory = _folder.FullName,
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    /// <summary>Runs a line of the shell in this folder; $S is the command line.</summary>
    public (int Status, string Output, string Error) Shell(string line)
    {
        var start = new ProcessStartInfo("bash", ["-c", line]) { WorkingDirectory = _folder.FullName, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["S"] = $"dotnet {Path.Combine(AppContext.BaseDirectory, "selfeval.dll")}";
        using Process run = Process.Start(start)!;
        run.StandardInput.Close();
        Task<string> error = run.StandardError.ReadToEndAsync();
        string output = run.StandardOutput.ReadToEnd();
        run.WaitForExit();
        return (run.ExitCode, output, error.Result);
    }
}
