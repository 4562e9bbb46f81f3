using System.Runtime.CompilerServices;
using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval.Engine.Facts;

/// <summary>
/// All that checks may know of a form and its scores (核对所见), made once for a run: what every row of the form asks about the whole is
/// worked out once, not at every reading of a fact.
/// </summary>
internal sealed class CardFigures(SelfEvaluation form, IReadOnlyList<GradeDefinition> grades)
{
    private Indicator?[]? _scoredAbove;
    private StrongBox<decimal?>? _weights;
    private StrongBox<decimal?>? _scores;
    private StrongBox<PrintedRate?>? _printedRate;

    /// <summary>Grades are bands up to this total (满分), points.</summary>
    public const decimal FullMarks = 100m;

    public SelfEvaluation Form => form;

    /// <summary>The groups of level 1 that the book lays down.</summary>
    public required LaidDownNames LaidDown { get; init; }

    /// <summary>What the book's word lists and level names say about a row.</summary>
    public required BookWords Words { get; init; }

    /// <summary>What all rows share.</summary>
    public FormContext Context => field ??= new FormContext(form, null, Words);

    /// <summary>True where the book scores: what cannot be scored is told there already.</summary>
    public required bool IsScored { get; init; }

    /// <summary>The indicator rows in the form's order.</summary>
    public required RowFigures[] Rows { get; init; }

    /// <summary>Whether a row's target is met; null where that cannot be said.</summary>
    public required Func<int, bool?> Met { get; init; }

    /// <summary>The execution row; null where the form gives it no points.</summary>
    public required RowFigures? Execution { get; init; }

    /// <summary>The computed total; null where it cannot stand beside the declared one.</summary>
    public required decimal? Total { get; init; }

    /// <summary>Rows that count: not those that hold 无, and no sub-row (其中) without weight and score.</summary>
    public Indicator[] CountedRows => field ??= Some(static i => !i.IsNotApplicable && (i.Weight is not null || i.DeclaredScore is not null));

    /// <summary>The same rows where the form is whole: a cut-out has no sums.</summary>
    public Indicator[] AllCountedRows => form.IsPartial ? [] : CountedRows;

    /// <summary>The groups of level 1, with those rows.</summary>
    public Level1Groups Level1 => field ??= new Level1Groups(form, AllCountedRows);

    /// <summary>Rows with a weight of more than 0.</summary>
    public Indicator[] WeightedRows => field ??= Some(static i => i.Weight is > 0);

    /// <summary>Rows with a declared score.</summary>
    public Indicator[] ScoredRows => field ??= Some(static i => i.DeclaredScore is not null);

    /// <summary>Sum of the weights (指标分值合计), points; null where a row has none.</summary>
    public decimal? IndicatorWeights => (_weights ??= new(Sums.Whole(AllCountedRows, static i => i.Weight))).Value;

    /// <summary>Sum of the declared scores (指标自评合计), points; null where a row has none.</summary>
    public decimal? IndicatorScores => (_scores ??= new(Sums.Whole(AllCountedRows, static i => i.DeclaredScore))).Value;

    /// <summary>The groups of level 1 against those of the book.</summary>
    public LaidDownGroups Groups => field ??= new LaidDownGroups(this);

    /// <summary>The sums of the sources of money.</summary>
    public SourceSums Sources => field ??= new SourceSums(form.Budget);

    /// <summary>Rows of one name.</summary>
    public Namesakes Namesakes => field ??= new Namesakes(form.Indicators);

    /// <summary>Rows make 100 below each heading, and the headings make 100 (逐级权重).</summary>
    public bool IsTiered { get; } = TieredWeights.Of(form);

    /// <summary>Weight and declared score of the rows that print both, the execution row among them.</summary>
    public IReadOnlyList<(decimal Weight, decimal Score)> PricedRows => field ??=
        [.. CountedRows.Select(static i => (i.Weight, i.DeclaredScore)).Append((form.ExecutionWeight, form.ExecutionScore))
            .Where(static r => r is (not null, not null)).Select(static r => (r.Item1!.Value, r.Item2!.Value))];

    /// <summary>What the narrative says was achieved (正文成果).</summary>
    public IReadOnlyList<Statement> Results => field ??= form.Statements.Count == 0 ? [] : [.. form.Statements.Where(static s => s.About == RowFacts.Result)];

    /// <summary>Those that name an indicator, by its name as names are compared.</summary>
    public ILookup<string, Statement> ResultsByIndicator => field ??= Results.Where(static s => s.Indicator is not null).ToLookup(static s => NameText.Normalise(s.Indicator!), StringComparer.Ordinal);

    /// <summary>The first statement of each topic (事项).</summary>
    public IReadOnlyDictionary<string, Statement> FirstByTopic => field ??= form.Statements.DistinctBy(static s => s.About, StringComparer.Ordinal).ToDictionary(static s => s.About, StringComparer.Ordinal);

    /// <summary>The units that actuals are printed in.</summary>
    public IReadOnlySet<string> ActualUnits => field ??= form.Indicators.Select(static i => i.Actual.PrintedUnit).ToHashSet(StringComparer.Ordinal);

    /// <summary>The numbers that actuals are.</summary>
    public IReadOnlySet<decimal?> ActualNumbers => field ??= form.Indicators.Select(static i => i.Actual.Number).ToHashSet();

    /// <summary>For each project the nearest above that has its purpose word for word; null where there is none.</summary>
    public IReadOnlyList<Project?> SamePurposeAbove => field ??= NearestOfPurpose(form.Projects);

    /// <summary>The date cell, read (填表日期).</summary>
    public FormCell ReportDate => field ??= FormCell.Parse(form.ReportDate);

    /// <summary>The execution rate as printed (印明执行率); null where no number is.</summary>
    public PrintedRate? PrintedExecutionRate => (_printedRate ??= new StrongBox<PrintedRate?>(PrintedRate.Read(form.Budget.PrintedRate))).Value;

    /// <summary>The nearest row with a declared score above a row; null where there is none.</summary>
    public Indicator? ScoredAbove(int row)
    {
        _scoredAbove ??= Running(form.Indicators);
        return _scoredAbove[row];
    }

    /// <summary>The rows of which something is so, in the form's order.</summary>
    public Indicator[] Some(Predicate<Indicator> isWanted)
    {
        var some = new Indicator[form.Indicators.Count];
        int count = 0;
        for (int i = 0; i < some.Length; i++)
        {
            if (isWanted(form.Indicators[i]))
            {
                some[count++] = form.Indicators[i];
            }
        }

        return count == some.Length ? some : some[..count];
    }

    private static Indicator?[] Running(IReadOnlyList<Indicator> rows)
    {
        var above = new Indicator?[rows.Count];
        for (int i = 1; i < above.Length; i++)
        {
            above[i] = rows[i - 1].DeclaredScore is null ? above[i - 1] : rows[i - 1];
        }

        return above;
    }

    private static Project?[] NearestOfPurpose(IReadOnlyList<Project> projects)
    {
        var above = new Project?[projects.Count];
        var last = new Dictionary<string, Project>(StringComparer.Ordinal);
        for (int i = 0; i < above.Length; i++)
        {
            if (projects[i].Purpose is { Length: > 0 } purpose)
            {
                above[i] = last.GetValueOrDefault(purpose);
                last[purpose] = projects[i];
            }
        }

        return above;
    }

    /// <summary>The grade of a total, or "" where the book has none for it.</summary>
    public string GradeFor(decimal total) => grades.FirstOrDefault(g => total >= g.From)?.Name ?? "";
}
