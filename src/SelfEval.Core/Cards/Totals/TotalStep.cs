using SelfEval.Cards.Writing;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Model.Cells;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Totals;

/// <summary>A step on the total that held (总分步骤): the sum as it found it, and what it made of it. Said when somebody asks.</summary>
internal sealed class TotalStep(in RowFacts facts, WorkflowProgram workflow, int rule, decimal before, decimal after)
{
    private readonly RowFacts _facts = facts;

    public string Chinese => ExplanationText.Filled(_facts, workflow, rule, after);

    public string English =>
        $"total {PrintedNumber.Plain(before)} becomes {PrintedNumber.Plain(after)} by the rule {Languages.Quoted(workflow.Rules[rule].Name)} of {Languages.Quoted(workflow.Name)}";
}
