using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;

namespace SelfEval.Cards.Checks;

/// <summary>Runs a book's checks over one card (核对): a finding for what does not hold and is not said by another check already.</summary>
internal static class CheckRun
{
    /// <param name="card">The card whose form is checked.</param>
    /// <param name="findings">What is said of its rows already; a check may give way to it. The checks' findings come behind.</param>
    public static void Add(ScoreCard card, List<Finding> findings)
    {
        CheckProgram program = card.Program.Checks;
        FailedChecks failed = Failed(card, program);
        var said = new SaidOnce(program, failed, findings);
        for (int i = 0; i < failed.Count; i++)
        {
            ReadyCheck check = program.Checks[failed.CheckAt(i)];
            if (!said.IsSaid(check, i))
            {
                findings.Add(FindingOf(check, failed.RowAt(i), card, new CheckText(check, failed.RowAt(i))));
            }
        }
    }

    /// <summary>What checks may know of the card.</summary>
    public static CardFigures FiguresOf(ScoreCard card) => new(card.Form, card.Book.Document.Grades)
    {
        Words = card.Program.Words,
        LaidDown = card.Program.LaidDown,
        IsScored = card.Book.Document.Scoring.Count > 0,
        Rows = RowsOf(card.Indicators),
        Met = i => card.Indicators[i].Met,
        Execution = card.Execution is { } execution ? FiguresOf(execution) : null,
        Total = card.IsComplete && !card.Form.IsPartial && !card.ExceedsFullMarks && card.Book.Document.Scoring.Count > 0 ? card.Total : null,
    };

    /// <summary>A finding of a check about a row.</summary>
    internal static Finding FindingOf(ReadyCheck check, CheckFacts row, ScoreCard card, FindingText text) => new(
        check.Definition.Code,
        check.Definition.Severity,
        check.Where.Of(row, card.Form),
        text)
    {
        Rule = check.Definition.Rule.Name,
        Basis = check.Definition.Basis,
        Form = card.Form,
        Kind = FindingOrder.KindOf(check),
    };

    private static FailedChecks Failed(ScoreCard card, CheckProgram program)
    {
        var rows = new CheckRows(FiguresOf(card));
        var failed = new FailedChecks();
        foreach (CheckUnit unit in program.Units)
        {
            unit.AddFailed(rows.Of(unit.Scope), failed);
        }

        failed.Sort();
        return failed;
    }

    private static RowFigures[] RowsOf(IReadOnlyList<IndicatorScore> scores)
    {
        var rows = new RowFigures[scores.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            rows[i] = FiguresOf(scores[i]);
        }

        return rows;
    }

    private static RowFigures FiguresOf(IndicatorScore row) => new(row.Weight, row.Outcome == ScoreOutcome.Scored ? row.OwnDeclared : null, row.Score, row.Exact, row.Rule, row.Facts.Row);
}
