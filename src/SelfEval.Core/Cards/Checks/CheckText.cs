using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Checks;

/// <summary>The words of a check that does not hold on a row, from the templates of its book.</summary>
internal class CheckText(ReadyCheck check, CheckFacts row) : FindingText
{
    private TreeEvaluator Row => field ??= TreeEvaluator.Over(row, check.Formulas);

    public override void PrintPlace(PrintedText text) => check.Place.Print(Row, english: false, text);

    public override void PrintMessage(bool english, PrintedText text)
    {
        if (english && check.English is { } translated)
        {
            translated.Print(Row, english: true, text);
            return;
        }

        // As the book says it, in quotes among English.
        text.Add(english ? "'" : "");
        check.Message.Print(Row, english: false, text);
        text.Add(english ? "'" : "");
    }
}
