using SelfEval.Model;
using SelfEval.Reading.Json;

namespace SelfEval;

public static partial class EvaluationFile
{
    /// <summary>The form's JSON as text (自评表 JSON).</summary>
    /// <param name="form">The form.</param>
    public static string ToJson(SelfEvaluation form) => TextOutput.TextOf(text => Write(form, text));

    /// <summary>Writes a form to a stream without blocking (异步写出), as UTF-8 without a mark; the stream stays open.</summary>
    /// <param name="form">The form.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="cancellationToken">Stops writing.</param>
    public static Task WriteAsync(SelfEvaluation form, Stream output, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        return TextOutput.WriteAsync(ToJson(form), output, cancellationToken);
    }

    /// <summary>Writes a form to a file (写入文件), whole or not at all; <see cref="Load"/> reads it back.</summary>
    /// <param name="form">The form.</param>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Save(SelfEvaluation form, string path)
    {
        ArgumentNullException.ThrowIfNull(form);
        TextOutput.Save(ToJson(form), path);
    }
}
