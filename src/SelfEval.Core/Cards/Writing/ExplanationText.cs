using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model.Cells;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Writing;

/// <summary>Says in Chinese how a row got its points (说明), from the rule's own template and the row's figures.</summary>
internal static class ExplanationText
{
    /// <summary>How a scored row got its points, and whether they were held within the row's weight.</summary>
    public static void PrintScored(IndicatorScore row, PrintedText text)
    {
        WorkflowProgram workflow = row.Program!;
        PrintFilled(row.Facts, workflow, row.RuleIndex, row.Points, text);
        decimal weight = row.Facts.Weight ?? 0;
        if (row.Exact < 0 || (row.Exact > weight && !workflow.AllowsBonus))
        {
            text.Add($"（算得{PrintedNumber.Plain(row.Exact)}分，得分限于0至{PrintedNumber.Plain(weight)}分）");
        }
    }

    /// <summary>A rule's own words with the figures put in.</summary>
    public static string Filled(in RowFacts facts, WorkflowProgram workflow, int rule, decimal score) =>
        PrintedText.Of((facts, workflow, rule, score), static (row, text) => PrintFilled(row.facts, row.workflow, row.rule, row.score, text));

    private static void PrintFilled(in RowFacts facts, WorkflowProgram workflow, int rule, decimal score, PrintedText text)
    {
        RuleTrees trees = workflow.Rules[rule];
        if (trees.Template.Count == 0)
        {
            text.Add($"按“{trees.Name}”得{PrintedNumber.Plain(score)}分");
        }
        else
        {
            workflow.ExplanationOf(rule).Print(new TreeEvaluator(facts, workflow.Formulas) { Score = score }, english: false, text);
        }
    }
}
