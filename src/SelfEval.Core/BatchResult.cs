namespace SelfEval;

/// <summary>What a batch gives for one form (批量结果): its card, or the reason why there is none.</summary>
/// <param name="Index">The form's place in the source, from 0 (序号).</param>
/// <param name="Card">The card (评分卡); null where the form could not be scored.</param>
/// <param name="Error">The reason (原因); null where there is a card.</param>
public readonly record struct BatchResult(long Index, ScoreCard? Card, Exception? Error)
{
    /// <summary>The file that the form was read from (文件), by <see cref="Scorer.ScoreFiles"/>; otherwise null.</summary>
    public string? File { get; init; }

    /// <summary>What is wrong in a file that is no form (诊断), sorted by place; otherwise empty.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics => Error is InvalidFileException file ? file.Diagnostics : [];
}
