using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Cards.Checks;

/// <summary>Runs a book's checks over one card (核对): a finding for what does not hold, an entry for what could not be checked.</summary>
internal sealed class CheckRun
{
    private readonly ScoreCard _card;
    private readonly CheckProgram _program;
    private readonly CheckFacts[]?[] _rows = new CheckFacts[]?[(int)FactScope.Statement + 1];
    private readonly CheckVerdict[][] _verdicts;
    private readonly List<FailedCheck> _failed = [];

    private CheckRun(ScoreCard card)
    {
        _card = card;
        _program = card.Program.Checks;
        CardFigures figures = FiguresOf(card);
        _verdicts = new CheckVerdict[_program.Units.Count][];
        for (int i = 0; i < _verdicts.Length; i++)
        {
            FactScope scope = _program.Units[i].Scope;
            _verdicts[i] = _program.Units[i].Run(_rows[(int)scope] ??= [.. CheckRows.Of(figures, scope)]);
        }

        Each(CheckVerdict.Fails, (check, row, _) => _failed.Add(new FailedCheck(check, row)));
    }

    /// <summary>What does not hold and is not said by another check already.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Checks that failed on some row, those that gave way to another too.</summary>
    public IReadOnlySet<RuleDefinition> Failed => Rules(CheckVerdict.Fails);

    /// <summary>Checks that held on some row.</summary>
    public IReadOnlySet<RuleDefinition> Held => Rules(CheckVerdict.Holds);

    /// <param name="card">The card whose form is checked.</param>
    /// <param name="said">What is said of its rows already; a check may give way to it.</param>
    public static CheckRun Of(ScoreCard card, IReadOnlyList<Finding>? said = null)
    {
        var run = new CheckRun(card);
        run.Findings = [.. SaidOnce.Among(run._failed, said ?? []).Select(f => run.ToFinding(f.Check, f.Row))];
        return run;
    }

    /// <summary>What could not be checked, and why; few ask.</summary>
    public static IReadOnlyList<Finding> Unchecked(ScoreCard card)
    {
        var run = new CheckRun(card);
        var findings = new List<Finding>();
        run.Each(null, (check, row, place) =>
        {
            if (place.Verdict is CheckVerdict.Lacks or CheckVerdict.CannotCompute)
            {
                findings.Add(run.ToUnchecked(check, row, place));
            }
        });
        return findings;
    }

    /// <summary>What checks may know of the card.</summary>
    public static CardFigures FiguresOf(ScoreCard card) => new(card.Form, card.Book.Document.Grades, card.Book.Document.Weights)
    {
        Words = card.Program.Words,
        IsScored = card.Book.Document.Scoring.Count > 0,
        Rows = [.. card.Indicators.Select(FiguresOf)],
        Execution = card.Execution is { } execution ? FiguresOf(execution) : null,
        Total = card.IsComplete && !card.Form.IsPartial && !card.ExceedsFullMarks && card.Book.Document.Scoring.Count > 0 ? card.Total : null,
    };

    private static RowFigures FiguresOf(IndicatorScore row) => new(row.Weight, row.Outcome == ScoreOutcome.Scored ? row.OwnDeclared : null, row.Score, row.Exact, row.Rule, row.Facts.Row, row.Met);

    private HashSet<RuleDefinition> Rules(CheckVerdict verdict)
    {
        var rules = new HashSet<RuleDefinition>(ReferenceEqualityComparer.Instance);
        Each(verdict, (check, _, _) => rules.Add(check.Definition.Rule));
        return rules;
    }

    /// <summary>Checks in the order of the book, each row by row.</summary>
    private void Each(CheckVerdict? wanted, Action<CheckTrees, CheckFacts, (CheckUnit Unit, int Index, CheckVerdict Verdict)> visit)
    {
        bool[] hasAny = [.. _verdicts.Select(v => wanted is not { } one || Array.IndexOf(v, one) >= 0)];
        foreach ((int at, int index) in _program.InOrder)
        {
            CheckUnit unit = _program.Units[at];
            CheckVerdict[] verdicts = hasAny[at] ? _verdicts[at] : [];
            for (int i = index; i < verdicts.Length; i += unit.Checks.Count)
            {
                if (wanted is null || verdicts[i] == wanted)
                {
                    visit(unit.Checks[index], _rows[(int)unit.Scope]![i / unit.Checks.Count], (unit, index, verdicts[i]));
                }
            }
        }
    }

    private Finding ToUnchecked(CheckTrees check, CheckFacts facts, (CheckUnit Unit, int Index, CheckVerdict Verdict) place)
    {
        TreeEvaluator row = TreeEvaluator.Over(facts, _card.Program.Formulas);
        if (place.Verdict == CheckVerdict.CannotCompute && place.Unit.WhyNot(place.Index, row) is { } failure)
        {
            return At(check, facts, new UncheckedText(check, row, new Phrase(failure.Chinese, failure.English)));
        }

        string[] names = row.Lacking(check.Alternatives.SelectMany(a => a.Needs));
        return At(check, facts, new UncheckedText(check, row, new Phrase("缺少" + string.Join('、', names), "missing " + Languages.Quoted(names))));
    }

    private Finding ToFinding(CheckTrees check, CheckFacts row) => At(check, row, new CheckText(check, TreeEvaluator.Over(row, _card.Program.Formulas)));

    private Finding At(CheckTrees check, CheckFacts row, FindingText text) => new(
        check.Definition.Code,
        check.Definition.Severity,
        WherePath.Resolve(check.Definition.Where, row.Key, _card.Form),
        text)
    {
        Rule = check.Definition.Rule.Name,
        Basis = check.Definition.Basis,
        Form = _card.Form,
        Kind = FindingOrder.KindOf(check.Definition),
    };
}
