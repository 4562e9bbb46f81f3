using System.IO.Hashing;
using System.Text;
using SelfEval.Batch;

namespace SelfEval.Tests.Batches;

/// <summary>A stream cut into blocks of whole lines: whatever the sizes, the lines are those of the text, counted and placed without a gap.</summary>
public sealed class LineBlocksTests
{
    private static readonly string[] Texts =
    [
        "", "\n", "\n\n", "a", "a\n", "a\nb", "a\nb\n", "\na\n\nb", "aaaa\nb", "aaa\nbbbb\ncc\n", "aaaaaaaa", "aaaaaaaa\n", "a\naaaaaaaaa\nb\n", "aaaaaaaaaaaaaaaaaaa\nb", "b\naaaaaaaaaaaaaaaaaaa", "aaaaaaaa\naaaaaaaa\naaaaaaaa\n",
        "aaaaaaaaaaaaaaaaaaaaaaaaa\nbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb\n\nc\n",
    ];

    [Theory]
    [InlineData(1, 8)]
    [InlineData(2, 8)]
    [InlineData(3, 8)]
    [InlineData(4, 16)]
    [InlineData(8, 8)]
    [InlineData(64, 64)]
    public void Read_AnyText_GivesEveryLineOnce(int blockSize, int longest)
    {
        foreach (string text in Texts)
        {
            string[] expected = text.Split('\n')[..^(text.EndsWith('\n') || text.Length == 0 ? 1 : 0)];
            var read = new List<string>();
            long next = 1, end = 0;
            using var input = new Dribble(text);
            var lines = new LineBlocks(input, blockSize, longest);
            foreach (LineBlock block in lines.Read(0, 1))
            {
                block.FirstLine.Should().Be(next);
                next += block.Lines.Count;
                read.AddRange(Enumerable.Range(0, block.Lines.Count).Select(i => block.IsTooLong(i) ? "…" : Encoding.UTF8.GetString(block.Data.AsSpan(block.Lines[i].Start, block.Lines[i].Length))));
                end = block.End;
                block.Hash.Should().Be(Hash(text[..(int)end]), "it stands for all up to the block's end");
            }

            end.Should().Be(text.Length);
            read.Should().HaveSameCount(expected, text);
            for (int i = 0; i < read.Count; i++)
            {
                // A line with its end that does not fit is dropped whole.
                bool mayBeTooLong = expected[i].Length >= longest - 1;
                read[i].Should().Match(line => line == expected[i] || (mayBeTooLong && line == "…"), $"{text} in {blockSize}");
                (expected[i].Length > longest && read[i] != "…").Should().BeFalse();
            }
        }
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(2, true)]
    [InlineData(6, true)]
    [InlineData(7, false)]
    public void TrySkip_WhatWasRead_PassesOverItAndNoMore(int length, bool isThere)
    {
        const string Text = "a\nbb\nc";
        using var input = new Dribble(Text);
        var lines = new LineBlocks(input, 2, 8);

        lines.TrySkip(length, Hash(Text[..Math.Min(length, Text.Length)])).Should().Be(isThere);

        if (isThere)
        {
            lines.Read(length, 1).Sum(b => b.Lines.Count).Should().Be(Text[length..].Split('\n').Length - (length == Text.Length ? 1 : 0));
        }
    }

    [Fact]
    public void TrySkip_AnotherText_IsFound()
    {
        using var input = new Dribble("a\nbx\nc");
        var lines = new LineBlocks(input, 2, 8);

        lines.TrySkip(5, Hash("a\nbb\n")).Should().BeFalse();
    }

    [Theory]
    [InlineData("  a \t\r", "a")]
    [InlineData("\uFEFFa", "a")]
    [InlineData("\uFEFF \r", "")]
    [InlineData("a\uFEFF", "a\uFEFF")]
    [InlineData("", "")]
    public void Text_OfALine_IsWithoutMarkAndWhiteSpace(string line, string expected)
    {
        byte[] data = Encoding.UTF8.GetBytes("x" + line + "y");
        var block = new LineBlock(data, [(1, data.Length - 2), (0, -1)], 1, 0, "");

        Encoding.UTF8.GetString(block.Text(0)).Should().Be(expected);
        block.Text(1).IsEmpty.Should().BeTrue();
        (block.IsTooLong(0), block.IsTooLong(1)).Should().Be((false, true));
    }

    /// <summary>So that its bytes can be dropped as soon as it is read, whatever stands behind it.</summary>
    [Theory]
    [InlineData("a\nbbbbbbbbb\nc\nd\n", "a", "bbbbbbbbb", "c d")]
    [InlineData("bbbbbbbbb\nc\nd", "bbbbbbbbb", "c d")]
    [InlineData("bbbbbbbbb\nccccc\nd", "bbbbbbbbb", "ccccc", "d")]
    [InlineData("bbbbbbbbb", "bbbbbbbbb")]
    public void Read_LineLongerThanABlock_StandsAlone(string text, params string[] blocks)
    {
        using var input = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var lines = new LineBlocks(input, 4, 64);

        lines.Read(0, 1).Select(b => string.Join(' ', Enumerable.Range(0, b.Lines.Count).Select(i => Encoding.UTF8.GetString(b.Text(i))))).Should().Equal(blocks);
    }

    [Fact]
    public void DropBehind_LastLineOfALargeBlock_GivesItsBytesBack()
    {
        var large = new LineBlock(new byte[(1024 * 1024) + 1], [(0, 1), (2, 1)], 1, 0, "");
        var usual = new LineBlock(new byte[1024 * 1024], [(0, 1)], 1, 0, "");

        large.DropBehind(0);
        int held = large.Data.Length;
        large.DropBehind(1);
        usual.DropBehind(0);

        (held, large.Data.Length, usual.Data.Length).Should().Be(((1024 * 1024) + 1, 0, 1024 * 1024));
    }

    [Fact]
    public void Drop_OfALargeBlock_GivesItsBytesBack()
    {
        var large = new LineBlock(new byte[(1024 * 1024) + 1], [], 1, 0, "");
        var usual = new LineBlock(new byte[1024 * 1024], [], 1, 0, "");

        large.Drop();

        (large.IsLarge, large.Data.Length, usual.IsLarge).Should().Be((true, 0, false));
    }

    private static string Hash(string text) => Convert.ToHexString(XxHash128.Hash(Encoding.UTF8.GetBytes(text)));

    /// <summary>Gives at most three bytes at a time, as pipes do.</summary>
    private sealed class Dribble(string text) : MemoryStream(Encoding.UTF8.GetBytes(text))
    {
        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, 3));
    }
}
