using System.Security.Cryptography;
using System.Text;
using SelfEval.Batch;
using SelfEval.Tests.Files;

namespace SelfEval.Tests.Batches;

/// <summary>What a checkpoint keeps, and that whatever is altered or cannot be is found; paths that clash are named.</summary>
public sealed class BatchCheckpointTests : IDisposable
{
    private readonly WorkFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TryLoad_WhatWasSaved_IsTheSame()
    {
        Saved().Save(_folder.At("c"));

        BatchCheckpoint.TryLoad(_folder.At("c"), out BatchCheckpoint? read).Should().BeTrue();

        (read!.Fingerprint, read.Offset, read.NextLine, read.InputHash, read.IsFinished, read.Tally.Refused).Should().Be(("A", 10L, 2L, "B", true, 1L));
        read.Outputs.Should().Equal((5L, "C"), (0L, "D"));
        _folder.Names.Should().Equal("c");
    }

    [Fact]
    public void TryLoad_NoFile_IsNone()
    {
        BatchCheckpoint.TryLoad(_folder.At("none"), out BatchCheckpoint? read).Should().BeTrue();
        read.Should().BeNull();
    }

    [Fact]
    public void TryLoad_EveryByteAltered_IsFound()
    {
        Saved().Save(_folder.At("c"));
        byte[] bytes = _folder.Bytes("c");
        for (int i = 0; i < bytes.Length; i++)
        {
            bytes[i] ^= 1;
            File.WriteAllBytes(_folder.At("c"), bytes);
            BatchCheckpoint.TryLoad(_folder.At("c"), out _).Should().BeFalse($"byte {i}");
            bytes[i] ^= 1;
        }
    }

    [Theory]
    [InlineData("\"offset\":10", "\"offset\":-1", false)]
    [InlineData("\"offset\":10", "\"offset\":0", true)]
    [InlineData("\"nextLine\":2", "\"nextLine\":0", false)]
    [InlineData("\"nextLine\":2", "\"nextLine\":1", true)]
    [InlineData("\"length\":5", "\"length\":-1", false)]
    [InlineData("\"length\":5", "\"length\":0", true)]
    [InlineData("\"offset\":10", "\"offset\":\"10\"", false)]
    [InlineData("\"offset\":10", "\"offset\":1e30", false)]
    [InlineData("\"offset\":10", "\"other\":10", false)]
    [InlineData("\"totals\":{", "\"totals\":{\"x\":1,", false)]
    [InlineData("\"totals\":{", "\"totals\":{\"79228162514264337593543950336\":1,", false)]
    [InlineData("\"totals\":{", "\"totals\":{\"96\":1,\"96.0\":1,", false)]
    [InlineData("{\"fingerprint\"", "[\"fingerprint\"", false)]
    public void TryLoad_SealedFiguresThatCannotBe_AreFound(string from, string to, bool isGood)
    {
        Saved().Save(_folder.At("c"));
        string body = File.ReadAllText(_folder.At("c")).Split('\n', 2)[1].Replace(from, to, StringComparison.Ordinal).Replace(",}", "}", StringComparison.Ordinal);
        _folder.Write("c", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(body))) + "\n" + body);

        BatchCheckpoint.TryLoad(_folder.At("c"), out _).Should().Be(isGood);
    }

    [Theory]
    [InlineData("a b", "c d", null)]
    [InlineData("a b", "c a", "SE0801")]
    [InlineData("a b", "c ./c", "SE0802")]
    [InlineData("a a", "c", null)]
    [InlineData("a", "/dev/null /dev/null", null)]
    public void FindClash_OfPaths_IsTheFirst(string inputs, string outputs, string? code)
    {
        if (!OperatingSystem.IsWindows())
        {
            string[] Paths(string names) => [.. names.Split(' ').Select(n => n[0] == '/' ? n : _folder.At(n))];

            Finding? clash = PathCheck.FindClash(Paths(inputs), Paths(outputs));

            (clash is null).Should().Be(code is null);
            clash?.Message.Should().Contain(_folder.At(code == "SE0801" ? "a" : "c"));
        }
    }

    [Fact]
    public void Identity_OfBookOptionsAndOutputs_ChangesWithEach()
    {
        RuleBook book = RuleBooks.Find("hubei")!;
        var options = new BatchFileOptions(_folder.At("in"), _folder.At("out.ndjson"), null, 1, false, false);
        string same = BatchIdentity.Of(book, options);

        BatchIdentity.Of(book, options with { Input = "other", Threads = 2, Resume = true }).Should().Be(same);
        new[]
        {
            BatchIdentity.Of(RuleBooks.Find("lusong-2023")!, options), BatchIdentity.Of(book, options with { English = true }), BatchIdentity.Of(book, options with { IsBrief = true }),
            BatchIdentity.Of(book, options with { IsFilter = true }), BatchIdentity.Of(book, options with { Csv = "out.csv" }), BatchIdentity.Of(book, options with { Output = "other.ndjson" }),
        }.Append(same).Should().OnlyHaveUniqueItems();
    }

    [Fact]
    public void Options_OfFilesAndDevices_NameEveryFileWritten()
    {
        var options = new BatchFileOptions("in", _folder.At("out.ndjson"), _folder.At("out.csv"), 1, false, false);

        options.Errors.Should().Be(_folder.At("out.errors.ndjson"));
        options.Outputs.Should().Equal(_folder.At("out.ndjson"), _folder.At("out.errors.ndjson"), _folder.At("out.csv"));
        options.Written.Select(w => Path.GetFileName(w)).Should().BeEquivalentTo(
            "out.ndjson", "out.errors.ndjson", "out.csv", "out.ndjson.partial", "out.errors.ndjson.partial", "out.csv.partial", "out.ndjson.lock", "out.errors.ndjson.lock", "out.csv.lock", "out.ndjson.checkpoint", "out.ndjson.checkpoint.new");
        (options with { Csv = null }).Outputs.Should().HaveCount(2);
    }

    private static BatchCheckpoint Saved()
    {
        var tally = new BatchTally();
        tally.Refuse();
        return new BatchCheckpoint("A", 10, 2, "B", [(5, "C"), (0, "D")], true, tally);
    }
}
