using System.Runtime.CompilerServices;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Cards.Checks;

/// <summary>The words of a check that could not be worked out on a row, and why.</summary>
internal sealed class UncheckedText(CheckTrees check, TreeEvaluator row, Phrase why) : CheckText(check, row)
{
    public override void PrintMessage(bool english, ref DefaultInterpolatedStringHandler text) => text.AppendLiteral(why.In(english));
}
