using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval.Engine.Expressions;

/// <summary>Reads a fact that the app has added.</summary>
internal static class OwnFactFormula
{
    public static Formula Of(OwnFact fact) => fact.Read switch
    {
        Func<SelfEvaluation, Indicator?, decimal?> number => new OwnNumber(number),
        Func<SelfEvaluation, Indicator?, bool> truth => new OwnTruth(truth),
        _ => new OwnText((Func<SelfEvaluation, Indicator?, string>)fact.Read),
    };

    private sealed class OwnNumber(Func<SelfEvaluation, Indicator?, decimal?> read) : NumberFormula
    {
        public override bool IsMissing(EvaluatedRow at) => read(at.Facts.Form, at.Facts.Row) is null;

        public override decimal Number(EvaluatedRow at) => read(at.Facts.Form, at.Facts.Row).GetValueOrDefault();
    }

    private sealed class OwnTruth(Func<SelfEvaluation, Indicator?, bool> read) : TruthFormula
    {
        public override bool Truth(EvaluatedRow at) => read(at.Facts.Form, at.Facts.Row);
    }

    private sealed class OwnText(Func<SelfEvaluation, Indicator?, string> read) : TextFormula
    {
        public override string Text(EvaluatedRow at) => read(at.Facts.Form, at.Facts.Row);
    }
}
