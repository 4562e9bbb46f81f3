using SelfEval.Engine.Expressions;

namespace SelfEval.Engine.Programs;

/// <summary>
/// Decides condition by condition (逐条判定), for the first rows of a scorer, where a compiled decision failed, and for whoever watches: only what fails
/// counts as not holding, as in stock RulesEngine. Traces and coverage are this same loop with a recorder.
/// </summary>
internal static class Interpreter
{
    public static Decision Decide(TreeEvaluator evaluator, IReadOnlyList<VettedCondition> conditions, DecisionRecorder? record = null)
    {
        var decision = new Decision(-1, 0, -1, null);
        for (int i = 0; i < conditions.Count && (decision.Index < 0 || record is not null); i++)
        {
            bool isOpen = decision.Index < 0;
            TriedCondition tried = Try(evaluator, conditions[i], isOpen, out decimal score);
            bool decides = isOpen && tried.State == ConditionState.Holds;
            decision = decides ? decision with { Index = i, Score = score }
                : isOpen && decision.Failure is null && tried.Failure is not null ? decision with { FailedIndex = i, Failure = tried.Failure }
                : decision;
            record?.Invoke(i, tried, decides, score);
        }

        return decision;
    }

    /// <summary>What becomes of one condition: it holds where all numbers are there and it is true.</summary>
    public static TriedCondition Try(TreeEvaluator evaluator, VettedCondition condition)
    {
        if (!Guard.Try((evaluator, condition), static on => State(on.evaluator, on.condition), out ConditionState state, out Failure? failure))
        {
            return new TriedCondition(ConditionState.CannotCompute, failure);
        }

        return new TriedCondition(state, null);
    }

    /// <summary>A rule that holds and whose score cannot be computed does not decide.</summary>
    private static TriedCondition Try(TreeEvaluator evaluator, VettedCondition condition, bool wantsScore, out decimal score)
    {
        score = 0;
        TriedCondition tried = Try(evaluator, condition);
        if (!wantsScore || tried.State != ConditionState.Holds || condition.Points is not { } points)
        {
            return tried;
        }

        return Guard.Try((evaluator, points), static on => on.evaluator.Number(on.points), out score, out Failure? failure)
            ? tried
            : new TriedCondition(ConditionState.CannotCompute, failure);
    }

    private static ConditionState State(TreeEvaluator evaluator, VettedCondition condition) =>
        !evaluator.HasAll(condition.Needs) ? ConditionState.LacksFacts
        : evaluator.Test(condition.Condition) ? ConditionState.Holds
        : ConditionState.DoesNotHold;
}
