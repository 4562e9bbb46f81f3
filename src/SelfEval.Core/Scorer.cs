using SelfEval.Engine;
using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval;

/// <summary>
/// Scores self-evaluations with one rule book (计分器). Start here: make one scorer per book and keep it; any number of threads may
/// call it at once, for one form or for millions.
/// </summary>
public sealed class Scorer
{
    private readonly YearPrograms _programs;
    private readonly RoundingDefinition _scoreRounding;
    private readonly RoundingDefinition _totalRounding;

    /// <summary>Compiles the book's rules to delegates.</summary>
    /// <param name="book">A checked rule book.</param>
    public Scorer(RuleBook book)
    {
        ArgumentNullException.ThrowIfNull(book);
        Book = book;
        _programs = new YearPrograms(book.Trees);
        _scoreRounding = book.Document.ScoreRounding ?? RoundingDefinition.Standard;
        _totalRounding = book.Document.TotalRounding ?? RoundingDefinition.Standard;
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
        BookProgram program = _programs.For(evaluation.Year);
        decimal total = 0;
        bool isComplete = true;
        IndicatorScore? execution = evaluation.Budget.Weight is null ? null : ScoreRow(program, new Facts(evaluation, null), ref total, ref isComplete);
        var rows = new IndicatorScore[evaluation.Indicators.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = ScoreRow(program, new Facts(evaluation, evaluation.Indicators[i]), ref total, ref isComplete);
        }

        return new ScoreCard(evaluation, Book, Round(total, _totalRounding), isComplete, execution, rows);
    }

    private IndicatorScore ScoreRow(BookProgram program, in Facts facts, ref decimal total, ref bool isComplete)
    {
        if (facts.Row is { IsNotApplicable: true })
        {
            return new IndicatorScore(facts, ScoreOutcome.NotApplicable, null, -1, 0, 0);
        }

        WorkflowProgram? workflow = null;
        int rule = -1;
        decimal exact = 0;
        try
        {
            int entry = program.Select(facts);
            workflow = entry < 0 ? null : program.Workflow(entry);
            rule = workflow is null ? -1 : workflow.Run(facts, out exact);
        }
        catch (ArithmeticException)
        {
            (workflow, rule, exact) = SlowPath.Run(program, facts);
        }
        catch (ArgumentException)
        {
            (workflow, rule, exact) = SlowPath.Run(program, facts);
        }

        if (rule < 0)
        {
            isComplete &= !facts.IsWorthPoints;
            return new IndicatorScore(facts, ScoreOutcome.NotAssessable, workflow, -1, 0, 0);
        }

        decimal score = Math.Clamp(Round(exact, _scoreRounding), 0, Math.Max(0, facts.Weight ?? 0));
        total += score;
        return new IndicatorScore(facts, ScoreOutcome.Scored, workflow, rule, exact, score);
    }

    private static decimal Round(decimal value, RoundingDefinition rounding) => 计分.取舍(value, rounding.Decimals, rounding.Mode);
}
