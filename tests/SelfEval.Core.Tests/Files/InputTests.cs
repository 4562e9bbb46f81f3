using System.IO.Compression;
using System.Text;
using SelfEval.Tests.Cli;
using SelfEval.Tests.Speed;

namespace SelfEval.Tests.Files;

/// <summary>Forms come in by file, pipe and standard input, plain and packed, in UTF-8 and UTF-16: every verb reads them alike.</summary>
public sealed class InputTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("cat in.ndjson | $S batch - --rules lusong-2023 --out out.ndjson")]
    [InlineData("cat in.ndjson | $S batch /dev/stdin --rules lusong-2023 --out out.ndjson")]
    [InlineData("$S batch /dev/stdin --rules lusong-2023 --out out.ndjson < in.ndjson")]
    [InlineData("$S batch <(cat in.ndjson) --rules lusong-2023 --out out.ndjson")]
    [InlineData("$S batch <(zcat in.ndjson.gz) --rules lusong-2023 --out out.ndjson")]
    [InlineData("cat in.ndjson.gz | $S batch - --rules lusong-2023 --out out.ndjson")]
    [InlineData("mkfifo p; cat in.ndjson > p & $S batch p --rules lusong-2023 --out out.ndjson")]
    [InlineData("cat in.ndjson | $S batch - --rules lusong-2023 --out - > out.ndjson")]
    [InlineData("cat in.ndjson | $S batch - --rules <(cat book.json) --out out.ndjson")]
    public void Batch_FromWhatIsNoFile_WritesTheSameBytes(string line)
    {
        string plain = _folder.Forms(100);
        _folder.Packed(plain);
        File.Copy(Repository.PathOf("rules", "lusong-2023", "rulebook.json"), _folder.At("book.json"));
        CommandLine.Run("batch", plain, "--rules", "lusong-2023", "--out", _folder.At("whole.ndjson")).Status.Should().Be(0);

        (int status, string output, string error) = _folder.Shell(line);

        status.Should().Be(0, output + error);
        _folder.AssertSame("out.ndjson", "whole.ndjson");
    }

    [Trait("Speed", "Slow")]
    [Theory]
    [InlineData("cat form.json | $S score - --rules lusong-2023 --json")]
    [InlineData("cat form.json | $S check-form - --rules lusong-2023 --json")]
    [InlineData("cat form.json | $S explain - --rules lusong-2023 --indicator 预算执行率")]
    [InlineData("cat form.json | $S whatif - --rules lusong-2023")]
    [InlineData("cat rules.json | $S check -")]
    [InlineData("cat rules.json | $S fmt -")]
    [InlineData("cat rules.json | $S diff - hubei --json")]
    [InlineData("cat in.ndjson | $S impact lusong-2023 hubei --forms - --json")]
    [InlineData("$S score <(cat form.json) --rules <(cat rules.json) --json")]
    public void Verb_FromStandardInput_Works(string line)
    {
        _folder.Forms(3);
        File.Copy(Repository.PathOf("seeds", "lusong-2023.json"), _folder.At("form.json"));
        File.Copy(Repository.PathOf("rules", "lusong-2023", "rulebook.json"), _folder.At("rules.json"));

        (int status, string output, string error) = _folder.Shell(line);

        status.Should().Be(0, output + error);
        output.Should().NotBeEmpty();
    }

    /// <summary>A pipe is read once: the log has the lines of the form all the same.</summary>
    [Theory]
    [InlineData("cat form.json | $S check-form - --rules lusong-2023 --sarif -")]
    [InlineData("$S check-form <(cat form.json) --rules lusong-2023 --sarif -")]
    public void CheckForm_SarifOfAPipe_PointsToTheSameLinesAsOfTheFile(string line)
    {
        File.Copy(Repository.PathOf("seeds", "lusong-2023.json"), _folder.At("form.json"));
        string expected = CommandLine.Run("check-form", _folder.At("form.json"), "--rules", "lusong-2023", "--sarif", "-").Output;

        (_, string output, string error) = _folder.Shell(line);

        Lines(output).Should().Equal(Lines(expected), error);
        Lines(expected).Distinct().Should().HaveCountGreaterThan(3);

        static IEnumerable<string> Lines(string log) => log.Split('\n').Where(l => l.Contains("\"startLine\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-8")]
    public void Batch_OtherEncodingByItsMark_ReadsTheSameForms(string name)
    {
        string plain = _folder.Forms(20);
        File.WriteAllText(_folder.At("wide.ndjson"), File.ReadAllText(plain), Encoding.GetEncoding(name));
        CommandLine.Run("batch", plain, "--rules", "lusong-2023", "--out", _folder.At("whole.ndjson")).Status.Should().Be(0);

        CommandLine.Run("batch", _folder.At("wide.ndjson"), "--rules", "lusong-2023", "--out", _folder.At("out.ndjson")).Status.Should().Be(0);

        _folder.AssertSame("out.ndjson", "whole.ndjson");
        CommandLine.Run("impact", "lusong-2023", "hubei", "--forms", _folder.At("wide.ndjson"), "--json").Output.Should().Contain("\"forms\": 20");
    }

    [Fact]
    public void Batch_FilesJoinedWithTheirMarks_ReadsAllForms()
    {
        byte[] marked = [.. Encoding.UTF8.Preamble, .. File.ReadAllBytes(_folder.Forms(3))];
        File.WriteAllBytes(_folder.At("joined.ndjson"), [.. marked, .. marked]);

        CommandLine.Run("batch", _folder.At("joined.ndjson"), "--rules", "lusong-2023", "--out", _folder.At("out.ndjson")).Status.Should().Be(0);
        CommandLine.Run("impact", "lusong-2023", "hubei", "--forms", _folder.At("joined.ndjson"), "--json").Output.Should().Contain("\"forms\": 6");
    }

    public static TheoryData<string, int> Cuts => new()
    {
        { "batch", 0 }, { "batch", 10 }, { "batch", 100 }, { "batch", -8 }, { "batch", -1 }, { "batch", int.MaxValue },
        { "impact", 0 }, { "impact", 10 }, { "impact", 100 }, { "impact", -8 }, { "impact", -1 }, { "impact", int.MaxValue },
    };

    /// <summary>Cut anywhere, even where the packer was flushed and the unpacked text ends with a line.</summary>
    [Theory]
    [MemberData(nameof(Cuts))]
    public void Verb_PackedFileCutOff_SaysSo(string verb, int cut)
    {
        byte[] packed = PackedWithFlush(out int flushed);
        File.WriteAllBytes(_folder.At("in.ndjson.gz"), packed[..(cut == int.MaxValue ? flushed : cut < 0 ? packed.Length + cut : cut)]);

        (int status, _, string error) = CommandLine.Run(verb == "batch"
            ? ["batch", _folder.At("in.ndjson.gz"), "--rules", "lusong-2023", "--out", _folder.At("out.ndjson")]
            : ["impact", "lusong-2023", "hubei", "--forms", _folder.At("in.ndjson.gz")]);

        status.Should().Be(1, error);
        error.Should().Contain("SE0812").And.Contain("in.ndjson.gz");
        _folder.Names.Should().Equal("in.ndjson.gz");
    }

    [Theory]
    [InlineData("batch")]
    [InlineData("impact")]
    public void Verb_LineOverSixteenMegabytes_IsOneBadLine(string verb)
    {
        using (FileStream file = File.Create(_folder.At("in.ndjson.gz")))
        using (var pack = new GZipStream(file, CompressionLevel.Fastest))
        using (var text = new StreamWriter(pack))
        {
            text.Write(GeneratedForms.Text(0) + "\n{\"unit\":\"");
            for (int i = 0; i < 20 * 1024; i++)
            {
                text.Write(new string('x', 1024));
            }

            text.Write("\"}\n" + GeneratedForms.Text(1) + "\n");
        }

        (int status, string output, string error) = CommandLine.Run(verb == "batch"
            ? ["batch", _folder.At("in.ndjson.gz"), "--rules", "lusong-2023", "--out", _folder.At("out.ndjson"), "--json"]
            : ["impact", "lusong-2023", "hubei", "--forms", _folder.At("in.ndjson.gz"), "--json"]);

        status.Should().Be(verb == "batch" ? 1 : 0, error);
        (verb == "batch" ? File.ReadAllText(_folder.At("out.errors.ndjson")) : error).Should().Contain("SE0813");
        output.Should().Contain(verb == "batch" ? "\"scored\": 2" : "\"forms\": 2");
        (verb == "batch" ? File.ReadAllLines(_folder.At("out.ndjson"))[1] : "\"line\":3").Should().Contain("\"line\":3", "the line behind it keeps its number");
    }

    private static byte[] PackedWithFlush(out int flushed)
    {
        using var memory = new MemoryStream();
        using (var pack = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            pack.Write(Encoding.UTF8.GetBytes(GeneratedForms.Text(0) + "\n"));
            pack.Flush();
            flushed = (int)memory.Length;
            pack.Write(Encoding.UTF8.GetBytes(GeneratedForms.Text(1) + "\n"));
        }

        return memory.ToArray();
    }
}
