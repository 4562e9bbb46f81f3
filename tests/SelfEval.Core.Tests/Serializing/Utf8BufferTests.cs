using System.Text;
using SelfEval.Reading.Json;

namespace SelfEval.Tests.Serializing;

/// <summary>Bytes that grow in one array, or in pieces: what was put in comes out, in its order.</summary>
public sealed class Utf8BufferTests
{
    private const int Largest = 4096;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(10)]
    [InlineData(100)]
    [InlineData(1_000)]
    public void HandTo_InPieces_GivesTheBytesOfOneArray(int rounds)
    {
        var whole = new Utf8Buffer();
        var pieces = new Utf8Buffer(Largest);
        for (int i = 0; i < rounds; i++)
        {
            Fill(whole, i);
            Fill(pieces, i);
        }

        var handed = new List<byte[]>();
        pieces.HandTo(bytes => handed.Add(bytes.ToArray()));

        handed.SelectMany(b => b).Should().Equal(whole.Written.ToArray());
        pieces.Written.ToArray().Should().Equal(whole.Written.ToArray());
        handed.Should().OnlyContain(b => b.Length <= Largest + Long.Length * 3);
        handed.Count.Should().BeGreaterThanOrEqualTo(1 + (whole.Length / (Largest + (Long.Length * 3))));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 2)]
    [InlineData(100, 0)]
    [InlineData(100, 30)]
    [InlineData(100, 99)]
    public void CutBack_ToAPlaceInAnyPiece_LeavesWhatStoodBeforeIt(int rounds, int kept)
    {
        var expected = new Utf8Buffer();
        var buffer = new Utf8Buffer(Largest);
        int place = 0;
        for (int i = 0; i < rounds; i++)
        {
            place = i == kept ? buffer.Length : place;
            Fill(buffer, i);
        }

        buffer.CutBack(place);
        Enumerable.Range(0, kept).ToList().ForEach(i => Fill(expected, i));

        buffer.Length.Should().Be(place);
        Fill(buffer, kept);
        Fill(expected, kept);
        buffer.Written.ToArray().Should().Equal(expected.Written.ToArray());
    }

    [Fact]
    public void Clear_BufferOfSeveralPieces_BeginsAnewAndSmall()
    {
        var buffer = new Utf8Buffer(Largest);
        for (int i = 0; i < 100; i++)
        {
            Fill(buffer, i);
        }

        buffer.Clear(int.MaxValue);
        buffer.Add("新"u8);

        Encoding.UTF8.GetString(buffer.Written).Should().Be("新");
    }

    private static string Long { get; } = string.Concat(Enumerable.Repeat("长\"", 2_500));

    private static void Fill(Utf8Buffer buffer, int round)
    {
        buffer.AddName("name"u8, isFirst: round == 0);
        buffer.AddEscaped(round % 7 == 3 ? Long : $"第{round}轮\n");
        buffer.AddPlain(round / 8m);
        buffer.AddExact(round);
        buffer.Add(round);
        buffer.Add((byte)',');
    }
}
