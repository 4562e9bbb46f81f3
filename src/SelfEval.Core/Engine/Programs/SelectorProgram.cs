using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>Scoring entries ready to choose from (选择): the first whose condition holds.</summary>
internal sealed class SelectorProgram(IReadOnlyList<EntryTrees> entries, Formulas formulas)
{
    private readonly TieredDelegate<SelectorDelegate> _fused = new(() => DelegateCompiler.Selector(entries, formulas.Values));

    /// <summary>The entry's index, or -1 where none holds.</summary>
    /// <exception cref="ArithmeticException">A division by zero or an overflow: see <see cref="Interpreter"/>.</exception>
    /// <exception cref="ArgumentException">A function refused an argument.</exception>
    public int Select(in RowFacts facts)
    {
        if (_fused.Next() is { } fused)
        {
            return fused(facts);
        }

        var evaluator = new TreeEvaluator(facts, formulas);
        for (int i = 0; i < entries.Count; i++)
        {
            if (evaluator.HasAll(entries[i].Needs) && evaluator.Test(entries[i].When))
            {
                return i;
            }
        }

        return -1;
    }
}
