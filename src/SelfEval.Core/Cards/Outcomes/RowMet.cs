using SelfEval.Engine.Facts;
using SelfEval.Model;

namespace SelfEval.Cards.Outcomes;

/// <summary>Whether a row reaches its target (达成与否), as far as cells, parts, checklist and the book's rules tell; points play no part.</summary>
internal static class RowMet
{
    private const decimal LastDay = 31;

    public static bool? Of(IndicatorScore row)
    {
        if (row.Outcome == ScoreOutcome.NotApplicable || row.Facts.Row is not { } cells)
        {
            return null;
        }

        if (cells.Items.Count > 0)
        {
            return OfItems(cells.Items);
        }

        return cells switch
        {
            { Parts.Count: > 0, Target.Kind: CellKind.Missing } => row.Outcome == ScoreOutcome.Scored ? row.Score >= row.Weight : OfParts(row.Facts, cells.Parts),
            { Reading.Target.Kind: CellKind.Date, Reading.Actual.Kind: CellKind.Date } => ByRules(row, cells),
            { Reading.Target.Kind: CellKind.Number or CellKind.Range, Actual.Degree: AchievementDegree.Reached } => null,
            _ => Attainment.Of(row.Facts) switch { Attainment.Reached => true, Attainment.Missed => false, _ => null },
        };
    }

    private static bool? OfItems(IReadOnlyList<ChecklistItem> items) =>
        items.Any(static i => i.IsMet is false) ? false : items.All(static i => i.IsMet is true || i.IsNotApplicable) ? true : null;

    private static bool? OfParts(RowFacts facts, IReadOnlyList<Indicator> parts)
    {
        string[] attained = [.. parts.Select(p => Attainment.Of(facts.AtPart(p)))];
        return attained.Contains(Attainment.Missed) ? false : attained.All(static a => a == Attainment.Reached) ? true : null;
    }

    /// <summary>What is on time the book says: the row is tried as if it had one point.</summary>
    private static bool? ByRules(IndicatorScore row, Indicator cells)
    {
        if (row.Program is not { } workflow)
        {
            return ByDates(row.Facts);
        }

        int rule = workflow.Run(row.Facts.At(cells with { Weight = 1, DeclaredScore = null }), out decimal score, out _);
        return rule < 0 || workflow.Rules[rule].Definition.IsJudgement ? null : score >= 1;
    }

    /// <summary>Where no rule speaks: late where the earliest day that is meant lies behind the deadline, on time where the latest does not.</summary>
    private static bool? ByDates(in RowFacts facts)
    {
        if (facts is not { DueYear: { } dueYear, DueMonth: { } dueMonth, DoneYear: { } doneYear })
        {
            return null;
        }

        decimal due = Day(dueYear, dueMonth, facts.DueDay ?? LastDay);
        // 9月前 may or may not include September.
        bool isOpen = facts is { DueWord: "前", DueDay: null } && facts.DoneMonth == dueMonth;
        return Day(doneYear, facts.DoneMonth ?? 1, facts.DoneDay ?? 1) > due ? false
            : Day(doneYear, facts.DoneMonth ?? 12, facts.DoneDay ?? LastDay) <= due && !isOpen ? true : null;
    }

    /// <summary>Days in their order; not their distance.</summary>
    private static decimal Day(decimal year, decimal month, decimal day) => (((year * 12) + month) * LastDay) + day;
}
