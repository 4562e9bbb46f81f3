using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Checks;

/// <summary>The words of a check that does not hold on a row, from the templates of its book.</summary>
internal class CheckText(CheckTrees check, CheckFacts row, Formulas formulas) : FindingText
{
    private TreeEvaluator Row => field ??= TreeEvaluator.Over(row, formulas);

    public override void PrintPlace(PrintedText text) => Print(check.Place, english: false, text);

    public override void PrintMessage(bool english, PrintedText text)
    {
        if (english && check.English is { } translated)
        {
            Print(translated, english: true, text);
            return;
        }

        // As the book says it, in quotes among English.
        text.Add(english ? "'" : "");
        Print(check.Message, english: false, text);
        text.Add(english ? "'" : "");
    }

    private void Print(OnDemand<IReadOnlyList<TemplatePart>> template, bool english, PrintedText text) =>
        formulas.Of(template.Value, check, static c => c.Alternatives.Select(a => a.Condition)).Print(Row, english, text);
}
