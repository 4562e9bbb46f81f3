using SelfEval.Cards.Writing;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;

namespace SelfEval;

/// <summary>The computed score of one indicator row or of the execution row (指标得分), with its reason.</summary>
public sealed class IndicatorScore
{
    private readonly RowFacts _facts;
    private string? _explanation;
    private Review? _review;

    internal IndicatorScore(SelfEvaluation form, Indicator? row, FormSums? sums = null)
    {
        _facts = new RowFacts(form, row, sums);
        RuleIndex = -1;
    }

    /// <summary>The workflow that was chosen; set by the scorer alone, before anyone sees the row.</summary>
    internal WorkflowProgram? Program { get; set; }

    internal int RuleIndex;

    internal decimal Exact;

    internal decimal Points;

    /// <summary>Scored, not applicable, or not assessable.</summary>
    public ScoreOutcome Outcome { get; internal set; }

    /// <summary>The indicator row; null for the execution row.</summary>
    public Indicator? Indicator => _facts.Row;

    /// <summary>The indicator's name (三级指标); 预算执行率 for the execution row.</summary>
    public string Name => _facts.Name;

    /// <summary>Points possible (分值); null where the form gives none.</summary>
    public decimal? Weight => _facts.Weight;

    /// <summary>The computed points (得分), 0 to <see cref="Weight"/>; null unless scored.</summary>
    public decimal? Score => Outcome == ScoreOutcome.Scored ? Points : null;

    /// <summary>Name of the rule that held (规则); null unless scored.</summary>
    public string? Rule => Outcome == ScoreOutcome.Scored ? Program!.Rules[RuleIndex].Name : null;

    /// <summary>Name of the workflow that the rule book chose (规则组); null where it chose none.</summary>
    public string? Workflow => Program?.Name;

    /// <summary>Points that the unit gave itself (自评得分); null where blank.</summary>
    public decimal? Declared => _facts.DeclaredScore;

    /// <summary>
    /// True where the points are a person's choice that the rule only holds against its limits (判断): a declared score inside its tier.
    /// </summary>
    public bool IsJudgement => Outcome == ScoreOutcome.Scored && Program!.Rules[RuleIndex].Definition.IsJudgement;

    /// <summary>The reviewer's points (复核得分), where the form has a review and the rule book says how it counts; null otherwise.</summary>
    public decimal? ReviewedScore => _review?.Score;

    /// <summary>How the reviewer's points came about (复核说明); null without a review.</summary>
    public string? ReviewExplanation => _review?.Explanation;

    /// <summary>Declared less computed points (差异): above 0 where the unit gave itself too much; null where either is missing.</summary>
    public decimal? Difference => Sums.Minus(Declared, Score);

    /// <summary>How the points came about, in Chinese with the row's own figures (说明). Rendered when first read.</summary>
    public string Explanation => _explanation ??= Render();

    /// <summary>A rule gave points, and no total could hold them.</summary>
    internal bool IsTooLarge => Outcome == ScoreOutcome.NotAssessable && RuleIndex >= 0;

    private string Render() => Outcome switch
    {
        ScoreOutcome.Scored => ExplanationText.Scored(_facts, Program!, RuleIndex, Exact, Points),
        ScoreOutcome.NotApplicable => "本行不适用，不计分",
        _ when Program is null => "规则书没有为本行规定计分方法",
        _ when IsTooLarge => "得分太大，加进总分就超出可计算的范围，未计分",
        _ => $"规则组“{Program.Name}”没有一条规则适用：{ExplanationText.Missing(Program, _facts)}",
    };

    /// <summary>Takes the row out of the count, with the reason.</summary>
    internal void Drop(string reason)
    {
        Outcome = ScoreOutcome.NotApplicable;
        Program = null;
        _explanation = reason;
    }

    /// <summary>Called once, before the card is handed out.</summary>
    internal void SetReview(decimal score, string explanation) => _review = new Review(score, explanation);

    internal ref readonly RowFacts Facts => ref _facts;

    /// <summary>Apart, since few rows have one and every row pays for what stands in it.</summary>
    private sealed record Review(decimal Score, string Explanation);
}
