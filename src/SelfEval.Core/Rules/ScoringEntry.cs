namespace SelfEval.Rules;

/// <summary>One row of <c>scoring</c>: which indicators use which workflow, with which parameters.</summary>
internal sealed record ScoringEntry(RuleText When, string Use, RuleText UseAt, IReadOnlyList<ParameterDefinition> With)
{
    /// <summary>RowFacts that this entry works out itself (set): the workflow sees the expression's value under the fact's name.</summary>
    public IReadOnlyList<LocalDefinition> Set { get; init; } = [];

    /// <summary>True where bonus points may take the score above the row's weight (bonus).</summary>
    public bool AllowsBonus { get; init; }
}
