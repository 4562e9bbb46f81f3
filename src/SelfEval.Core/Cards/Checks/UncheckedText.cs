using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;

namespace SelfEval.Cards.Checks;

/// <summary>The words of a check that could not be worked out on a row, and why.</summary>
internal sealed class UncheckedText(ReadyCheck check, CheckFacts row, Phrase why) : CheckText(check, row)
{
    public override void PrintMessage(bool english, PrintedText text) => text.Add(why.In(english));
}
