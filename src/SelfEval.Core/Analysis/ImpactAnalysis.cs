using System.Globalization;
using SelfEval.Analysis.Impact;
using SelfEval.Analysis.Report;
using SelfEval.Model;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval;

/// <summary>
/// What a change of rules does to forms (规则改动影响): scores each form by the old and the new book and keeps sums, counts and the forms
/// that change most. One pass over any number of forms; beyond the lines of the first 100,000, memory does not grow with them. Not thread-safe: feed it from one thread.
/// </summary>
/// <remarks>
/// Totals are compared where both books score the same rows. A form with a row that only one book can score, and a form without a total, is
/// counted apart (<see cref="Incomparable"/>): a row without points is no fall to 0. A form with a row that neither can score is compared by
/// its other rows and has no grade (<see cref="Incomplete"/>).
/// </remarks>
public sealed class ImpactAnalysis
{
    /// <summary>How many forms <see cref="Units"/> holds at most (100,000).</summary>
    public const int MostUnits = 100_000;

    private const int MostSkippedShown = 20;

    private readonly Scorer _before;
    private readonly Scorer _after;
    private readonly MostAffected _mostAffected;
    private readonly List<(string Source, string Reason)> _skipped = [];
    private readonly List<UnitLine> _units = [];
    private TextWriter? _csv;

    /// <summary>Gets ready to compare two books.</summary>
    /// <param name="before">The old book.</param>
    /// <param name="after">The new book.</param>
    /// <param name="mostAffected">How many forms to keep with both cards.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="mostAffected"/> is below 0.</exception>
    public ImpactAnalysis(RuleBook before, RuleBook after, int mostAffected = 20)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostAffected);
        Diff = RuleBookDiff.Between(before, after);
        _before = new Scorer(before);
        _after = new Scorer(after);
        _mostAffected = new MostAffected(mostAffected);
        Moves = new GradeMoves(before, after);
    }

    /// <summary>What changed between the books (改动).</summary>
    public RuleBookDiff Diff { get; }

    /// <summary>Forms scored (份数).</summary>
    public long Forms => Compared.Forms + Apart.Forms;

    /// <summary>Forms with a row that only one of the books could score, or without a total (不可比). They count in none of the following figures.</summary>
    public long Incomparable => Apart.Forms;

    /// <summary>Forms compared without a row that neither book could score (有行未计分): they have no grade.</summary>
    public long Incomplete { get; private set; }

    /// <summary>Entries that are no forms (读不出), told by <see cref="Skip"/>.</summary>
    public long Skipped { get; private set; }

    /// <summary>Forms whose total rises (上升).</summary>
    public long Risen => Compared.Risen;

    /// <summary>Forms whose total falls (下降).</summary>
    public long Fallen => Compared.Fallen;

    /// <summary>Forms whose total stays (不变).</summary>
    public long Unchanged => Compared.Unchanged;

    /// <summary>Sum of the totals by the old book (旧总分合计).</summary>
    public decimal TotalBefore => Compared.TotalBefore;

    /// <summary>Sum of the totals by the new book (新总分合计).</summary>
    public decimal TotalAfter => Compared.TotalAfter;

    /// <summary>
    /// For each pair of rules that scored the same row by the old and the new book (按规则归因): the rows, those whose points changed, and
    /// the sum of the changes. The sums add up to <see cref="TotalAfter"/> less <see cref="TotalBefore"/>.
    /// </summary>
    public IReadOnlyList<(string Before, string After, long Rows, long ChangedRows, decimal Change)> Rules =>
        [.. Shares.Lines().Select(s => (s.Before, s.After, s.Rows, s.ChangedRows, s.Change))];

    /// <summary>How many forms go from which grade to which (等级变化); null where a book has no grade for the total.</summary>
    public IReadOnlyList<(string? Before, string? After, long Forms)> Grades => Moves.Pairs();

    /// <summary>Forms whose grade rises (等级上升), whatever their total does.</summary>
    public long GradesRisen => Moves.Risen;

    /// <summary>Forms whose grade falls (等级下降), whatever their total does.</summary>
    public long GradesFallen => Moves.Fallen;

    /// <summary>Forms with a grade by one book only, or with grades of other names at the same height.</summary>
    public long GradesOther => Moves.Others;

    /// <summary>Forms of years in which the old, or the new, book is not in force (不在适用年度); they are scored all the same.</summary>
    public (long Before, long After) OutsideYears { get; private set; }

    /// <summary>
    /// Every form in a line (全部单位), in the order of <see cref="Add"/>, up to <see cref="MostUnits"/>: totals and grades by both books; the outcome
    /// 上升, 下降, 不变, 不可比 or 没有总分; and a note on rows without points and years out of force, "" for none. More forms than that all count,
    /// and <see cref="WriteUnits(TextWriter, CultureInfo?)"/> writes them all.
    /// </summary>
    public IReadOnlyList<(string? Source, string Unit, string? Project, int? Year, decimal? Before, decimal? After, string? GradeBefore, string? GradeAfter, string Outcome, string Note)> Units =>
        [.. _units.Select(u => (u.Source, u.Unit, u.Project, u.Year, u.Before, u.After, u.GradeBefore, u.GradeAfter, u.Outcome, u.Note))];

    /// <summary>
    /// Distribution of the change in points (变化分布), without the unchanged. Each step holds its end away from 0; null is open.
    /// </summary>
    public IReadOnlyList<(decimal? From, decimal? To, long Forms)> Histogram => Changes.Steps();

    /// <summary>The forms that change most (变动最大), the largest change first, with both cards and the source given to <see cref="Add"/>.</summary>
    public IReadOnlyList<(string? Source, ScoreCard Before, ScoreCard After)> MostAffected => [.. _mostAffected.Sorted().Select(f => (f.Source, f.Before, f.After))];

    internal IReadOnlyList<UnitLine> Lines => _units;

    internal GradeMoves Moves { get; }

    internal ImpactTally Compared { get; } = new();

    internal ImpactTally Apart { get; } = new();

    internal ChangeHistogram Changes { get; } = new();

    internal RuleShares Shares { get; } = new();

    internal IReadOnlyList<FormImpact> Affected => _mostAffected.Sorted();

    internal IReadOnlyList<(string Source, string Reason)> FirstSkipped => _skipped;

    /// <summary>
    /// Scores one form by both books and counts the difference. A form built in code whose points pass 15 whole digits is skipped: no
    /// sum over forms could hold it.
    /// </summary>
    /// <param name="form">The form.</param>
    /// <param name="source">Where the form came from, for instance file and line, to print beside it.</param>
    public void Add(SelfEvaluation form, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        ScoreCard before = _before.Score(form);
        ScoreCard after = _after.Score(form);
        if (IsTooLarge(before) || IsTooLarge(after))
        {
            Skip(source ?? form.Unit, "得分太大，加不进合计");
            return;
        }

        bool compares = ScoreTheSameRows(before, after);
        Tell(UnitLine.Of(source, before, after, compares));
        OutsideYears = (OutsideYears.Before + (BookYears.Excludes(_before.Book, form.Year) ? 1 : 0), OutsideYears.After + (BookYears.Excludes(_after.Book, form.Year) ? 1 : 0));
        if (before.Total is not { } totalBefore || after.Total is not { } totalAfter || !compares)
        {
            Apart.Add(before.Total ?? 0, after.Total ?? 0);
            return;
        }

        Compared.Add(totalBefore, totalAfter);
        Incomplete += before.IsComplete && after.IsComplete ? 0 : 1;
        Changes.Add(totalAfter - totalBefore);
        Shares.Add(before, after);
        _mostAffected.Add(source, before, after);
        Moves.Add(before.Grade, after.Grade);
    }

    /// <summary>Counts an entry that cannot be read as a form, so that the report says what it leaves out.</summary>
    /// <param name="source">Where the entry stands.</param>
    /// <param name="reason">Why it is no form.</param>
    public void Skip(string source, string reason)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(reason);
        Skipped++;
        if (_skipped.Count < MostSkippedShown)
        {
            _skipped.Add((source, reason));
        }
    }

    /// <summary>
    /// The outcome in a few sentences (结论), without full stops: totals, grades, the sum, then who could not be scored, compared or read, and
    /// forms of years out of force.
    /// </summary>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public IReadOnlyList<string> ConclusionIn(CultureInfo? culture = null) => ConclusionIn(Languages.IsEnglish(culture));

    internal IReadOnlyList<string> ConclusionIn(bool english) => ImpactConclusion.Of(this, english);

    /// <summary>From now on writes each form that is added as a line of CSV (逐行写出): call it before the first, with a writer that stays open.</summary>
    /// <param name="csv">Where to write; the heads are written at once.</param>
    /// <param name="culture">A culture of Chinese, or none, for Chinese; any other for English (语言).</param>
    public void WriteUnits(TextWriter csv, CultureInfo? culture = null) => WriteUnits(csv, Languages.IsEnglish(culture));

    internal void WriteUnits(TextWriter csv, bool english)
    {
        ArgumentNullException.ThrowIfNull(csv);
        csv.Write(UnitLine.CsvHead(english));
        _csv = csv;
    }

    /// <summary>Writes all figures as JSON.</summary>
    /// <param name="output">Where to write.</param>
    public void WriteJson(TextWriter output) => ImpactJson.Write(this, output);

    /// <summary>Writes a report as one HTML page in Chinese that needs nothing else: for a browser without network, and for A4.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="date">The date to print (日期); null for none.</param>
    /// <param name="issuer">Who issues the report (出具单位); null for none.</param>
    public void WriteHtml(TextWriter output, DateOnly? date = null, string? issuer = null)
    {
        ArgumentNullException.ThrowIfNull(output);
        ImpactPage.Write(this, output, date, issuer);
    }

    private static bool IsTooLarge(ScoreCard card) =>
        PrintedNumber.IsTooLarge(card.Total) || PrintedNumber.IsTooLarge(card.Execution?.Score) || card.Indicators.Any(i => PrintedNumber.IsTooLarge(i.Score));

    private static bool ScoreTheSameRows(ScoreCard before, ScoreCard after)
    {
        foreach (RowPair row in RowPair.Of(before, after))
        {
            if ((row.Before.Outcome == ScoreOutcome.NotAssessable) != (row.After.Outcome == ScoreOutcome.NotAssessable))
            {
                return false;
            }
        }

        return true;
    }

    private void Tell(UnitLine line)
    {
        if (_units.Count < MostUnits)
        {
            _units.Add(line);
        }

        if (_csv is not null)
        {
            line.WriteCsv(_csv);
        }
    }
}
