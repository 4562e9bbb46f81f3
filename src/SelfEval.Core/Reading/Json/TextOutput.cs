using System.Text;
using SelfEval.Files;

namespace SelfEval.Reading.Json;

/// <summary>Writes a finished text as UTF-8 without a mark; <see cref="TextFile"/> reads it back.</summary>
internal static class TextOutput
{
    /// <summary>What is written, as a text.</summary>
    public static string TextOf(Action<TextWriter> write)
    {
        using var text = new StringWriter();
        write(text);
        return text.ToString();
    }

    /// <summary>Writes to a stream without blocking; the stream stays open.</summary>
    public static async Task WriteAsync(string text, Stream output, CancellationToken token)
    {
        ArgumentNullException.ThrowIfNull(output);
        await output.WriteAsync(Encoding.UTF8.GetBytes(text), token).ConfigureAwait(false);
    }

    /// <summary>Writes a file whole or not at all.</summary>
    public static void Save(string text, string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        OutputFile.Write(path, (TextWriter output) => output.Write(text));
    }
}
