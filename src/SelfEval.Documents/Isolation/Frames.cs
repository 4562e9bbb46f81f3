using System.Buffers.Binary;

namespace SelfEval.Documents.Isolation;

/// <summary>Messages between the two processes (帧): a length of four bytes, then so many bytes.</summary>
internal static class Frames
{
    public static void Write(Stream stream, ReadOnlySpan<byte> content)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, content.Length);
        stream.Write(length);
        stream.Write(content);
        stream.Flush();
    }

    /// <summary>Null where the other side has closed.</summary>
    /// <exception cref="EndOfStreamException">It closed within a message.</exception>
    public static byte[]? Read(Stream stream, int most)
    {
        Span<byte> head = stackalloc byte[4];
        if (stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length)
        {
            return null;
        }

        int length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 0 || length > most)
        {
            throw new InvalidDataException("A message of an impossible length.");
        }

        byte[] content = new byte[length];
        stream.ReadExactly(content);
        return content;
    }
}
