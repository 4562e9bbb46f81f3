using SelfEval.Cards.Writing;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Rules;

namespace SelfEval.Cards.Checks;

/// <summary>Runs a book's checks over one card (核对): a finding for what does not hold, an entry for what could not be checked.</summary>
internal sealed class CheckRun
{
    private readonly ScoreCard _card;
    private readonly List<FailedCheck> _failed = [];
    private readonly List<Finding>? _unchecked;
    private readonly HashSet<RuleDefinition> _held = new(ReferenceEqualityComparer.Instance);

    private CheckRun(ScoreCard card, bool keepsUnchecked)
    {
        _card = card;
        _unchecked = keepsUnchecked ? [] : null;
    }

    /// <summary>What does not hold and is not said by another check already.</summary>
    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    /// <summary>Checks that failed on some row, those that gave way to another too.</summary>
    public IReadOnlySet<RuleDefinition> Failed => _failed.Select(f => f.Check.Definition.Rule).ToHashSet<RuleDefinition>(ReferenceEqualityComparer.Instance);

    /// <summary>What could not be checked; few ask, so it is kept only where it was asked for.</summary>
    public IReadOnlyList<Finding> Unchecked => _unchecked ?? [];

    /// <summary>Checks that held on some row.</summary>
    public IReadOnlySet<RuleDefinition> Held => _held;

    /// <param name="card">The card whose form is checked.</param>
    /// <param name="said">What is said of its rows already; a check may give way to it.</param>
    /// <param name="keepsUnchecked">Whether to keep what could not be checked.</param>
    public static CheckRun Of(ScoreCard card, IReadOnlyList<Finding>? said = null, bool keepsUnchecked = false)
    {
        var run = new CheckRun(card, keepsUnchecked);
        CardFigures figures = FiguresOf(card);
        var rows = new TreeEvaluator[]?[(int)FactScope.Statement + 1];
        foreach (CheckTrees check in card.Book.Trees.Checks)
        {
            foreach (TreeEvaluator row in rows[(int)check.Scope] ??= [.. CheckRows.Of(figures, check.Scope).Select(r => TreeEvaluator.Over(r, card.Program.Formulas))])
            {
                run.Check(check, row);
            }
        }

        run.Findings = [.. SaidOnce.Among(run._failed, said ?? []).Select(f => run.ToFinding(f.Check, f.Row))];
        return run;
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

    private void Check(CheckTrees check, TreeEvaluator row)
    {
        bool isMissing = false;
        foreach (CheckAlternative alternative in check.Alternatives)
        {
            TriedCondition tried = Interpreter.Try(row, alternative);
            if (tried.State == ConditionState.Holds)
            {
                _held.Add(check.Definition.Rule);
                return;
            }

            if (tried.Failure is { } failure)
            {
                AddUnchecked(check, row, failure.Chinese, failure.English);
                return;
            }

            isMissing |= tried.State == ConditionState.LacksFacts;
        }

        if (!isMissing)
        {
            _failed.Add(new FailedCheck(check, row));
        }
        else if (_unchecked is not null)
        {
            string names = string.Join('、', row.Lacking(check.Alternatives.SelectMany(a => a.Needs)));
            AddUnchecked(check, row, "缺少" + names, "missing " + names);
        }
    }

    private Finding ToFinding(CheckTrees check, TreeEvaluator row) =>
        At(check, row, english => ExplanationText.Fill(english && check.English is { } translated ? translated.Value : check.Message.Value, row));

    private void AddUnchecked(CheckTrees check, TreeEvaluator row, string reason, string inEnglish) =>
        _unchecked?.Add(At(check, row, english => english ? inEnglish : reason));

    private Finding At(CheckTrees check, TreeEvaluator row, Func<bool, string> message) => new(
        check.Definition.Code,
        check.Definition.Severity,
        WherePath.Resolve(check.Definition.Where, row.Row!.Key, _card.Form),
        ExplanationText.Fill(check.Place.Value, row),
        message)
    {
        Rule = check.Definition.Rule.Name,
        Basis = check.Definition.Basis,
        Kind = FindingOrder.KindOf(check.Definition),
    };
}
