using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>Conditions of which the first that holds decides (先成立者), ready to run: compiled once that pays, else and where that fails one by one.</summary>
internal sealed class DecisionProgram(IReadOnlyList<VettedCondition> conditions, Formulas formulas)
{
    private const int RowsBefore = 200;

    private readonly TieredDelegate<DecisionDelegate> _compiled = new(() => DelegateCompiler.Decision(conditions, formulas.Values), RowsBefore);

    // Made when first needed: a scorer that comes compiled to most rows needs none.
    private ReadyCondition[] Ready => field ??= ReadyCondition.All(conditions, formulas);

    /// <summary>The index of the condition that decides, with its score; -1 where none holds.</summary>
    /// <param name="facts">The row.</param>
    /// <param name="score">The score; 0 where none holds, or the conditions only choose.</param>
    /// <param name="failed">True where a condition or a score before the deciding one could not be computed.</param>
    public int Run(in RowFacts facts, out decimal score, out bool failed)
    {
        failed = false;
        if (_compiled.Next() is { } compiled && TryRun(compiled, facts, out int index, out score))
        {
            return index;
        }

        Decision decision = Decide(facts);
        score = decision.Score;
        failed = decision.Failure is not null;
        return decision.Index;
    }

    public bool Holds(in RowFacts facts) => Run(facts, out _, out _) >= 0;

    /// <summary>The same one by one, with what failed on the way.</summary>
    public Decision Decide(in RowFacts facts) => Interpreter.Decide(new TreeEvaluator(facts, formulas), Ready);

    private static bool TryRun(DecisionDelegate compiled, in RowFacts facts, out int index, out decimal score)
    {
        try
        {
            index = compiled(facts, out score);
            return true;
        }
        catch (Exception error) when (Guard.Catches(error))
        {
            (index, score) = (-1, 0);
            return false;
        }
    }
}
