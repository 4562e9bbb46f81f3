using SelfEval.Engine.Expressions;

namespace SelfEval.Engine.Programs;

/// <summary>What must be so where a check fails (<see cref="FailureTerm"/>), with its formulas at hand (备好的不成立条件).</summary>
internal sealed class ReadyTerms(CheckTrees check, Formulas formulas)
{
    private readonly (Formula Formula, bool IsNeed)[] _terms =
        [.. FailureTerm.Of(check).Select(t => t.Need is { } need ? (FactReader.Of(need), true) : (formulas.Of(t.Side!), false))];

    /// <summary>True where the check fails on the row.</summary>
    /// <exception cref="ArithmeticException">A division by zero, or a number too large.</exception>
    /// <exception cref="ArgumentException">A function refuses what it is given.</exception>
    public bool AreSo(EvaluatedRow row)
    {
        foreach ((Formula formula, bool isNeed) in _terms)
        {
            if (isNeed ? formula.IsMissing(row) : formula.Truth(row))
            {
                return false;
            }
        }

        return true;
    }
}
