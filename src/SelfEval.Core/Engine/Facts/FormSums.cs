using SelfEval.Engine.Programs;
using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>
/// Figures over all rows of one form (统计), each worked out when a rule first asks. Made only for books that use them; no value
/// changes once it is there, so a card can be read by many threads.
/// </summary>
internal sealed class FormSums(SelfEvaluation form, IReadOnlyList<WorkflowProgram> tallies)
{
    private readonly decimal?[] _values = new decimal?[tallies.Count];

    /// <summary>The scored rows; null while rows are being scored.</summary>
    public IReadOnlyList<IndicatorScore>? Rows { get; init; }

    public decimal? Sum { get; init; }

    public decimal? ScoredWeight { get; init; }

    public decimal? OwnScore { get; init; }

    public decimal Tally(int index) => _values[index] ??= Work(tallies[index]);

    private decimal Work(WorkflowProgram tally)
    {
        decimal sum = 0;
        for (int i = 0; i < form.Indicators.Count; i++)
        {
            FormSums? row = Rows is null ? null : new FormSums(form, tallies) { OwnScore = Rows[i].Score };
            (int rule, decimal value) = SlowPath.TryRun(tally, new RowFacts(form, form.Indicators[i], row));
            sum += rule < 0 ? 0 : value;
        }

        return sum;
    }
}

/// <summary>Stands among parameter values for the tally with this index.</summary>
internal sealed record TallySlot(int Index);
