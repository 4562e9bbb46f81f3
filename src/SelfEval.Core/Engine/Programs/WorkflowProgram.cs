using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>A workflow ready to run, with the parameter values of one scoring entry and one year.</summary>
internal sealed class WorkflowProgram(WorkflowTrees trees, Formulas formulas)
{
    // Made when first run: the rules of a shipped book are compiled when they are used.
    private DecisionProgram Rule => field ??= new DecisionProgram(trees.Rules, formulas);

    private ReadyTemplate?[] Explanations => field ??= new ReadyTemplate?[trees.Rules.Count];

    private bool[] Judgements => field ??= [.. trees.Rules.Select(static r => r.Definition.IsJudgement)];

    public string Name => trees.Definition.Name;

    public IReadOnlyList<RuleTrees> Rules => trees.Rules;

    public Formulas Formulas => formulas;

    /// <summary>True where the score may exceed the row's weight.</summary>
    public bool AllowsBonus { get; init; }

    /// <summary>True where a rule adopts what a person judged.</summary>
    public bool IsJudgement(int rule) => Judgements[rule];

    /// <summary>How a rule says what it gave; threads that ask first make the same twice.</summary>
    public ReadyTemplate ExplanationOf(int rule) => Explanations[rule] ??= formulas.Ready(Rules[rule].Template, [Rules[rule].Condition, Rules[rule].Score]);

    /// <summary>The first rule that holds, with its score; -1 where none does. Beside it whether a rule before it could not be computed.</summary>
    public int Run(in RowFacts facts, out decimal score, out bool failed) => Rule.Run(facts, out score, out failed);

    /// <summary>The same rule by rule, with what failed on the way.</summary>
    public Decision Decide(in RowFacts facts) => Rule.Decide(facts);

    public bool Holds(in RowFacts facts) => Rule.Holds(facts);
}
