using System.Diagnostics;

namespace SelfEval.Documents.Tests.Files;

/// <summary>LibreOffice, where the machine has it.</summary>
internal static class Office
{
    public static string? Path { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator).Select(p => System.IO.Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>A web page printed as PDF.</summary>
    public static byte[] Pdf(byte[] page)
    {
        string folder = Directory.CreateTempSubdirectory("office").FullName;
        try
        {
            File.WriteAllBytes(System.IO.Path.Combine(folder, "page.html"), page);
            using Process process = Process.Start(new ProcessStartInfo(Path!,
                ["--headless", $"-env:UserInstallation=file://{folder}/profile", "--infilter=HTML (StarWriter)", "--convert-to", "pdf:writer_web_pdf_Export", "--outdir", folder, System.IO.Path.Combine(folder, "page.html")])
            { RedirectStandardOutput = true, RedirectStandardError = true })!;
            process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return File.ReadAllBytes(System.IO.Path.Combine(folder, "page.pdf"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
