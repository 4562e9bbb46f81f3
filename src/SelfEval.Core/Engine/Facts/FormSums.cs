using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>
/// Figures over all rows of one form (统计), each worked out when a rule first asks. Made only for books that use them; no value
/// changes once it is there, so a card can be read by many threads.
/// </summary>
internal sealed class FormSums(SelfEvaluation form, IReadOnlyList<TallyValue> tallies, BookWords words)
{
    private readonly decimal?[] _values = new decimal?[tallies.Count];

    /// <summary>The rows' scores; null while rows are being scored.</summary>
    public IReadOnlyList<decimal?>? Scores { get; init; }

    public decimal? Sum { get; init; }

    public decimal? ScoredWeight { get; init; }

    public decimal? OwnScore { get; init; }

    public decimal Tally(int index) => _values[index] ??= SumOver(tallies[index]);

    private decimal SumOver(TallyValue tally)
    {
        decimal sum = 0;
        var shared = new FormContext(form, null, words);
        for (int i = 0; i < form.Indicators.Count; i++)
        {
            FormContext context = Scores is null ? shared : new FormContext(form, new FormSums(form, tallies, words) { OwnScore = Scores[i] }, words);
            sum += tally(new RowFacts(context, form.Indicators[i]));
        }

        return sum;
    }
}
