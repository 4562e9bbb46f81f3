using SelfEval.Cards.Checks;
using SelfEval.Cards.Traces;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval;

/// <summary>The result of scoring one form with one rule book (评分卡).</summary>
public sealed class ScoreCard
{
    private readonly decimal _graded;
    private IReadOnlyList<Finding>? _findings;
    private IReadOnlyList<Finding>? _unchecked;

    internal ScoreCard(SelfEvaluation form, RuleBook book, BookProgram program, decimal exactTotal, decimal total, bool isComplete, IndicatorScore? execution, IReadOnlyList<IndicatorScore> indicators)
    {
        Form = form;
        Book = book;
        Program = program;
        Total = total;
        _graded = book.Document.GradesExactTotal is true ? exactTotal : total;
        IsComplete = isComplete;
        Execution = execution;
        Indicators = indicators;
    }

    /// <summary>The form that was scored.</summary>
    public SelfEvaluation Form { get; }

    /// <summary>The rule book that scored it.</summary>
    public RuleBook Book { get; }

    /// <summary>The book as it stands in the form's year.</summary>
    internal BookProgram Program { get; }

    /// <summary>Sum of the computed points (总分), rounded as the book says. Rows that could not be scored count nothing: see <see cref="IsComplete"/>.</summary>
    public decimal Total { get; }

    /// <summary>True where every row with points was scored.</summary>
    public bool IsComplete { get; }

    /// <summary>
    /// Grade of the total (等级): 优, 良, 中, 差 as the book names them; null where rows are missing (also where the form is an excerpt or nothing was scored),
    /// where weights or total exceed 100 points (the grades end there), or the book has no grades.
    /// </summary>
    public string? Grade => IsComplete && !Form.IsPartial && ScoredWeight is > 0 and <= CardFigures.FullMarks && Total <= CardFigures.FullMarks ? GradeOf(_graded) : null;

    /// <summary>What the book's steps did to the sum of the rows (总分说明), for instance a cap by execution rate; null where it has none.</summary>
    public string? TotalExplanation { get; internal init; }

    /// <summary>Sum of the reviewer's points (复核总分), the computed ones where a row has no review; null without any review.</summary>
    public decimal? ReviewedTotal
    {
        get
        {
            IEnumerable<IndicatorScore> rows = Execution is null ? Indicators : Indicators.Prepend(Execution);
            return rows.Any(r => r.ReviewedScore is not null) ? Sums.Total(rows.Select(r => r.ReviewedScore ?? r.Score ?? 0)) : null;
        }
    }

    /// <summary>The execution row (预算执行率); null where the form gives it no points.</summary>
    public IndicatorScore? Execution { get; }

    /// <summary>The indicator rows in the form's order.</summary>
    public IReadOnlyList<IndicatorScore> Indicators { get; }

    /// <summary>Declared total less computed total (总分差异); null where the form prints none.</summary>
    public decimal? Difference => Sums.Minus(Form.DeclaredTotal, Total);

    /// <summary>What does not add up or could not be scored (疑点), in the form's order. Worked out when first read; two threads may both do so, and find the same.</summary>
    public IReadOnlyList<Finding> Findings => _findings ??= CardFindings.Of(this);

    /// <summary>
    /// Checks of the book that this form lacks the figures for (无法核对): neither right nor wrong. The message says which figures are
    /// missing. Worked out when first read.
    /// </summary>
    public IReadOnlyList<Finding> UncheckedRules => _unchecked ??= CheckRun.Of(this, keepsUnchecked: true).Unchecked;

    /// <summary>
    /// Explains a row step by step (计分过程): the scoring entries and rules that were tried, each with the row's values put in, the
    /// score expression worked out, caps and rounding, and the documents. Worked out anew at each call.
    /// </summary>
    /// <param name="row">A row of this card, or <see cref="Execution"/>.</param>
    /// <exception cref="ArgumentException">The row belongs to another card.</exception>
    public TraceNode Explain(IndicatorScore row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row == Execution || Indicators.Contains(row) ? TraceBuilder.Build(this, row) : throw new ArgumentException("The row is not of this card.", nameof(row));
    }

    /// <summary>What the scored rows weigh together (计分分值合计), points; null where a decimal cannot hold it.</summary>
    internal decimal? ScoredWeight
    {
        get
        {
            try
            {
                bool isTiered = TieredWeights.Of(Form);
                decimal sum = Execution is { Outcome: ScoreOutcome.Scored } execution ? execution.Weight ?? 0 : 0;
                for (int i = 0; i < Indicators.Count; i++)
                {
                    sum += Indicators[i].Outcome == ScoreOutcome.Scored ? (isTiered ? TieredWeights.ShareOf(Form, Form.Indicators[i]) : Indicators[i].Weight) ?? 0 : 0;
                }

                return sum;
            }
            catch (OverflowException)
            {
                return null;
            }
        }
    }

    /// <summary>True where the form is worth more than the 100 points that grades are made for: 110 with the execution row beside indicators of 100.</summary>
    internal bool ExceedsFullMarks => Total > CardFigures.FullMarks || ScoredWeight is not <= CardFigures.FullMarks;

    private string? GradeOf(decimal total)
    {
        foreach (GradeDefinition grade in Book.Document.Grades)
        {
            if (total >= grade.From)
            {
                return grade.Name;
            }
        }

        return null;
    }
}
