using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>
/// The checks of one group over rows of one kind (一组核对), compiled together once rows come by the thousand: each fact is read once a row. Not all
/// checks of a kind in one delegate, since very large methods are not optimised.
/// </summary>
internal sealed class CheckUnit(FactScope scope, IReadOnlyList<CheckTrees> checks, Formulas formulas)
{
    /// <summary>Compiling a unit costs as much as working it out over this many rows.</summary>
    private const int RowsBefore = 2_000;

    private readonly TieredDelegate<CheckDelegate> _compiled = new(() => DelegateCompiler.Checks(checks, formulas.Values), RowsBefore);

    public FactScope Scope => scope;

    public IReadOnlyList<CheckTrees> Checks => checks;

    private ReadyCondition[][] Ready => field ??= [.. checks.Select(c => ReadyCondition.All(c.Alternatives, formulas))];

    /// <summary>The verdicts of all checks on the first row, then those on the second …</summary>
    public CheckVerdict[] Run(CheckFacts[] rows)
    {
        var verdicts = new CheckVerdict[rows.Length * checks.Count];
        for (int i = 0; i < rows.Length; i++)
        {
            int at = i * checks.Count;
            if (_compiled.Next() is not { } compiled || !TryRun(compiled, rows[i], verdicts, at))
            {
                Interpret(TreeEvaluator.Over(rows[i], formulas), verdicts.AsSpan(at, checks.Count));
            }
        }

        return verdicts;
    }

    /// <summary>Why a check could not be computed.</summary>
    public Failure? WhyNot(int check, TreeEvaluator row) =>
        Ready[check].Select(side => Interpreter.Try(row, side)).TakeWhile(static tried => tried.State != ConditionState.Holds).Select(static tried => tried.Failure).FirstOrDefault(static f => f is not null);

    /// <summary>The same check by check, side by side.</summary>
    internal void Interpret(TreeEvaluator row, Span<CheckVerdict> verdicts)
    {
        for (int i = 0; i < verdicts.Length; i++)
        {
            verdicts[i] = Verdict(row, Ready[i]);
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
    private static bool TryRun(CheckDelegate compiled, CheckFacts row, CheckVerdict[] verdicts, int at)
    {
        try
        {
            compiled(row, verdicts, at);
            return true;
        }
        catch (Exception error) when (Guard.Catches(error))
        {
            return false;
        }
    }
}
