using System.Diagnostics;

namespace SelfEval.Documents.Tests.Files;

/// <summary>LibreOffice, where this machine has it: converts a file, so that a test sees what another program makes of it.</summary>
internal static class Soffice
{
    private const int Milliseconds = 180_000;

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Why nothing is converted; null where it is.</summary>
    public static string? Reason => Program is null ? "soffice is not on the PATH of this machine" : null;

    /// <summary>The file converted to text of a kind that is one XML file: fodt, fods.</summary>
    public static string Convert(byte[] bytes, string name, string kind)
    {
        string folder = Directory.CreateTempSubdirectory("soffice").FullName;
        try
        {
            string file = Path.Combine(folder, name);
            File.WriteAllBytes(file, bytes);
            var start = new ProcessStartInfo(Program!, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", kind, "--outdir", folder, file]) { RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Milliseconds))
            {
                process.Kill(entireProcessTree: true);
            }

            return File.ReadAllText(Path.ChangeExtension(file, kind));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
