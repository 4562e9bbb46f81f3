using SelfEval.Engine.Expressions;
using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>A check with what its findings ask for at every form, worked out once for a program (备好的检查项).</summary>
internal sealed class ReadyCheck(CheckTrees trees, int order, IReadOnlyList<CheckTrees> book, Formulas formulas)
{
    public CheckTrees Trees => trees;

    public CheckDefinition Definition => trees.Definition;

    public Formulas Formulas => formulas;

    // Made when first printed; threads that ask first make the same twice.
    public ReadyTemplate Message => field ??= Ready(trees.Message);

    /// <summary>Null where the book says it in Chinese only.</summary>
    public ReadyTemplate? English => trees.English is null ? null : field ??= Ready(trees.English);

    public ReadyTemplate Place => field ??= Ready(trees.Place);

    /// <summary>Its place in the book, in which findings are listed.</summary>
    public int Order => order;

    /// <summary>The kind's place among <see cref="CheckDefinition.Kinds"/>; -1 where the check names none.</summary>
    public int Kind { get; } = Array.IndexOf(CheckDefinition.Kinds, trees.Definition.Kind);

    /// <summary>Where its findings stand.</summary>
    public WherePath Where { get; } = new(trees.Definition.Where, trees.Scope);

    /// <summary>The checks that it gives way to, by their places in the book.</summary>
    public IReadOnlyList<int> GivesWayTo { get; } =
        [.. Enumerable.Range(0, book.Count).Where(i => trees.Definition.Unless.Any(u => u.Text == book[i].Definition.Code))];

    /// <summary>Codes of findings that scoring itself makes, to which it gives way too.</summary>
    public IReadOnlyList<string> GivesWayToScoring { get; } =
        [.. trees.Definition.Unless.Select(static u => u.Text).Where(static code => code.StartsWith(BookChecks.FindingOfScoring, StringComparison.Ordinal))];

    private ReadyTemplate Ready(OnDemand<IReadOnlyList<TemplatePart>> template) => formulas.Ready(template.Value, trees.Alternatives.Select(static a => a.Condition));
}
