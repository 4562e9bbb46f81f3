using System.Diagnostics;
using System.Globalization;
using System.Text;
using SelfEval.Tests.Files;
using Xunit.Abstractions;

namespace SelfEval.Tests.Extremes;

/// <summary>
/// The whole program at its largest (内存峰值), each input in a process of its own: 200 MB, whatever a file holds. What a case came to is printed.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class PeakMemoryTests(ITestOutputHelper output) : IDisposable
{
    private const int MostMegabytes = 200;
    private const int Around = 2_000;
    private const int LargeLines = 60;
    private const int Attempts = 3;

    private readonly WorkFolder _folder = new();

    public static TheoryData<string> Forms => [.. LargeForms.All.Keys];

    public static TheoryData<string> RefusedForms => [.. LargeForms.Refused.Keys];

    public static TheoryData<string> Books => [.. LargeBooks.All.Keys];

    public static TheoryData<string> LongTexts => [.. LargeForms.All.Keys.Where(n => n.Contains("text", StringComparison.Ordinal))];

    public static TheoryData<string> Lines => [.. LargeForms.All.Keys.Where(n => n.Contains("text", StringComparison.Ordinal)), .. LargeForms.Refused.Keys.Where(n => !n.Contains("line", StringComparison.Ordinal))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_AsLargeAsAllowed_StaysWithin200Megabytes(string name)
    {
        _folder.Write("form.json", LargeForms.All[name]());

        Measure(name, "score form.json --rules hubei");
        Measure(name, "check-form form.json --rules hubei");
    }

    [Theory]
    [MemberData(nameof(RefusedForms))]
    public void Form_LargerThanAllowed_IsRefusedWithin200Megabytes(string name)
    {
        _folder.Write("form.json", LargeForms.Refused[name]());

        Measure(name, "score form.json --rules hubei").Should().Be(1);
        Measure(name, "fmt form.json").Should().Be(1);
    }

    /// <summary>What is written is read again and held against the form: three times the form in one run.</summary>
    [Theory]
    [MemberData(nameof(LongTexts))]
    public void Fill_FormAsLargeAsAllowed_StaysWithin200Megabytes(string name)
    {
        _folder.Write("form.json", LargeForms.All[name]());

        Measure(name, "fill form.json --scores computed --rules hubei --out out.docx").Should().Be(0);
        Measure(name, "fill form.json --scores computed --rules hubei --out out.xlsx").Should().Be(0);
        Measure(name, "fill form.json --scores computed --rules hubei --out out.html").Should().Be(0);
        Measure(name, "opinion form.json --rules hubei --out out.docx");
    }

    /// <summary>One such line among small ones, and several that are read at once.</summary>
    [Theory]
    [MemberData(nameof(Lines))]
    public void Batch_WithLinesAsLargeAsAllowed_StaysWithin200Megabytes(string name)
    {
        string small = Speed.GeneratedForms.Text(1) + "\n";
        string large = (LargeForms.All.TryGetValue(name, out Func<string>? form) ? form : LargeForms.Refused[name])() + "\n";
        _folder.Write("one.ndjson", new StringBuilder().Insert(0, small, Around).Append(large).Insert(0, small, Around).ToString());
        _folder.Write("several.ndjson", string.Concat(Enumerable.Repeat(large, 6)));

        Measure(name, "batch one.ndjson --rules hubei --out out.ndjson");
        Measure(name, "batch several.ndjson --rules hubei --out out.ndjson");
    }

    /// <summary>As large as several are read at once.</summary>
    [Fact]
    public void LinesOfNineHundredKilobytes_InBatchAndImpact_StayWithin200Megabytes()
    {
        string line = Speed.GeneratedForms.Text(1);
        string large = line[..^1] + ",\"notes\":[" + string.Join(',', Enumerable.Repeat($"\"{new string('因', 15_000)}\"", 20)) + "]}\n";
        _folder.Write("in.ndjson", string.Concat(Enumerable.Repeat(large, LargeLines)));

        Measure("900 KB", "batch in.ndjson --rules hubei --out out.ndjson").Should().Be(0);
        Measure("900 KB", "impact hubei lusong-2023 --forms in.ndjson").Should().Be(0);
    }

    [Theory]
    [MemberData(nameof(Books))]
    public void Book_AsLargeAsAllowed_StaysWithin200Megabytes(string name)
    {
        _folder.Write("rulebook.json", LargeBooks.All[name]());

        Measure(name, "check rulebook.json");
    }

    /// <summary>When the collector runs depends on the machine: what is too much three times is too much.</summary>
    private int Measure(string name, string line)
    {
        (long peak, int status) = Run(line);
        for (int attempt = 1; attempt < Attempts && peak > MostMegabytes; attempt++)
        {
            peak = Math.Min(peak, Run(line).Peak);
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {line}: {peak} MB, exit {status}"));
        status.Should().BeInRange(0, 2, $"{name}, {line}");
        peak.Should().BeInRange(1, MostMegabytes, $"{name}, {line}");
        return status;
    }

    private (long Peak, int Status) Run(string line)
    {
        using Process run = _folder.Start(line.Split(' '));
        Task read = Task.WhenAll(run.StandardOutput.BaseStream.CopyToAsync(Stream.Null), run.StandardError.BaseStream.CopyToAsync(Stream.Null));
        long peak = 0;
        while (!run.WaitForExit(10))
        {
            peak = Math.Max(peak, PeakOf(run));
        }

        read.Wait();
        return (peak / 1_048_576, run.ExitCode);
    }

    /// <summary>So far; 0 where it has just ended.</summary>
    private static long PeakOf(Process run)
    {
        try
        {
            run.Refresh();
            return run.PeakWorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }
}
