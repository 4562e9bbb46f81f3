using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Cards.Checks;

/// <summary>What became of each of a book's checks on each row of a card (核对结果), also where a figure lacks; few ask.</summary>
internal sealed class CheckVerdicts
{
    private readonly ScoreCard _card;
    private readonly List<Place> _places = [];

    private CheckVerdicts(ScoreCard card)
    {
        _card = card;
        var rows = new CheckRows(CheckRun.FiguresOf(card));
        foreach (CheckUnit unit in card.Program.Checks.Units)
        {
            foreach (CheckFacts row in rows.Of(unit.Scope))
            {
                CheckVerdict[] verdicts = unit.Verdicts(TreeEvaluator.Over(row, card.Program.Formulas));
                _places.AddRange(verdicts.Select((verdict, i) => new Place(unit, i, row, verdict)));
            }
        }
    }

    /// <summary>Checks that failed on some row, those that gave way to another too.</summary>
    public IReadOnlySet<RuleDefinition> Failed => Rules(CheckVerdict.Fails);

    /// <summary>Checks that held on some row.</summary>
    public IReadOnlySet<RuleDefinition> Held => Rules(CheckVerdict.Holds);

    public static CheckVerdicts Of(ScoreCard card) => new(card);

    /// <summary>What could not be checked, and why, in the order of the book.</summary>
    public static IReadOnlyList<Finding> Unchecked(ScoreCard card)
    {
        var verdicts = new CheckVerdicts(card);
        return [.. verdicts._places.Where(static p => p.Verdict is CheckVerdict.Lacks or CheckVerdict.CannotCompute).OrderBy(static p => p.Check.Order).Select(verdicts.ToUnchecked)];
    }

    private HashSet<RuleDefinition> Rules(CheckVerdict verdict) =>
        new(_places.Where(p => p.Verdict == verdict).Select(static p => p.Check.Definition.Rule), ReferenceEqualityComparer.Instance);

    private Finding ToUnchecked(Place place) => CheckRun.FindingOf(place.Check, place.Row, _card, new UncheckedText(place.Check, place.Row, WhyNot(place)));

    private Phrase WhyNot(Place place)
    {
        TreeEvaluator row = TreeEvaluator.Over(place.Row, _card.Program.Formulas);
        if (place.Verdict == CheckVerdict.CannotCompute && place.Unit.WhyNot(place.Index, row) is { } failure)
        {
            return new Phrase(failure.Chinese, failure.English);
        }

        string[] names = row.Lacking(place.Check.Trees.Alternatives.SelectMany(static a => a.Needs));
        return new Phrase("缺少" + string.Join('、', names), "missing " + Languages.Quoted(names));
    }

    private readonly record struct Place(CheckUnit Unit, int Index, CheckFacts Row, CheckVerdict Verdict)
    {
        public ReadyCheck Check => Unit.Checks[Index];
    }
}
