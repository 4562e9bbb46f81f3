using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;

namespace SelfEval.Cards.Totals;

/// <summary>What steps on the total and the review may ask of scored rows (总分步骤所见); the total moves on as steps hold.</summary>
internal sealed class TotalSoFar
{
    private readonly BookProgram _program;
    private readonly SelfEvaluation _form;
    private readonly decimal?[] _scores;
    private readonly decimal? _weight;

    /// <param name="program">The book.</param>
    /// <param name="form">The form.</param>
    /// <param name="total">The sum of the rows.</param>
    /// <param name="execution">The execution row, if it has points.</param>
    /// <param name="rows">The indicator rows.</param>
    public TotalSoFar(BookProgram program, SelfEvaluation form, decimal total, IndicatorScore? execution, IReadOnlyList<IndicatorScore> rows)
    {
        _program = program;
        _form = form;
        _scores = [.. rows.Select(r => r.Score)];
        _weight = Sums.Total(rows.Append(execution).OfType<IndicatorScore>().Where(r => r.Counts).Select(r => r.Weight ?? 0));
        Total = total;
    }

    public decimal Total { get; set; }

    /// <summary>The form as the next step sees it.</summary>
    public RowFacts ForStep => _program.Facts(_form, null, new FormSums(_form, _program.Tallies, _program.Words) { Scores = _scores, Sum = Total, ScoredWeight = _weight });

    /// <summary>A scored row as its review sees it.</summary>
    public static RowFacts ForReview(BookProgram program, SelfEvaluation form, IndicatorScore row) =>
        program.Facts(form, row.Indicator, program.Sums(form, row.Score));
}
