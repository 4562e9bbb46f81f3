using System.Text;
using SelfEval.Cli;
using SelfEval.Documents.Isolation;
using SelfEval.Documents.Tests.Files;
using SelfEval.Model;
using SelfEval.Tests.Fuzzing;
using Xunit.Abstractions;

namespace SelfEval.Documents.Tests.Fuzzing;

/// <summary>
/// Damaged documents of every format, read as the command line reads them, PDF in a process of its own: forms or a reason come out, each form is scored,
/// and its card is read again. As <see cref="FuzzRun{T}"/> has it; inputs that failed once stand in Fuzzing/found.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class DocumentFuzzTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string Found = Repository.PathOf("tests", "SelfEval.Documents.Tests", "Fuzzing", "found");
    private static readonly Scorer Scorer = new(RuleBooks.National2020);

    private readonly ReadingProcess _process = new(DocumentProcess.StartInfo);
    private readonly string _path = Path.GetTempFileName();

    public static TheoryData<string> Formats => ["docx", "xlsx", "xls", "html", "mht", "csv", "pdf", "zip"];

    public void Dispose()
    {
        _process.Dispose();
        File.Delete(_path);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Document_Damaged_IsReadOrRefused(string format)
    {
        byte[][] sound = Sound(format);
        Array.ForEach(sound, Read);

        output.WriteLine(new FuzzRun<byte[]>("document-" + format, random => DamagedBytes.Of(sound[random.Next(sound.Length)], random.Next(4), random), Read, File.WriteAllBytes).Go());
    }

    public static TheoryData<string> FoundOnce => [.. Directory.EnumerateFiles(Found).Select(p => Path.GetFileName(p)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(FoundOnce))]
    public void Document_ThatFailedOnce_IsReadOrRefused(string file)
    {
        this.Invoking(t => t.Read(File.ReadAllBytes(Path.Combine(Found, file)))).Should().NotThrow();
    }

    private void Read(byte[] bytes)
    {
        File.WriteAllBytes(_path, bytes);
        DocumentResult[] results = [.. DocumentFile.Read(_path, DocumentLayout.Standard, _process.Read)];
        foreach (DocumentResult result in results)
        {
            Hold(!result.IsRefused || result.Remarks.Count > 0, "a document without a form is refused with a reason");
            foreach (DocumentForm form in result.Forms)
            {
                Score(form.Form);
            }
        }
    }

    private static void Score(SelfEvaluation form)
    {
        ScoreCard card = Scorer.Score(form);
        _ = card.Findings.Count;
        using var written = new StringWriter();
        ScoreCardJson.WriteWithForm(card, written);
        Hold(ScoreCardJson.TryParse(written.ToString(), "card", Scorer, out _, out IReadOnlyList<Diagnostic> faults), "the card of a document is read again: " + string.Join(' ', faults.Take(1)));
    }

    private static byte[][] Sound(string format) => format switch
    {
        "docx" => [Sample(format), .. Drawn().Select(d => d.Word())],
        "xlsx" => [Sample(format), .. Drawn().Select(d => d.Workbook())],
        "html" => [Sample(format), .. Drawn().Select(d => d.Page())],
        "mht" => [.. Drawn().Select(d => WebArchiveOf(d.Page()))],
        "zip" => [ZipBytes.Of([.. SampleFiles.All.Select(f => ("单位/" + f.Name, f.Bytes))]), ZipBytes.Of([.. Drawn().Select((d, i) => ($"{i}.docx", d.Word()))])],
        _ => [Sample(format)],
    };

    private static byte[] Sample(string format) => SampleFiles.All.Single(f => f.Name.EndsWith("." + format, StringComparison.Ordinal)).Bytes;

    private static IEnumerable<DrawnDocument> Drawn() =>
        Directory.EnumerateFiles(Repository.PathOf("tests", "SelfEval.Documents.Tests", "Forms", "Cases")).Order(StringComparer.Ordinal).Select(f => DrawnDocument.Of(File.ReadAllText(f).ReplaceLineEndings("\n").Split("=====\n")[0]));

    private static byte[] WebArchiveOf(byte[] page) => Encoding.ASCII.GetBytes(
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\nContent-Location: file:///a.htm\r\n\r\n"
        + Convert.ToBase64String(page, Base64FormattingOptions.InsertLineBreaks) + "\r\n--b--\r\n");

    private static void Hold(bool condition, string what)
    {
        if (!condition)
        {
            throw new InvalidOperationException("Not held: " + what);
        }
    }
}
