using SelfEval.Engine.Expressions;

namespace SelfEval.Engine.Programs;

/// <summary>
/// Decides condition by condition (逐条判定), for the first rows of a scorer, where a compiled decision failed, and for whoever watches: only what fails
/// counts as not holding, as in stock RulesEngine. Traces and coverage are this same loop with a recorder.
/// </summary>
internal static class Interpreter
{
    public static Decision Decide(EvaluatedRow row, IReadOnlyList<ReadyCondition> conditions, DecisionRecorder? record = null)
    {
        var decision = new Decision(-1, 0, -1, null);
        for (int i = 0; i < conditions.Count && (decision.Index < 0 || record is not null); i++)
        {
            bool isOpen = decision.Index < 0;
            TriedCondition tried = Try(row, conditions[i], isOpen, out decimal score);
            bool decides = isOpen && tried.State == ConditionState.Holds;
            decision = decides ? decision with { Index = i, Score = score }
                : isOpen && decision.Failure is null && tried.Failure is not null ? decision with { FailedIndex = i, Failure = tried.Failure }
                : decision;
            record?.Invoke(i, tried, decides, score);
        }

        return decision;
    }

    /// <summary>What becomes of one condition: it holds where all numbers are there and it is true.</summary>
    public static TriedCondition Try(EvaluatedRow row, ReadyCondition condition) =>
        Guard.Try((row, condition), static on => on.condition.StateAt(on.row), out ConditionState state, out Failure? failure)
            ? new TriedCondition(state, null)
            : new TriedCondition(ConditionState.CannotCompute, failure);

    /// <summary>A rule that holds and whose score cannot be computed does not decide.</summary>
    private static TriedCondition Try(EvaluatedRow row, ReadyCondition condition, bool wantsScore, out decimal score)
    {
        score = 0;
        TriedCondition tried = Try(row, condition);
        if (!wantsScore || tried.State != ConditionState.Holds || condition.Points is not { } points)
        {
            return tried;
        }

        return Guard.Try((row, points), static on => on.points.Number(on.row), out score, out Failure? failure)
            ? tried
            : new TriedCondition(ConditionState.CannotCompute, failure);
    }
}
