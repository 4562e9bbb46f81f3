using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;
using SelfEval.Rules;

namespace SelfEval.Cards.Traces;

/// <summary>The conditions of tallies (统计) and of rows of which one counts (择一) on every row, worked out again the slow way for coverage.</summary>
internal static class TallyTrace
{
    public static IEnumerable<(RuleDefinition Condition, ConditionState State)> Of(BookProgram program, ScoreCard card)
    {
        BookTrees book = card.Book.Trees;
        foreach (IndicatorScore row in card.Indicators)
        {
            var alone = new TreeEvaluator(program.Facts(card.Form, row.Indicator, program.Sums(card.Form, row.Score)), program.Formulas);
            foreach (RuleTrees tally in book.Tallies.SelectMany(t => t.Rules))
            {
                yield return (tally.Definition, Interpreter.Try(alone, new ReadyCondition(tally, program.Formulas)).State);
            }

            var whole = new TreeEvaluator(row.Facts, program.Formulas);
            foreach (RuleTrees choice in book.Choices.SelectMany(c => c.When.Rules))
            {
                yield return (choice.Definition, Interpreter.Try(whole, new ReadyCondition(choice, program.Formulas)).State);
            }
        }
    }
}
