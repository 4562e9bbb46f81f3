using SelfEval.Rules;

namespace SelfEval.Engine;

/// <summary>Runs a book's checks over one card (核对): a finding for what does not hold, an entry for what could not be checked.</summary>
internal sealed class CheckRun
{
    private readonly ScoreCard _card;
    private readonly List<Finding> _findings = [];
    private readonly List<Finding> _unchecked = [];
    private readonly HashSet<RuleDefinition> _held = new(ReferenceEqualityComparer.Instance);

    private CheckRun(ScoreCard card) => _card = card;

    /// <summary>What does not hold.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>What could not be checked.</summary>
    public IReadOnlyList<Finding> Unchecked => _unchecked;

    /// <summary>Checks that held on some row.</summary>
    public IReadOnlySet<RuleDefinition> Held => _held;

    public static CheckRun Of(ScoreCard card)
    {
        var run = new CheckRun(card);
        var rows = new Dictionary<FactScope, List<(CheckRow Row, TreeEvaluator Evaluator)>>();
        foreach (CheckProgram check in card.Book.Trees.Checks)
        {
            if (!rows.TryGetValue(check.Scope, out var ready))
            {
                ready = [.. CheckRows.Of(card, check.Scope).Select(r => (r, TreeEvaluator.Over(r, card.Program.Formulas)))];
                rows.Add(check.Scope, ready);
            }

            foreach ((CheckRow row, TreeEvaluator evaluator) in ready)
            {
                run.Check(check, row, evaluator);
            }
        }

        return run;
    }

    private void Check(CheckProgram check, CheckRow row, TreeEvaluator evaluator)
    {
        try
        {
            var missing = new List<string>();
            foreach (CheckAlternative alternative in check.Alternatives)
            {
                string[] lacking = evaluator.Lacking(alternative.Needs);
                missing.AddRange(lacking);
                if (lacking.Length == 0 && evaluator.Test(alternative.Test))
                {
                    _held.Add(check.Definition.Rule);
                    return;
                }
            }

            if (missing.Count == 0)
            {
                _findings.Add(ToFinding(check, row, evaluator));
                return;
            }

            string names = string.Join('、', missing.Distinct());
            AddUnchecked(check, row, evaluator, "缺少" + names, "missing " + names);
        }
        catch (Exception error) when (error is ArithmeticException or ArgumentException)
        {
            (string chinese, string english) = error is DivideByZeroException ? ("除数为 0", "a divisor is 0") : error is OverflowException ? ("数太大", "a number is too large") : (error.Message, error.Message);
            AddUnchecked(check, row, evaluator, chinese, english);
        }
    }

    private Finding ToFinding(CheckProgram check, CheckRow row, TreeEvaluator evaluator) =>
        At(check, row, evaluator, english => ExplanationText.Fill(english && check.English is { } translated ? translated.Value : check.Message.Value, evaluator));

    private void AddUnchecked(CheckProgram check, CheckRow row, TreeEvaluator evaluator, string reason, string inEnglish) =>
        _unchecked.Add(At(check, row, evaluator, english => english ? inEnglish : reason));

    private Finding At(CheckProgram check, CheckRow row, TreeEvaluator evaluator, Func<bool, string> message) => new(
        check.Definition.Code,
        check.Definition.Severity,
        WherePath.Resolve(check.Definition.Where, row.Key, _card.Form),
        ExplanationText.Fill(check.Place.Value, evaluator),
        message)
    {
        Rule = check.Definition.Rule.Name,
        Basis = check.Definition.Basis,
    };
}
