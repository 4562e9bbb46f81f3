using System.Diagnostics.CodeAnalysis;
using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>
/// Where a fused delegate met a division by zero or an overflow: tries entry by entry and rule by rule, so that only the failing
/// rule counts as not holding, as in stock RulesEngine.
/// </summary>
internal static class Interpreter
{
    public static (WorkflowProgram? Workflow, int Rule, decimal Score) Run(BookProgram program, in RowFacts facts)
    {
        for (int i = 0; i < program.Entries.Count; i++)
        {
            WorkflowProgram candidate = program.Workflow(i);
            var evaluator = new TreeEvaluator(facts, program.Formulas);
            if (Holds(evaluator, program.Entries[i].Needs, program.Entries[i].When, out _))
            {
                Decision decision = Decide(candidate, facts);
                return (candidate, decision.Rule, decision.Score);
            }
        }

        return (null, -1, 0);
    }

    /// <summary>The fused delegate, or the slow way where it met a division by zero.</summary>
    public static (int Rule, decimal Score) TryRun(WorkflowProgram workflow, in RowFacts facts)
    {
        try
        {
            return (workflow.Run(facts, out decimal score), score);
        }
        catch (Exception error) when (error is ArithmeticException or ArgumentException)
        {
            Decision decision = Decide(workflow, facts);
            return (decision.Rule, decision.Score);
        }
    }

    /// <summary>The rule that holds with its score, or -1, and the first rule that failed with the reason.</summary>
    public static Decision Decide(WorkflowProgram workflow, in RowFacts facts)
    {
        var evaluator = new TreeEvaluator(facts, workflow.Formulas);
        RuleFailure? failure = null;
        for (int i = 0; i < workflow.Rules.Count; i++)
        {
            RuleTrees rule = workflow.Rules[i];
            if (!Holds(evaluator, rule.Needs, rule.Condition, out string? reason))
            {
                failure ??= reason is null ? null : new RuleFailure(rule.Name, reason);
                continue;
            }

            if (TryNumber(evaluator, rule.Score, out decimal score, out reason))
            {
                return new Decision(i, score, failure);
            }

            failure ??= new RuleFailure(rule.Name, reason);
        }

        return new Decision(-1, 0, failure);
    }

    /// <summary>The number, or false with the reason why there is none.</summary>
    public static bool TryNumber(TreeEvaluator evaluator, Expression expression, out decimal number, [NotNullWhen(false)] out string? reason)
    {
        try
        {
            number = evaluator.Number(expression);
            reason = null;
            return true;
        }
        catch (Exception error) when (error is ArithmeticException or ArgumentException)
        {
            number = 0;
            reason = Reason(error);
            return false;
        }
    }

    /// <summary>True where all numbers are there and the condition is true; the reason where it could not be computed.</summary>
    public static bool Holds(TreeEvaluator evaluator, IReadOnlyList<FactDefinition> needs, Expression condition, out string? reason)
    {
        reason = null;
        try
        {
            return evaluator.HasAll(needs) && evaluator.Test(condition);
        }
        catch (Exception error) when (error is ArithmeticException or ArgumentException)
        {
            reason = Reason(error);
            return false;
        }
    }

    private static string Reason(Exception error) => error switch
    {
        DivideByZeroException => "除数为 0",
        OverflowException => "数太大",
        _ => error.Message.Split('\n')[0],
    };
}
