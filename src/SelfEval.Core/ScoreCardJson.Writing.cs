using SelfEval.Reading.Json;

namespace SelfEval;

public static partial class ScoreCardJson
{
    /// <summary>The card's JSON as text (评分卡 JSON), without its form.</summary>
    /// <param name="card">The card.</param>
    public static string ToJson(ScoreCard card) => TextOutput.TextOf(text => Write(card, text));

    /// <summary>Writes a card to a stream without blocking (异步写出), without its form, as UTF-8 without a mark; the stream stays open.</summary>
    /// <param name="card">The card.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static Task WriteAsync(ScoreCard card, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(card);
        return TextOutput.WriteAsync(ToJson(card), output, cancellationToken);
    }

    /// <summary>Writes a card together with its form to a file (写入文件), whole or not at all; <see cref="Load"/> reads it back.</summary>
    /// <param name="card">The card.</param>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(ScoreCard card, string path) => TextOutput.Save(TextOutput.TextOf(text => WriteWithForm(card, text)), path);
}
