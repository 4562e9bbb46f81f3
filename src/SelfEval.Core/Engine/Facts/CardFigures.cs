using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval.Engine.Facts;

/// <summary>
/// All that checks may know of a form and its scores (核对所见), made once for a run: what every row of the form asks about the whole is
/// worked out once, not at every reading of a fact.
/// </summary>
internal sealed class CardFigures(SelfEvaluation form, IReadOnlyList<GradeDefinition> grades, IReadOnlyList<WeightDefinition> weights)
{
    /// <summary>Grades are bands up to this total (满分), points.</summary>
    public const decimal FullMarks = 100m;

    public SelfEvaluation Form => form;

    /// <summary>Points of level 1 as the book lays them down (一级指标分值); none where it does not.</summary>
    public IReadOnlyList<WeightDefinition> LaidDownWeights => weights;

    /// <summary>What the book's word lists and level names say about a row.</summary>
    public required BookWords Words { get; init; }

    /// <summary>True where the book scores: what cannot be scored is told there already.</summary>
    public required bool IsScored { get; init; }

    /// <summary>The indicator rows in the form's order.</summary>
    public required IReadOnlyList<RowFigures> Rows { get; init; }

    /// <summary>The execution row; null where the form gives it no points.</summary>
    public required RowFigures? Execution { get; init; }

    /// <summary>The computed total; null where it cannot stand beside the declared one.</summary>
    public required decimal? Total { get; init; }

    /// <summary>Rows that count: not those that hold 无, and no sub-row (其中) without weight and score.</summary>
    public IReadOnlyList<Indicator> CountedRows => field ??= [.. form.Indicators.Where(static i => !i.IsNotApplicable && (i.Weight is not null || i.DeclaredScore is not null))];

    /// <summary>The same rows where the form is whole: a cut-out has no sums.</summary>
    public IReadOnlyList<Indicator> AllCountedRows => form.IsPartial ? [] : CountedRows;

    /// <summary>Rows make 100 below each heading, and the headings make 100 (逐级权重).</summary>
    public bool IsTiered { get; } = TieredWeights.Of(form);

    /// <summary>Weight and declared score of the rows that print both, the execution row among them.</summary>
    public IReadOnlyList<(decimal Weight, decimal Score)> PricedRows => field ??=
        [.. CountedRows.Select(static i => (i.Weight, i.DeclaredScore)).Append((form.ExecutionWeight, form.ExecutionScore))
            .Where(static r => r is (not null, not null)).Select(static r => (r.Item1!.Value, r.Item2!.Value))];

    /// <summary>What the narrative says was achieved (正文成果).</summary>
    public IReadOnlyList<Statement> Results => field ??= [.. form.Statements.Where(static s => s.About == RowFacts.Result)];

    /// <summary>The date cell, read (填表日期).</summary>
    public FormCell ReportDate => field ??= FormCell.Parse(form.ReportDate);

    /// <summary>The grade of a total, or "" where the book has none for it.</summary>
    public string GradeFor(decimal total) => grades.FirstOrDefault(g => total >= g.From)?.Name ?? "";
}
