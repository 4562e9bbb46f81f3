using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>
/// The checks of one group over rows of one kind (一组核对), compiled together once rows come by the thousand: each fact is read once a row. Not all
/// checks of a kind in one delegate, since very large methods are not optimised.
/// </summary>
internal sealed class CheckUnit(FactScope scope, IReadOnlyList<ReadyCheck> checks, Formulas formulas)
{
    /// <summary>Compiling a unit costs as much as working it out over this many rows.</summary>
    private const int RowsBefore = 5_000;

    private readonly TieredDelegate<CheckDelegate> _compiled = new(() => CheckCompiler.Compile(checks, formulas.Values), RowsBefore);

    public FactScope Scope => scope;

    public IReadOnlyList<ReadyCheck> Checks => checks;

    // Made when first needed, as the conditions side by side, which few ask for.
    private ReadyTerms[] Terms => field ??= [.. checks.Select(c => new ReadyTerms(c.Trees, formulas))];

    private ReadyCondition[][] Ready => field ??= [.. checks.Select(c => ReadyCondition.All(c.Trees.Alternatives, formulas))];

    /// <summary>Adds the checks that do not hold on these rows.</summary>
    public void AddFailed(CheckFacts[] rows, FailedChecks failed)
    {
        for (int i = 0; i < rows.Length; i++)
        {
            failed.Enter(rows[i], i);
            if (_compiled.Next() is not { } compiled || !TryRun(compiled, rows[i], failed))
            {
                Interpret(TreeEvaluator.Over(rows[i], formulas), failed);
            }
        }
    }

    /// <summary>What became of each check on a row, side by side.</summary>
    public CheckVerdict[] Verdicts(TreeEvaluator row) => Array.ConvertAll(Ready, sides => Verdict(row, sides));

    /// <summary>Why a check could not be computed.</summary>
    public Failure? WhyNot(int check, TreeEvaluator row) =>
        Ready[check].Select(side => Interpreter.Try(row, side)).TakeWhile(static tried => tried.State != ConditionState.Holds).Select(static tried => tried.Failure).FirstOrDefault(static f => f is not null);

    /// <summary>Adds the checks that do not hold, worked out check by check.</summary>
    internal void Interpret(TreeEvaluator row, FailedChecks failed)
    {
        for (int i = 0; i < checks.Count; i++)
        {
            if (Fails(row, i))
            {
                failed.Add(checks[i].Order);
            }
        }
    }

    private bool Fails(TreeEvaluator row, int check)
    {
        try
        {
            return Terms[check].AreSo(row);
        }
        catch (Exception error) when (Guard.Catches(error))
        {
            return Verdict(row, Ready[check]) == CheckVerdict.Fails;
        }
    }

    private static CheckVerdict Verdict(TreeEvaluator row, ReadyCondition[] sides)
    {
        bool isMissing = false;
        foreach (ReadyCondition side in sides)
        {
            switch (Interpreter.Try(row, side).State)
            {
                case ConditionState.Holds:
                    return CheckVerdict.Holds;
                case ConditionState.CannotCompute:
                    return CheckVerdict.CannotCompute;
                case ConditionState.LacksFacts:
                    isMissing = true;
                    break;
            }
        }

        return isMissing ? CheckVerdict.Lacks : CheckVerdict.Fails;
    }

    /// <summary>Where something cannot be computed, the row is worked out again check by check: only what fails is passed over.</summary>
    private static bool TryRun(CheckDelegate compiled, CheckFacts row, FailedChecks failed)
    {
        int before = failed.Count;
        try
        {
            compiled(row, failed);
            return true;
        }
        catch (Exception error) when (Guard.Catches(error))
        {
            failed.CutTo(before);
            return false;
        }
    }
}
