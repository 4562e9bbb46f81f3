using System.IO.Compression;
using System.Text;
using SelfEval.Batch;
using SelfEval.Tests.Files;

namespace SelfEval.Tests.Batches;

/// <summary>A file of forms, packed or not and in whatever encoding, comes out as the same UTF-8; what is cut off is never taken for whole.</summary>
public sealed class FormInputTests : IDisposable
{
    private const string Text = "{\"unit\":\"某局\"}\n第二行\n";

    private readonly WorkFolder _folder = new();

    public static TheoryData<string, bool, string> Kinds => new()
    {
        { "utf-8", false, "a.ndjson" }, { "utf-8", true, "a.ndjson.gz" }, { "utf-8", true, "a.GZ" }, { "utf-8", true, "packed" }, { "utf-16", false, "a" }, { "utf-16", true, "a.gz" },
        { "utf-16BE", false, "a" }, { "utf-32", false, "a" }, { "utf-32BE", false, "a" }, { "utf-32BE", true, "a" },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Open_AnyKindOfFile_GivesTheSameLines(string encoding, bool isPacked, string name)
    {
        byte[] bytes = encoding == "utf-8" ? Encoding.UTF8.GetBytes(Text) : [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(Text)];
        File.WriteAllBytes(_folder.At(name), isPacked ? Packed(bytes) : bytes);

        using FormInput input = FormInput.Open(_folder.At(name));

        Read(input.Lines, 5).TrimStart('\uFEFF').Should().Be(Text);
        input.Position.Should().Be(new FileInfo(_folder.At(name)).Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("abc")]
    [InlineData("abcd")]
    [InlineData("abcde")]
    public void Open_ShortFile_GivesAllOfIt(string text)
    {
        foreach (int step in new[] { 1, 3, 100 })
        {
            using FormInput input = FormInput.Open(_folder.Write("a", text));

            Read(input.Lines, step).Should().Be(text);
        }
    }

    [Fact]
    public void Open_EmptyFileNamedAsPacked_IsDamaged()
    {
        string path = _folder.Write("a.gz", "");

        FluentActions.Invoking(() => FormInput.Open(path)).Should().Throw<DamagedPackException>().Which.Message.Should().Contain(path);
    }

    [Fact]
    public void Read_PackCutAnywhere_IsDamagedAtTheLatestAtItsEnd()
    {
        byte[] packed = Packed(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 500).Select(i => $"第{i}行\n"))));
        foreach (int cut in new[] { 3, 12, packed.Length / 2, packed.Length - 9, packed.Length - 1 })
        {
            File.WriteAllBytes(_folder.At("a.gz"), packed[..cut]);

            FluentActions.Invoking(() =>
            {
                using FormInput input = FormInput.Open(_folder.At("a.gz"));
                Read(input.Lines, 4096);
            }).Should().Throw<DamagedPackException>($"cut at {cut}").Which.InnerException.Should().BeOfType<InvalidDataException>();
        }
    }

    [Fact]
    public void Lines_OfForms_AreReadInOrderWithTheirNumbers()
    {
        string form = Speed.GeneratedForms.Text(3);
        string path = _folder.Write("a", $"{form}\n\n \r\n{{\n{form}\n{new string('x', LineBlocks.LongestLine + 1)}\n{form}");

        FormLine[] lines = [.. SelfEval.Batch.FormLines.Read(path, CancellationToken.None)];

        lines.Select(l => (l.Number, l.Fault?.Code)).Should().Equal((1, null), (4, "SE0002"), (5, null), (6, "SE0813"), (7, null));
        lines.Where(l => l.Fault is null).Should().OnlyContain(l => l.Form == lines[0].Form).And.OnlyContain(l => l.Form != null);
        lines.Where(l => l.Fault is not null).Should().OnlyContain(l => l.Form == null);
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Fastest))
        {
            pack.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>Some bytes at a time, by either way to read.</summary>
    private static string Read(Stream stream, int step)
    {
        using var read = new MemoryStream();
        byte[] buffer = new byte[step + 2];
        for (int count = 1, i = 0; count > 0; i++)
        {
            count = i % 2 == 0 ? stream.Read(buffer, 1, step) : stream.Read(buffer.AsSpan(1, step));
            read.Write(buffer, 1, count);
        }

        return Encoding.UTF8.GetString(read.ToArray());
    }
}
