using System.Runtime.CompilerServices;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;

namespace SelfEval.Cards.Checks;

/// <summary>The words of a check that does not hold on a row, from the templates of its book.</summary>
internal class CheckText(CheckTrees check, CheckFacts row, Formulas formulas) : FindingText
{
    private TreeEvaluator Row => field ??= TreeEvaluator.Over(row, formulas);

    public override void PrintPlace(ref DefaultInterpolatedStringHandler text) => Print(check.Place, english: false, ref text);

    public override void PrintMessage(bool english, ref DefaultInterpolatedStringHandler text)
    {
        if (english && check.English is { } translated)
        {
            Print(translated, english: true, ref text);
            return;
        }

        // As the book says it, in quotes among English.
        text.AppendLiteral(english ? "'" : "");
        Print(check.Message, english: false, ref text);
        text.AppendLiteral(english ? "'" : "");
    }

    private void Print(OnDemand<IReadOnlyList<TemplatePart>> template, bool english, ref DefaultInterpolatedStringHandler text) =>
        formulas.Of(template.Value, check, static c => c.Alternatives.Select(a => a.Condition)).Print(Row, english, ref text);
}
