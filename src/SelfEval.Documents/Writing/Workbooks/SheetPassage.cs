using System.Buffers;
using System.IO.Compression;
using System.Text;

namespace SelfEval.Documents.Writing.Workbooks;

/// <summary>Passes a sheet's XML on in pieces, with a text put in behind its first tag and one before its last (流式加写).</summary>
internal static class SheetPassage
{
    private const int PieceBytes = 1 << 16;

    private static readonly byte[] First = Encoding.UTF8.GetBytes("<worksheet");
    private static readonly byte[] Last = Encoding.UTF8.GetBytes("</worksheet>");

    /// <exception cref="InvalidDataException">The part does not begin and end as a sheet does.</exception>
    public static async Task CopyAsync(ZipArchiveEntry sheet, Stream to, string head, string tail, CancellationToken stop)
    {
        byte[] piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
        await using (to.ConfigureAwait(false))
        {
            Stream from = await sheet.OpenAsync(stop).ConfigureAwait(false);
            await using (from.ConfigureAwait(false))
            {
                int held = await from.ReadAtLeastAsync(piece, PieceBytes / 2, throwOnEndOfStream: false, stop).ConfigureAwait(false);
                int begin = EndOfFirst(piece.AsSpan(0, held));
                await to.WriteAsync(piece.AsMemory(0, begin), stop).ConfigureAwait(false);
                await to.WriteAsync(Encoding.UTF8.GetBytes(head), stop).ConfigureAwait(false);
                held = Keep(piece, begin, held);
                for (int read = held; read > 0;)
                {
                    int pass = Math.Max(0, held - Last.Length);
                    await to.WriteAsync(piece.AsMemory(0, pass), stop).ConfigureAwait(false);
                    held = Keep(piece, pass, held);
                    read = await from.ReadAsync(piece.AsMemory(held), stop).ConfigureAwait(false);
                    held += read;
                }

                await EndAsync(to, piece.AsMemory(0, held), tail, stop).ConfigureAwait(false);
            }
        }

        ArrayPool<byte>.Shared.Return(piece);
    }

    private static async Task EndAsync(Stream to, ReadOnlyMemory<byte> rest, string tail, CancellationToken stop)
    {
        int at = rest.Span.LastIndexOf(Last);
        if (at < 0)
        {
            throw new InvalidDataException("The sheet does not end.");
        }

        await to.WriteAsync(rest[..at], stop).ConfigureAwait(false);
        await to.WriteAsync(Encoding.UTF8.GetBytes(tail), stop).ConfigureAwait(false);
        await to.WriteAsync(rest[at..], stop).ConfigureAwait(false);
    }

    /// <summary>Moves what is not passed on yet to the front.</summary>
    private static int Keep(byte[] piece, int passed, int held)
    {
        piece.AsSpan(passed, held - passed).CopyTo(piece);
        return held - passed;
    }

    private static int EndOfFirst(ReadOnlySpan<byte> piece)
    {
        int tag = piece.IndexOf(First);
        int end = tag < 0 ? -1 : piece[tag..].IndexOf((byte)'>');
        return end < 0 ? throw new InvalidDataException("The sheet does not begin.") : tag + end + 1;
    }
}
