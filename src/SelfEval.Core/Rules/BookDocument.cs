using SelfEval.Reading.Diagnostics;

namespace SelfEval.Rules;

/// <summary>A rule book as its file says it (规则书), read and bound, before anything is compiled.</summary>
internal sealed record BookDocument
{
    public required DiagnosticBag Bag { get; init; }

    /// <summary>Where the book extends another: what its own file says, since only that can be reported in it.</summary>
    public BookDocument? Unmerged { get; init; }

    /// <summary>The texts of the book and of all that it extends.</summary>
    public required IReadOnlyList<SourceText> Sources { get; init; }

    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Version { get; init; }

    public required IReadOnlyList<ParentReference> Extends { get; init; }

    /// <summary>The words of the app's own that the book uses (requires), its parents' too.</summary>
    public required IReadOnlyList<RequiredWord> Requires { get; init; }

    /// <summary>Those of them that the app gives.</summary>
    public OwnWords Words { get; init; } = OwnWords.None;

    public required YearRange Effective { get; init; }

    public required IReadOnlyList<BasisDocument> Basis { get; init; }

    public required IReadOnlyList<WeightDefinition> Weights { get; init; }

    public required IReadOnlyList<GradeDefinition> Grades { get; init; }

    public required RoundingDefinition? ScoreRounding { get; init; }

    public required RoundingDefinition? TotalRounding { get; init; }

    /// <summary>True where the grade is that of the unrounded total (gradeBy: exact).</summary>
    public required bool? GradesExactTotal { get; init; }

    public required IReadOnlyList<ParameterDefinition> Parameters { get; init; }

    public required IReadOnlyList<TallyDefinition> Tallies { get; init; }

    public required IReadOnlyList<ChoiceDefinition> Choices { get; init; }

    /// <summary>What happens to the sum of the rows, in order (total).</summary>
    public required IReadOnlyList<ScoringEntry> TotalSteps { get; init; }

    /// <summary>How a reviewer's cut becomes a score (review).</summary>
    public required ScoringEntry? Review { get; init; }

    public required IReadOnlyList<ScoringEntry> Scoring { get; init; }

    public required IReadOnlyList<WorkflowDefinition> Workflows { get; init; }

    public required IReadOnlyList<CheckDefinition> Checks { get; init; }
}
