using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

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

/// <summary>A book that another one builds on (extends), by its id, with the place that names it.</summary>
internal sealed record ParentReference(string Id, int Offset);

/// <summary>Years from and to, both included; null is open.</summary>
internal readonly record struct YearRange(int? From, int? To)
{
    public bool Contains(int year) => (From is null || year >= From) && (To is null || year <= To);

    public override string ToString() => (From, To) switch
    {
        (null, null) => "各年度",
        (int from, null) => $"{from} 年度起",
        (null, int to) => $"{to} 年度及以前",
        (int from, int to) => from == to ? $"{from} 年度" : $"{from} 至 {to} 年度",
    };
}

/// <summary>Points of a level-1 group (一级指标分值) or of the execution row (预算执行率).</summary>
internal sealed record WeightDefinition(string Name, decimal Weight, int Offset);

/// <summary>A grade and the lowest total that earns it (等级, 含下限).</summary>
internal sealed record GradeDefinition(string Name, decimal From, int Offset);

/// <summary>How a figure is rounded (取舍): decimals and one of the words 四舍五入, 截断, 进一, 不取舍.</summary>
internal readonly record struct RoundingDefinition(int Decimals, string Mode)
{
    /// <summary>Where a book says nothing: half up to the hundredth, as most published forms do.</summary>
    public static RoundingDefinition Standard => new(2, "四舍五入");
}

/// <summary>A named figure that staff change (参数): a decimal, a text or a truth value, perhaps by year.</summary>
internal sealed record ParameterDefinition(string Name, int Offset, IReadOnlyList<DatedValue> Values, string? Unit, string? Note, IReadOnlyList<string> Options)
{
    /// <summary>True where the text is a table of bands (bands), checked when it is read.</summary>
    public bool IsBands { get; init; }

    /// <summary>True where the value could not be read: the name is known, and what uses it is not looked at further.</summary>
    public bool IsFaulty { get; init; }

    public Type Type => Values[0].Value.GetType();

    public object ValueIn(int year) => (Values.FirstOrDefault(v => v.Years.Contains(year)) ?? Values[^1]).Value;
}

/// <summary>A parameter's value with the years in which it holds and the document that set it.</summary>
internal sealed record DatedValue(YearRange Years, object Value, string? Basis, int Offset);

/// <summary>An expression with its place: <see cref="Node"/> is the JSON string that holds it.</summary>
internal sealed record RuleText(string Text, SourceNode Node, DiagnosticBag Bag)
{
    public void Report(DiagnosticDescriptor descriptor, int index, params object[] arguments) =>
        Bag.Add(descriptor, Node.OffsetOf(index, Bag.Source.Text), arguments);
}

/// <summary>One row of <c>scoring</c>: which indicators use which workflow, with which parameters.</summary>
internal sealed record ScoringEntry(RuleText When, string Use, RuleText UseAt, IReadOnlyList<ParameterDefinition> With)
{
    /// <summary>RowFacts that this entry works out itself (set): the workflow sees the expression's value under the fact's name.</summary>
    public IReadOnlyList<LocalDefinition> Set { get; init; } = [];

    /// <summary>True where bonus points may take the score above the row's weight (bonus).</summary>
    public bool AllowsBonus { get; init; }
}

/// <summary>A figure over all rows (统计): how many rows there are for which <see cref="When"/> holds, or the sum of an expression over them.</summary>
internal sealed record TallyDefinition(string Name, int Offset, RuleText When, RuleText? Sum);

/// <summary>Rows of which one counts (择一): 得分高的, 得分低的 or 先列的.</summary>
internal sealed record ChoiceDefinition(string Name, RuleText When, string Take);

/// <summary>A native RulesEngine workflow (规则组).</summary>
internal sealed record WorkflowDefinition(string Name, int Offset, DiagnosticBag Bag, IReadOnlyList<LocalDefinition> Globals, IReadOnlyList<RuleDefinition> Rules);

/// <summary>A native RulesEngine rule (规则): condition, score, explanation.</summary>
internal sealed record RuleDefinition(
    string Name, int Offset, bool Enabled, IReadOnlyList<LocalDefinition> Locals, RuleText Condition, RuleText? Score, RuleText? Template)
{
    /// <summary>True where the score is a person's choice that the rule only holds against its limits (Properties: 判断).</summary>
    public bool IsJudgement { get; init; }

    /// <summary>ErrorMessage; only checks use it.</summary>
    public RuleText? Message { get; init; }

    /// <summary>Properties; only checks use them.</summary>
    public SourceNode? Properties { get; init; }
}

/// <summary>A named part of an expression (LocalParams, GlobalParams).</summary>
internal sealed record LocalDefinition(string Name, RuleText Expression, int Offset);
