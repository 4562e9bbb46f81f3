using System.Diagnostics.CodeAnalysis;
using System.Text;
using SelfEval.Files;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Batch;

/// <summary>One line on its way through a batch (一行的处理): read, scored, checked; or why it is refused.</summary>
internal sealed class BatchLine(LineBlock block, int index)
{
    private SelfEvaluation? _form;
    private string? _failure;

    /// <summary>The line's number in the file.</summary>
    public long Number => block.FirstLine + index;

    /// <summary>Null where the line is refused.</summary>
    public ScoreCard? Card { get; private set; }

    /// <summary>Why the line is no form; none where the program itself failed.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; } = [];

    public bool IsRefused => _failure is not null || Diagnostics.Count > 0;

    public void Read(QuickSource quick)
    {
        if (block.IsTooLong(index))
        {
            Diagnostics = [LineBlock.TooLong];
        }
        else if (!EvaluationFile.TryParsePlainLine(block.Text(index), quick, out _form))
        {
            ReadThoroughly();
        }

        block.DropBehind(index);
    }

    private void ReadThoroughly()
    {
        string text = Encoding.UTF8.GetString(block.Text(index));
        if (block.IsLarge)
        {
            block.DropBehind(index);
            SpentMemory.GiveBack();
        }

        Diagnostics = EvaluationFile.TryParse(text, "", out _form, out IReadOnlyList<Diagnostic> diagnostics) ? [] : diagnostics;
    }

    public void Score(Scorer scorer) => Card = scorer.Score(_form!);

    public void Check() => _ = Card!.Findings;

    /// <summary>Does a step of the work; whatever one line does, the run goes on.</summary>
    [SuppressMessage("Design", "CA1031", Justification = "What a line does wrong is told in its place.")]
    public void Try(Action<BatchLine> step)
    {
        try
        {
            step(this);
        }
        catch (Exception error)
        {
            _failure = error.Message;
        }
    }

    /// <summary>Why the line is refused.</summary>
    public string Reason(bool english)
    {
        if (_failure is not null)
        {
            return _failure;
        }

        Diagnostic first = Diagnostics.First(d => d.Severity == FindingSeverity.Error);
        return english ? first.EnglishMessage : first.Message;
    }
}
