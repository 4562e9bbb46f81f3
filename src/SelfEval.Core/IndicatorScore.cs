using System.Globalization;
using SelfEval.Cards.Outcomes;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval;

/// <summary>The computed score of one indicator row or of the execution row (指标得分), with its reason.</summary>
public sealed partial class IndicatorScore : IEquatable<IndicatorScore>
{
    private readonly RowFacts _facts;

    // A byte, since a batch holds very many rows.
    private byte _outcome;
    private Rare? _rare;

    /// <param name="facts">The row as rules see it.</param>
    /// <param name="printed">The row as printed, where that is another one (<see cref="SeenRows"/>).</param>
    internal IndicatorScore(in RowFacts facts, Indicator? printed = null)
    {
        _facts = facts;
        _rare = printed is null || ReferenceEquals(printed, facts.Row) ? null : new Rare { Printed = printed };
        RuleIndex = -1;
    }

    /// <summary>The workflow that was chosen; set by the scorer alone, before anyone sees the row.</summary>
    internal WorkflowProgram? Program;

    internal int RuleIndex;

    internal decimal Exact;

    /// <summary>True where a rule before the deciding one could not be computed; a finding says which.</summary>
    internal bool HasFailedRule;

    internal decimal Points;

    /// <summary>Scored, adopted, not applicable, or not assessable.</summary>
    public ScoreOutcome Outcome
    {
        get => (ScoreOutcome)_outcome;
        internal set => _outcome = (byte)value;
    }

    /// <summary>The indicator row as the form has it; null for the execution row.</summary>
    public Indicator? Indicator => _rare?.Printed ?? _facts.Row;

    /// <summary>The indicator's name (三级指标); 预算执行率 for the execution row.</summary>
    public string Name => Indicator?.Name ?? RowFacts.ExecutionRow;

    /// <summary>Points possible (分值); null where the form gives none, also where the execution row holds the table's total in its place.</summary>
    public decimal? Weight => _facts.Weight;

    /// <summary>
    /// The points that count (得分), 0 to <see cref="Weight"/>, computed or adopted as <see cref="Outcome"/> says; null where the row has none.
    /// </summary>
    public decimal? Score => Counts ? Points : null;

    /// <summary>
    /// True where the row reaches its target, false where it does not (达成与否); null where nobody can say. Needs no weight, and says nothing of
    /// points. Worked out at each call.
    /// </summary>
    public bool? Met => RowMet.Of(this);

    /// <summary>Name of the rule that held (规则); null where none did: a row of words may be adopted without one.</summary>
    public string? Rule => Counts && RuleIndex >= 0 ? Program!.Rules[RuleIndex].Name : null;

    /// <summary>Name of the workflow that the rule book chose (规则组); null where it chose none.</summary>
    public string? Workflow => Program?.Name;

    /// <summary>Points that the unit gave itself (自评得分); null where blank.</summary>
    public decimal? Declared => _rare is { Printed: { } printed } ? printed.DeclaredScore : _facts.DeclaredScore;

    /// <summary>The reviewer's points (复核得分), where the form has a review and the rule book says how it counts; null otherwise.</summary>
    public decimal? ReviewedScore => _rare?.Review;

    /// <summary>How the reviewer's points came about (复核说明); null without a review.</summary>
    public string? ReviewExplanation => _rare?.ReviewExplanation;

    /// <summary>How the reviewer's points came about, for readers of a language (按语言给出说明); null without a review.</summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English, which names the rule (语言).</param>
    public string? ReviewExplanationIn(CultureInfo? culture) =>
        Languages.IsEnglish(culture) && _rare is { Review: { } points, ReviewRule: { } rule } ? $"{PrintedNumber.Plain(points)} by the rule {Languages.Quoted(rule)} of the review" : ReviewExplanation;

    /// <summary>
    /// Declared less computed points (差异): above 0 where the unit gave itself too much; null unless the points were computed: an adopted score
    /// was not verified, so it does not agree either. Where rows share one score cell, the row's own share is compared.
    /// </summary>
    public decimal? Difference => Outcome == ScoreOutcome.Scored ? Sums.Minus(OwnDeclared, Points) : null;

    /// <summary>How the points came about, in Chinese with the row's own figures (说明). Rendered when first read.</summary>
    public string Explanation => (_rare ??= new Rare()).Explanation ??= RowExplanation.Render(this);

    /// <summary>
    /// How the row got its points, or why it has none, for readers of a language (按语言给出说明). In Chinese it is <see cref="Explanation"/>; in English the rule
    /// is named as the book names it, and what stands in its template is left out, since a book's templates are Chinese.
    /// </summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public string ExplanationIn(CultureInfo? culture) => Languages.IsEnglish(culture) ? EnglishExplanation.Render(this) : Explanation;

    /// <summary>Puts <see cref="Explanation"/> behind a text, without making a string of it.</summary>
    internal void PrintExplanation(PrintedText text)
    {
        if (_rare?.Explanation is { } known)
        {
            text.Add(known);
        }
        else
        {
            RowExplanation.Print(this, text);
        }
    }

    /// <summary>The row's points go into the total.</summary>
    internal bool Counts => Outcome is ScoreOutcome.Scored or ScoreOutcome.Adopted;

    /// <summary>The declared score without what belongs to other rows; null where it cannot be told apart.</summary>
    internal decimal? OwnDeclared => _facts.DeclaredScore;

    /// <summary>Several rows have one score cell, this one among them.</summary>
    internal bool IsShared => _rare is { Printed: { } printed } && printed.Parts.Count == _facts.Row!.Parts.Count;

    /// <summary>The row has points, and no total could hold them.</summary>
    internal bool IsTooLarge => Outcome == ScoreOutcome.NotAssessable && (RuleIndex >= 0 || Points != 0);


    /// <summary>Takes the row out of the count, with the reason.</summary>
    internal void Drop(Phrase reason)
    {
        Outcome = ScoreOutcome.NotApplicable;
        Program = null;
        RuleIndex = -1;
        _rare = new Rare { Printed = _rare?.Printed, Explanation = reason.Chinese, Dropped = reason };
    }

    /// <summary>Why the row does not count, though it has something to say; null where it holds 无 or counts.</summary>
    internal Phrase? Dropped => _rare?.Dropped;

    /// <summary>Called once, before the card is handed out.</summary>
    internal void SetReview(decimal score, string explanation, string rule) =>
        _rare = new Rare { Printed = _rare?.Printed, Explanation = _rare?.Explanation, Review = score, ReviewExplanation = explanation, ReviewRule = rule };

    internal ref readonly RowFacts Facts => ref _facts;

    /// <summary>Apart, since few rows have any of it, most cards are never read, and every row pays for what stands in it.</summary>
    private sealed class Rare
    {
        /// <summary>The row as printed, where rules see another one.</summary>
        public Indicator? Printed { get; init; }

        public string? Explanation { get; set; }

        public Phrase? Dropped { get; init; }

        public decimal? Review { get; init; }

        public string? ReviewExplanation { get; init; }

        public string? ReviewRule { get; init; }
    }
}
