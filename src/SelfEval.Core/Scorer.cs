using System.Diagnostics.CodeAnalysis;
using SelfEval.Cards.Checks;
using SelfEval.Cards.Outcomes;
using SelfEval.Cards.Totals;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Rules;

namespace SelfEval;

/// <summary>
/// Scores self-evaluations with one rule book (计分器). Start here: make one scorer per book and keep it; any number of threads may
/// call it at once, for one form or for millions.
/// </summary>
[RequiresDynamicCode(NativeCompilation.Message)]
[RequiresUnreferencedCode(NativeCompilation.Message)]
public sealed partial class Scorer
{
    private readonly YearPrograms _programs;
    private readonly Rounding _scoreRounding;
    private readonly Rounding _totalRounding;
    private readonly Func<SelfEvaluation, ScoreCard> _score;
    private readonly Func<SelfEvaluation, Func<SelfEvaluation, ScoreCard>, ScoreCard>? _around;

    /// <summary>Makes a scorer. A workflow is compiled to a delegate once rows for it come by the hundred.</summary>
    /// <param name="book">A checked rule book.</param>
    public Scorer(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        _score = ScoreNow;
        Book = book;
        _programs = new YearPrograms(book.Trees);
        _scoreRounding = Rounding.Of(book.Document.ScoreRounding ?? RoundingDefinition.Standard);
        _totalRounding = Rounding.Of(book.Document.TotalRounding ?? RoundingDefinition.Standard);
    }

    /// <summary>Makes a scorer that lets an app look on: to measure, to trace, to count (观察每次计分).</summary>
    /// <param name="book">A checked rule book.</param>
    /// <param name="around">
    /// Is called for each form, however it is scored, on the thread that scores it, with what scores it; gives back the card. What it throws reaches
    /// the caller.
    /// </param>
    public Scorer(RuleBook book, Func<SelfEvaluation, Func<SelfEvaluation, ScoreCard>, ScoreCard> around)
        : this(book)
    {
        ArgumentNullException.ThrowIfNull(around);
        _around = around;
    }

    /// <summary>The rule book.</summary>
    public RuleBook Book { get; }

    /// <summary>
    /// Scores one form. Never throws for what the form contains: a row without the figures that its rules need is
    /// <see cref="ScoreOutcome.NotAssessable"/>, with a finding.
    /// </summary>
    /// <param name="evaluation">The form.</param>
    public ScoreCard Score(SelfEvaluation evaluation)
    {
        ArgumentNullException.ThrowIfNull(evaluation);
        return _around is null ? ScoreNow(evaluation) : _around(evaluation, _score);
    }

    private ScoreCard ScoreNow(SelfEvaluation evaluation)
    {
        BookProgram program = _programs.For(evaluation.Year);
        FormSums? sums = program.RowsAskTallies ? new FormSums(evaluation, program.Tallies, program.Words) : null;
        FormContext form = program.Context(evaluation, sums);
        IndicatorScore? execution = evaluation.Budget.Weight is null ? null : Decide(program, new IndicatorScore(new RowFacts(form, null)));
        var rows = new IndicatorScore[evaluation.Indicators.Count];
        IReadOnlyList<Indicator> seen = SeenRows.Of(evaluation);
        var count = new RowCount();
        IndicatorScore? decided = execution;
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = Decide(program, new IndicatorScore(new RowFacts(form, seen[i]), evaluation.Indicators[i]));
            // One row behind: a score read right after it was written in parts makes the processor wait.
            Count(decided, ref count);
            decided = rows[i];
        }

        Count(decided, ref count);
        if (program.HasAfterwork(evaluation))
        {
            return AfterRows(program, evaluation, execution, rows);
        }

        decimal exact = count.Sum;
        decimal total = exact;
        _totalRounding.Apply(ref total);
        return new ScoreCard(evaluation, Book, program, exact, count.HasTotal(rows) ? total : null, count.IsComplete, execution, rows);
    }

    /// <summary>Rows of which one counts, steps on the total, the reviewer's scores: few books have any.</summary>
    private ScoreCard AfterRows(BookProgram program, SelfEvaluation evaluation, IndicatorScore? execution, IndicatorScore[] rows)
    {
        RowChoice.Apply(program, rows);
        TotalResult result = TotalSteps.Run(program, evaluation, execution, rows);
        TotalSteps.Review(program, evaluation, execution is null ? rows : rows.Prepend(execution), _scoreRounding);
        decimal total = result.Total;
        _totalRounding.Apply(ref total);
        return new ScoreCard(evaluation, Book, program, result.Total, result.Count.HasTotal(rows) ? total : null, result.Count.IsComplete, execution, rows) { TotalSteps = result.Steps };
    }

    /// <summary>The compiled book for a year, for those who look into the steps on the total.</summary>
    internal BookProgram ProgramFor(int? year) => _programs.For(year);

    private static IndicatorScore Decide(BookProgram program, IndicatorScore row)
    {
        if (row.Indicator is { IsNotApplicable: true })
        {
            row.Outcome = ScoreOutcome.NotApplicable;
            return row;
        }

        int entry = program.Select(row.Facts);
        if (entry >= 0)
        {
            row.Program = program.Workflow(entry);
            row.RuleIndex = row.Program.Run(row.Facts, out row.Exact, out row.HasFailedRule);
        }

        return row;
    }

    /// <summary>Makes points of what was decided, and adds them up.</summary>
    private void Count(IndicatorScore? row, ref RowCount count)
    {
        if (row is null || row.Outcome == ScoreOutcome.NotApplicable)
        {
            return;
        }

        if (row.RuleIndex >= 0 && row.Facts.Weight is { } weight)
        {
            row.Outcome = row.Program!.IsJudgement(row.RuleIndex) ? ScoreOutcome.Adopted : ScoreOutcome.Scored;
            row.Points = row.Exact;
            _scoreRounding.Apply(ref row.Points);
            Limit(ref row.Points, weight, row.Program.AllowsBonus);
        }
        else
        {
            Adopt(row);
        }

        count.Add(row);
    }

    /// <summary>No rule gives points: a row of words keeps its declared score, any other has none.</summary>
    private static void Adopt(IndicatorScore row)
    {
        row.RuleIndex = -1;
        bool stands = Adoption.Stands(row.Facts);
        row.Outcome = stands ? ScoreOutcome.Adopted : ScoreOutcome.NotAssessable;
        row.Points = stands ? row.Facts.DeclaredScore.GetValueOrDefault() : 0;
    }

    /// <summary>Keeps a score within 0 and the row's points; the sign bit is cheaper than a comparison.</summary>
    private static void Limit(ref decimal score, in decimal weight, bool allowsBonus)
    {
        if (decimal.IsNegative(score) || decimal.IsNegative(weight))
        {
            score = 0;
        }
        else if (score > weight && !(allowsBonus && score < PrintedNumber.TooLarge))
        {
            score = weight;
        }
    }
}
