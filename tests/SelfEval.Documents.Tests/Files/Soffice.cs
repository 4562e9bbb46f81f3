using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using SelfEval.Documents.Grids;

namespace SelfEval.Documents.Tests.Files;

/// <summary>LibreOffice, where this machine has it: converts a file, so that a test sees what another program makes of it.</summary>
internal static class Soffice
{
    private const int Milliseconds = 180_000;

    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(p => Path.Combine(p, "soffice")).FirstOrDefault(File.Exists);

    /// <summary>Why nothing is converted; null where it is.</summary>
    public static string? Reason => Program is null ? "soffice is not on the PATH of this machine" : null;

    /// <summary>Pages that the file is printed on.</summary>
    public static int Pages(byte[] bytes, string name) => Regex.Count(Encoding.Latin1.GetString(Printed(bytes, name)), @"/Type\s*/Page\b");

    /// <summary>The words of each page that the file is printed on, without blanks.</summary>
    public static string[] Texts(byte[] bytes, string name) =>
        [.. DocumentReading.Read(Printed(bytes, name), "a.pdf").Blocks.SelectMany(b => b is Grid grid ? grid.Cells.Select(c => (c.Place, c.Text)) : [(b.Place, ((Paragraph)b).Text)])
            .GroupBy(t => Regex.Match(t.Place, "^第([0-9]+)页").Groups[1].Value).Select(g => string.Concat(g.Select(t => string.Concat(t.Text.Where(c => !char.IsWhiteSpace(c))))))];

    /// <summary>The file printed as PDF.</summary>
    public static byte[] Printed(byte[] bytes, string name) => Made(bytes, name, "pdf", File.ReadAllBytes);

    /// <summary>A web page printed as PDF, as a browser would.</summary>
    public static byte[] PrintedPage(byte[] page) => Made(page, "page.html", "pdf:writer_web_pdf_Export", File.ReadAllBytes, "--infilter=HTML (StarWriter)");

    /// <summary>The file converted to text of a kind that is one XML file: fodt, fods.</summary>
    public static string Convert(byte[] bytes, string name, string kind) => Made(bytes, name, kind, File.ReadAllText);

    private static T Made<T>(byte[] bytes, string name, string kind, Func<string, T> read, params string[] more)
    {
        string folder = Directory.CreateTempSubdirectory("soffice").FullName;
        try
        {
            string file = Path.Combine(folder, name);
            File.WriteAllBytes(file, bytes);
            var start = new ProcessStartInfo(Program!, [$"-env:UserInstallation=file://{folder}/profile", "--headless", .. more, "--convert-to", kind, "--outdir", folder, file]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
            using Process process = Process.Start(start)!;
            process.StandardError.ReadToEndAsync();
            process.StandardOutput.ReadToEndAsync();
            if (!process.WaitForExit(Milliseconds))
            {
                process.Kill(entireProcessTree: true);
            }

            return read(Path.ChangeExtension(file, kind.Split(':')[0]));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
