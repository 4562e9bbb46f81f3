using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>A workflow ready to run, with the parameter values of one scoring entry and one year.</summary>
internal sealed class WorkflowProgram(WorkflowTrees trees, Formulas formulas)
{
    private readonly TieredDelegate<WorkflowDelegate> _fused = new(() => DelegateCompiler.Workflow(trees.Rules, formulas.Values));

    public string Name => trees.Definition.Name;

    public IReadOnlyList<RuleTrees> Rules => trees.Rules;

    public Formulas Formulas => formulas;

    /// <summary>True where the score may exceed the row's weight.</summary>
    public bool AllowsBonus { get; init; }

    /// <summary>The first rule that holds, with its score; -1 where none does.</summary>
    /// <exception cref="ArithmeticException">A division by zero or an overflow: see <see cref="Interpreter"/>.</exception>
    /// <exception cref="ArgumentException">A function refused an argument.</exception>
    public int Run(in RowFacts facts, out decimal score)
    {
        if (_fused.Next() is { } fused)
        {
            return fused(facts, out score);
        }

        var evaluator = new TreeEvaluator(facts, formulas);
        for (int i = 0; i < trees.Rules.Count; i++)
        {
            RuleTrees rule = trees.Rules[i];
            if (evaluator.HasAll(rule.Needs) && evaluator.Test(rule.Condition))
            {
                score = evaluator.Number(rule.Score);
                return i;
            }
        }

        score = 0;
        return -1;
    }
}
