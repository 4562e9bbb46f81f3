using SelfEval.Engine;
using SelfEval.Model;

namespace SelfEval;

/// <summary>The computed score of one indicator row or of the execution row (指标得分), with its reason.</summary>
public sealed class IndicatorScore
{
    private readonly Facts _facts;
    private readonly WorkflowProgram? _workflow;
    private readonly int _rule;
    private readonly decimal _exact;
    private readonly decimal _score;
    private string? _explanation;

    internal IndicatorScore(in Facts facts, ScoreOutcome outcome, WorkflowProgram? workflow, int rule, decimal exact, decimal score)
    {
        _facts = facts;
        Outcome = outcome;
        _workflow = workflow;
        _rule = rule;
        _exact = exact;
        _score = score;
    }

    /// <summary>Scored, not applicable, or not assessable.</summary>
    public ScoreOutcome Outcome { get; }

    /// <summary>The indicator row; null for the execution row.</summary>
    public Indicator? Indicator => _facts.Row;

    /// <summary>The indicator's name (三级指标); 预算执行率 for the execution row.</summary>
    public string Name => _facts.Name;

    /// <summary>Points possible (分值); null where the form gives none.</summary>
    public decimal? Weight => _facts.Weight;

    /// <summary>The computed points (得分), 0 to <see cref="Weight"/>; null unless scored.</summary>
    public decimal? Score => Outcome == ScoreOutcome.Scored ? _score : null;

    /// <summary>Name of the rule that held (规则); null unless scored.</summary>
    public string? Rule => Outcome == ScoreOutcome.Scored ? _workflow!.Rules[_rule].Name : null;

    /// <summary>Name of the workflow that the rule book chose (规则组); null where it chose none.</summary>
    public string? Workflow => _workflow?.Name;

    /// <summary>Points that the unit gave itself (自评得分); null where blank.</summary>
    public decimal? Declared => _facts.DeclaredScore;

    /// <summary>Declared less computed points (差异): above 0 where the unit gave itself too much; null where either is missing.</summary>
    public decimal? Difference => Declared - Score;

    /// <summary>How the points came about, in Chinese with the row's own figures (说明). Rendered when first read.</summary>
    public string Explanation => _explanation ??= ExplanationText.Render(_facts, Outcome, _workflow, _rule, _exact, _score);

    internal ref readonly Facts Facts => ref _facts;

    internal WorkflowProgram? Program => _workflow;
}
