using System.Globalization;
using System.Runtime.CompilerServices;
using SelfEval.Cards.Checks;
using SelfEval.Cards.Outcomes;
using SelfEval.Cards.Totals;
using SelfEval.Cards.Traces;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval;

/// <summary>The result of scoring one form with one rule book (评分卡).</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(SelfEvalJsonConverter))]
public sealed partial class ScoreCard : IEquatable<ScoreCard>
{
    private readonly decimal _graded;
    private Func<string, string>? _cellOf;
    private IReadOnlyList<Finding>? _findings;
    private IReadOnlyList<Finding>? _unchecked;
    private StrongBox<decimal?>? _countedWeight;

    internal ScoreCard(SelfEvaluation form, RuleBook book, BookProgram program, decimal exactTotal, decimal? total, bool isComplete, IndicatorScore? execution, IReadOnlyList<IndicatorScore> indicators)
    {
        Form = form;
        Book = book;
        Program = program;
        Total = total;
        _graded = book.Document.GradesExactTotal is true ? exactTotal : total ?? 0;
        IsComplete = isComplete && total is not null;
        Execution = execution;
        Indicators = indicators;
    }

    /// <summary>The form that was scored.</summary>
    public SelfEvaluation Form { get; }

    /// <summary>The rule book that scored it.</summary>
    public RuleBook Book { get; }

    /// <summary>The book as it stands in the form's year.</summary>
    internal BookProgram Program { get; }

    /// <summary>
    /// Sum of the points that count (总分), computed and adopted, points, rounded as the book says; null where the form has no weights or no row
    /// counts. Rows without points add nothing: look at <see cref="IsComplete"/>, and at the parts <see cref="Computed"/>, <see cref="Adopted"/>
    /// and <see cref="Unverifiable"/>.
    /// </summary>
    public decimal? Total { get; }

    /// <summary>True where there is a total and every row with points counts in it, computed or adopted.</summary>
    public bool IsComplete { get; }

    private CardParts Parts => field ??= new CardParts(this);

    /// <summary>The rows whose points a rule computed (核对得分).</summary>
    public ScorePart Computed => Parts[ScoreOutcome.Scored];

    /// <summary>The rows whose declared score stands unverified (采用自评，未核).</summary>
    public ScorePart Adopted => Parts[ScoreOutcome.Adopted];

    /// <summary>The rows with points that could not be assessed (无法核对): no points, what the unit declared for them at most.</summary>
    public ScorePart Unverifiable => Parts[ScoreOutcome.NotAssessable];

    /// <summary>The rows that do not apply (不适用).</summary>
    public ScorePart NotApplicable => Parts[ScoreOutcome.NotApplicable];

    /// <summary>
    /// Grade of the total (等级): 优, 良, 中, 差 as the book names them; null where rows are missing (also where the form is an excerpt or nothing was scored),
    /// where weights or total exceed 100 points (the grades end there), or the book has no grades.
    /// </summary>
    public string? Grade => IsComplete && !Form.IsPartial && CountedWeight is > 0 and <= CardFigures.FullMarks && Total <= CardFigures.FullMarks ? GradeOf(_graded) : null;

    /// <summary>The unrounded total by which the grade was given, where the printed one would have another (89.996 prints as 90); otherwise null.</summary>
    internal decimal? GradedTotal => Grade is { } grade && Total is { } printed && GradeOf(printed) != grade ? _graded : null;

    /// <summary>What the book's steps did to the sum of the rows (总分说明), for instance a cap by execution rate; null where it has none.</summary>
    public string? TotalExplanation => TotalSteps.Count == 0 ? null : string.Join("；", TotalSteps.Select(static s => s.Chinese));

    /// <summary>The same for readers of a language (按语言给出说明): in English the rule of each step is named, and what the total was and became.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string? TotalExplanationIn(CultureInfo? culture) =>
        !Languages.IsEnglish(culture) || TotalSteps.Count == 0 ? TotalExplanation : string.Join("; ", TotalSteps.Select(static s => s.English));

    /// <summary>The steps of the book that held.</summary>
    internal IReadOnlyList<TotalStep> TotalSteps { get; init; } = [];

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

    /// <summary>
    /// Printed total less <see cref="Total"/> (总分差异), where both speak of the same rows; null where the form prints no total, is an excerpt or has
    /// rows that do not count, or weighs more than 100 points. What the computed rows differ by among themselves is <c>Computed.Difference</c>.
    /// </summary>
    public decimal? Difference => IsComplete && !Form.IsPartial && !ExceedsFullMarks ? Sums.Minus(Form.PrintedTotal, Total) : null;

    /// <summary>
    /// What does not add up or could not be scored (疑点), in the order of the work to be done: arithmetic, scores by the points at stake, missing
    /// reasons and money, what nobody can verify, how the indicators are made, and last what the tool could not do. Worked out when first read; two threads may both do so, and find the same.
    /// </summary>
    public IReadOnlyList<Finding> Findings => _findings ??= CardFindings.Of(this);

    /// <summary>
    /// Checks of the book that this form lacks the figures for (无法核对): neither right nor wrong. The message says which figures are
    /// missing. Worked out when first read.
    /// </summary>
    public IReadOnlyList<Finding> UncheckedRules => _unchecked ??= CheckVerdicts.Unchecked(this);

    /// <summary>
    /// Explains a row step by step (计分过程): the scoring entries and rules that were tried, each with the row's values put in, the
    /// score expression worked out, caps and rounding, and the documents. Worked out anew at each call.
    /// </summary>
    /// <param name="row">A row of this card, or <see cref="Execution"/>.</param>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English, with the book's own words in quotes (语言).</param>
    /// <exception cref="ArgumentException">The row belongs to another card.</exception>
    public TraceNode Explain(IndicatorScore row, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(row);
        return row == Execution || Indicators.Contains(row) ? TraceBuilder.Build(this, row, Languages.IsEnglish(culture)) : throw new ArgumentException("The row is not of this card.", nameof(row));
    }

    /// <summary>The document's own cell that a finding is about (原文位置): <c>自评表!F12</c>, <c>表3 第5行第4列</c>; null where the form came from no document.</summary>
    /// <param name="finding">A finding of this card.</param>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English: table 3, row 5, column 4 (语言).</param>
    public string? CellOf(Finding finding, CultureInfo? culture = null)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return _cellOf?.Invoke(finding.Where) is not { Length: > 0 } cell ? null : Languages.IsEnglish(culture) ? DocumentPlace.English(cell) : cell;
    }

    /// <summary>The same card, knowing where in its document each value stands.</summary>
    internal ScoreCard WithCells(Func<string, string> cellOf)
    {
        var card = (ScoreCard)MemberwiseClone();
        card._cellOf = cellOf;
        card._findings = null;
        card._unchecked = null;
        return card;
    }

    /// <summary>What the rows that count weigh together (计分分值合计), points; null where a decimal cannot hold it.</summary>
    internal decimal? CountedWeight => (_countedWeight ??= new(AddWeights())).Value;

    /// <summary>True where the form is worth more than the 100 points that grades are made for: 110 with the execution row beside indicators of 100.</summary>
    internal bool ExceedsFullMarks => Total > CardFigures.FullMarks || CountedWeight is not <= CardFigures.FullMarks;

    private decimal? AddWeights()
    {
        try
        {
            bool isTiered = TieredWeights.Of(Form);
            decimal sum = Execution is { Counts: true } execution ? execution.Weight ?? 0 : 0;
            for (int i = 0; i < Indicators.Count; i++)
            {
                sum += Indicators[i].Counts ? (isTiered ? TieredWeights.ShareOf(Form, Form.Indicators[i]) : Indicators[i].Weight) ?? 0 : 0;
            }

            return sum;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

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
