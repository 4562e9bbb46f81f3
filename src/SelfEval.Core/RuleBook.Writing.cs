using SelfEval.Reading.Json;

namespace SelfEval;

public sealed partial class RuleBook
{
    /// <summary>
    /// The book's own text as it was read (规则书原文), comments included: not that of the books it extends. <see cref="Parse"/> reads it back.
    /// </summary>
    public string ToJson() => Document.Bag.Source.Text;

    /// <summary>Writes the book's own text.</summary>
    /// <param name="output">Where to write.</param>
    public void Write(TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(output);
        output.Write(ToJson());
    }

    /// <summary>Writes the book's own text, as UTF-8 without a mark; the stream stays open.</summary>
    /// <param name="output">Where to write.</param>
    public void Write(Stream output)
    {
        ArgumentNullException.ThrowIfNull(output);
        using var text = new StreamWriter(output, leaveOpen: true);
        Write(text);
    }

    /// <summary>Writes the book's own text to a stream without blocking (异步写出), as UTF-8 without a mark; the stream stays open.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public Task WriteAsync(Stream output, CancellationToken cancellationToken = default) => TextOutput.WriteAsync(ToJson(), output, cancellationToken);

    /// <summary>Writes the book's own text to a file (写入文件), whole or not at all; <see cref="Load"/> reads it back.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public void Save(string path) => TextOutput.Save(ToJson(), path);
}
