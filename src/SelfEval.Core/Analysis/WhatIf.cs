using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using SelfEval.Analysis.Goals;
using SelfEval.Analysis.Impact;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval;

/// <summary>
/// The score as a function of a form's facts (假设测算): what the total would be with other figures, what it takes to reach a total, and the
/// curve over a range. Immutable; the form itself is never changed. Cells keep their words: 销号527项 with 540 becomes 销号540项.
/// </summary>
public sealed class WhatIf
{
    private readonly Scorer _scorer;

    /// <summary>Starts from a form as it stands.</summary>
    /// <param name="scorer">Scores by the book in question.</param>
    /// <param name="form">The form.</param>
    public WhatIf(Scorer scorer, SelfEvaluation form)
        : this(scorer, Given.NotNull(scorer, nameof(scorer)).Score(Given.NotNull(form, nameof(form))), null, [])
    {
    }

    private WhatIf(Scorer scorer, ScoreCard before, ScoreCard? after, IReadOnlyList<(string, string, string)> changes)
    {
        _scorer = scorer;
        Before = before;
        After = after ?? before;
        Changes = changes;
    }

    /// <summary>The card of the form as it stood (改前).</summary>
    public ScoreCard Before { get; }

    /// <summary>The card with all changes (改后).</summary>
    public ScoreCard After { get; }

    /// <summary>The changes so far (改动): the cell's full name, its text before and after.</summary>
    public IReadOnlyList<(string Fact, string Before, string After)> Changes { get; }

    /// <summary>
    /// Full names of the cells that can be changed (可改的数): 年初预算数, 全年预算数, 全年执行数, and for each indicator 名称.实际完成值, 名称.年度指标值
    /// and 名称.分值. The second indicator of one name is 名称#2.
    /// </summary>
    public IReadOnlyList<string> Facts => [.. Cells.Select(c => c.Name)];

    private IReadOnlyList<FactCell> Cells => FactCells.Of(After.Form);

    /// <summary>Changes one cell; false with the reason where the name is none or several, or the value does not fit.</summary>
    /// <param name="fact">The cell: its full name, an indicator's name or part of it (its actual), or a word that stands in the cell.</param>
    /// <param name="value">The number; a text cell also takes words (完成) or number and unit (540项).</param>
    /// <param name="changed">The result with this change; this one itself on failure.</param>
    /// <param name="problem">What is wrong, with the names that there are; null on success.</param>
    public bool TrySet(string fact, string value, out WhatIf changed, [NotNullWhen(false)] out Finding? problem)
    {
        ArgumentNullException.ThrowIfNull(fact);
        ArgumentNullException.ThrowIfNull(value);
        changed = this;
        if (!FactNames.TryFind(Cells, fact, out FactCell? cell, out problem))
        {
            return false;
        }

        if (Number(value) is { } tooLarge && PrintedNumber.IsTooLarge(tooLarge))
        {
            problem = new Finding(DiagnosticCatalog.NumberTooLarge, "", "--set", value);
            return false;
        }

        SelfEvaluation? form = Number(value) is { } number ? cell.Put(After.Form, number) ?? cell.Write?.Invoke(After.Form, value) : cell.Write?.Invoke(After.Form, value);
        if (form is null)
        {
            problem = new Finding(DiagnosticCatalog.CellWantsNumber, "", "--set", cell.Name, value);
            return false;
        }

        changed = new WhatIf(_scorer, Before, _scorer.Score(form), [.. Changes, (cell.Name, cell.Shown, cell.Read(form))]);
        return true;
    }

    /// <summary>
    /// For each numeric cell, points apart, the smallest change of it alone that brings the total to the goal or above (达标所需的最小变动), on the
    /// grid of the decimals it prints, found by scoring. Empty where the total is there already.
    /// </summary>
    /// <param name="goal">The total to reach.</param>
    /// <returns>Cell, number now, number needed (null where none within sensible bounds reaches it) and the total it gives.</returns>
    public IReadOnlyList<(string Fact, decimal Now, decimal? Needed, decimal? Total)> Reach(decimal goal)
    {
        if (After.Total >= goal)
        {
            return [];
        }

        var answers = new List<(string, decimal, decimal?, decimal?)>();
        foreach (FactCell cell in Cells.Where(c => c.Number is not null && c.Column != FactCells.Weight && !PrintedNumber.IsTooLarge(c.Number) && !PrintedNumber.IsTooLarge(c.Counterpart)))
        {
            decimal? needed = new GoalSearch(_scorer, After.Form, cell, goal).Find();
            answers.Add((cell.Name, cell.Number!.Value, needed, needed is { } number ? _scorer.Score(cell.Put(After.Form, number)!).Total : null));
        }

        return answers;
    }

    /// <summary>
    /// The highest total that one actual, or the amount spent, alone can bring (只改一个数最多得多少分); null where none brings more than there is.
    /// </summary>
    public (string Fact, decimal Value, decimal Total)? FindMostByOne()
    {
        var search = new MostSearch(_scorer);
        (string, decimal, decimal)? most = null;
        foreach (FactCell cell in MostSearch.Cells(After.Form))
        {
            if (search.Best(After.Form, cell, most?.Item3 ?? After.Total ?? 0) is { } best)
            {
                most = (cell.Name, best.Number, best.Card.Total!.Value);
            }
        }

        return most;
    }

    /// <summary>
    /// The highest total that all actuals and the amount spent together can bring (最多得多少分), the changes that bring it, and what then still blocks full
    /// points: rows that are not scored, rows that a person judged, and rows whose rule gives no more. Targets, budgets and points stay.
    /// </summary>
    /// <returns>The card; each changed cell with its number; each row short of its points with why.</returns>
    public (ScoreCard Card, IReadOnlyList<(string Fact, decimal Value)> Changes, IReadOnlyList<(string Row, decimal? Score, decimal? Weight, string Reason)> Blocked) FindMost()
    {
        var search = new MostSearch(_scorer);
        ScoreCard card = After;
        var changes = new List<(string, decimal)>();
        foreach (string name in MostSearch.Cells(After.Form).Select(c => c.Name).ToArray())
        {
            if (MostSearch.Cells(card.Form).FirstOrDefault(c => c.Name == name) is { } cell && search.Best(card.Form, cell, card.Total ?? 0) is { } best)
            {
                changes.Add((name, best.Number));
                card = best.Card;
            }
        }

        IEnumerable<IndicatorScore> rows = (card.Execution is { } execution ? card.Indicators.Prepend(execution) : card.Indicators).Where(r => r.Outcome != ScoreOutcome.NotApplicable);
        return (card, changes, [.. rows.Where(r => (r.Score ?? 0) < r.Weight).Select(r => (r.Name, r.Score, r.Weight, r.Explanation))]);
    }

    /// <summary>The one cell that a name means (找单元格), for the scale of a curve; false with the reason where the name is none or several.</summary>
    /// <param name="fact">The cell, as for <see cref="TrySet"/>.</param>
    /// <param name="cell">Its full name, its number now (null where it has none) and its unit ("" for none).</param>
    /// <param name="problem">What is wrong; null on success.</param>
    public bool TryFind(string fact, out (string Fact, decimal? Now, string Unit) cell, [NotNullWhen(false)] out Finding? problem)
    {
        ArgumentNullException.ThrowIfNull(fact);
        bool isFound = FactNames.TryFind(Cells, fact, out FactCell? found, out problem);
        cell = found is null ? ("", null, "") : (found.Name, found.Number, found.Unit);
        return isFound;
    }

    /// <summary>The cards over a range of one cell's numbers (曲线); false with the reason where the name is none or several, or the range none.</summary>
    /// <param name="fact">The cell, as for <see cref="TrySet"/>.</param>
    /// <param name="from">First number.</param>
    /// <param name="to">Last number.</param>
    /// <param name="step">Distance of the numbers; null for the last decimal that the cell prints.</param>
    /// <param name="points">One card for each number, made as it is asked for; empty where something is wrong.</param>
    /// <param name="problem">What is wrong; null on success.</param>
    public bool TrySweep(string fact, decimal from, decimal to, decimal? step, out IEnumerable<(decimal Value, ScoreCard Card)> points, [NotNullWhen(false)] out Finding? problem)
    {
        ArgumentNullException.ThrowIfNull(fact);
        points = [];
        if (!FactNames.TryFind(Cells, fact, out FactCell? cell, out problem))
        {
            return false;
        }

        decimal stride = step ?? cell.Grid;
        if (!IsRange(from, to, stride) || cell.Put(After.Form, from) is null)
        {
            problem = new Finding(DiagnosticCatalog.BadSweep, "", "--sweep", cell.Name);
            return false;
        }

        points = Points(cell, from, to, stride);
        return true;
    }

    /// <summary>Writes changes, both totals and the rows that differ as JSON.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="goal">A total to reach, to add <c>goal</c>; null for none.</param>
    /// <param name="sweep">Points of a curve, to add <c>sweep</c>; null for none.</param>
    public void WriteJson(TextWriter output, decimal? goal = null, IEnumerable<(decimal Value, ScoreCard Card)>? sweep = null)
    {
        using var json = JsonOutput.To(output);
        using (json.Object())
        {
            json.Text("unit"u8, Before.Form.Unit);
            json.Text("project"u8, Before.Form.ProjectName);
            RuleBookDiff.WriteBook(json, "ruleBook"u8, _scorer.Book);
            WriteChanges(json);
            ImpactJson.WriteComparison(json, Before, After);
            if (goal is { } total)
            {
                WriteGoal(json, total);
            }

            if (sweep is not null)
            {
                WriteSweep(json, sweep);
            }
        }
    }

    private void WriteChanges(JsonOutput json)
    {
        using (json.List("changes"u8))
        {
            foreach ((string fact, string before, string after) in Changes)
            {
                using (json.Object())
                {
                    json.Text("fact"u8, fact);
                    json.Text("before"u8, before);
                    json.Text("after"u8, after);
                }
            }
        }
    }

    private static void WriteSweep(JsonOutput json, IEnumerable<(decimal Value, ScoreCard Card)> sweep)
    {
        using (json.List("sweep"u8))
        {
            foreach ((decimal value, ScoreCard card) in sweep)
            {
                using (json.Object())
                {
                    json.Number("value"u8, value);
                    json.Number("total"u8, card.Total);
                    json.Text("grade"u8, card.Grade);
                }
            }
        }
    }

    private void WriteGoal(JsonOutput json, decimal goal)
    {
        using (json.Object("goal"u8))
        {
            json.Number("total"u8, goal);
            json.Flag("reached"u8, After.Total >= goal);
            using (json.List("answers"u8))
            {
                foreach ((string fact, decimal now, decimal? needed, decimal? total) in Reach(goal))
                {
                    using (json.Object())
                    {
                        json.Text("fact"u8, fact);
                        json.Number("now"u8, now);
                        json.Number("needed"u8, needed);
                        json.Number("total"u8, total);
                    }
                }
            }

            if (!(After.Total >= goal))
            {
                WriteMost(json);
            }
        }
    }

    private void WriteMost(JsonOutput json)
    {
        json.Number("mostByOne"u8, FindMostByOne()?.Total);
        (ScoreCard card, IReadOnlyList<(string Fact, decimal Value)> changes, IReadOnlyList<(string Row, decimal? Score, decimal? Weight, string Reason)> blocked) = FindMost();
        json.Number("most"u8, card.Total);
        using (json.List("mostChanges"u8))
        {
            foreach ((string fact, decimal value) in changes)
            {
                using JsonOutput.Open one = json.Object();
                json.Text("fact"u8, fact);
                json.Number("needed"u8, value);
            }
        }

        using (json.List("blocked"u8))
        {
            foreach ((string row, decimal? score, decimal? weight, string reason) in blocked)
            {
                using JsonOutput.Open one = json.Object();
                json.Text("row"u8, row);
                json.Number("score"u8, score);
                json.Number("weight"u8, weight);
                json.Text("reason"u8, reason);
            }
        }
    }

    private IEnumerable<(decimal Value, ScoreCard Card)> Points(FactCell cell, decimal from, decimal to, decimal step)
    {
        for (decimal value = from; value <= to; value += step)
        {
            if (cell.Put(After.Form, value) is { } form)
            {
                yield return (value, _scorer.Score(form));
            }

            if (step > to - value)
            {
                yield break;
            }
        }
    }

    /// <summary>Numbers that figures can have, from small to large, in steps that a decimal can tell apart.</summary>
    private static bool IsRange(decimal from, decimal to, decimal step) =>
        from <= to && step > 0 && !PrintedNumber.IsTooLarge(from) && !PrintedNumber.IsTooLarge(to) && (step > to - from || (from + step > from && to - step < to));

    private static decimal? Number(string text) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) ? number : null;
}
