using System.Reflection;
using SelfEval.Engine.Expressions;

namespace SelfEval.Engine.Facts;

/// <summary>Reads a fact by its property's own getter (取数): no boxing, no reflection once it is made.</summary>
internal static class FactReader
{
    public static Formula Of(PropertyInfo property)
    {
        MethodInfo getter = property.GetMethod!;
        Type type = property.PropertyType;
        return property.DeclaringType == typeof(CheckFacts)
            ? type == typeof(decimal?) ? new CheckNumber(getter.CreateDelegate<CheckNumberGetter>())
                : type == typeof(bool) ? new CheckTruth(getter.CreateDelegate<CheckTruthGetter>())
                : new CheckText(getter.CreateDelegate<CheckTextGetter>())
            : type == typeof(decimal?) ? new RowNumber(getter.CreateDelegate<RowNumberGetter>())
                : type == typeof(bool) ? new RowTruth(getter.CreateDelegate<RowTruthGetter>())
                : new RowText(getter.CreateDelegate<RowTextGetter>());
    }

    private delegate decimal? RowNumberGetter(ref RowFacts facts);

    private delegate bool RowTruthGetter(ref RowFacts facts);

    private delegate string RowTextGetter(ref RowFacts facts);

    private delegate decimal? CheckNumberGetter(CheckFacts row);

    private delegate bool CheckTruthGetter(CheckFacts row);

    private delegate string CheckTextGetter(CheckFacts row);

    private sealed class RowNumber(RowNumberGetter get) : NumberFormula
    {
        public override bool IsMissing(TreeEvaluator at) => Read(at) is null;

        public override decimal Number(TreeEvaluator at) => Read(at).GetValueOrDefault();

        private decimal? Read(TreeEvaluator at)
        {
            RowFacts facts = at.Facts;
            return get(ref facts);
        }
    }

    private sealed class RowTruth(RowTruthGetter get) : TruthFormula
    {
        public override bool Truth(TreeEvaluator at)
        {
            RowFacts facts = at.Facts;
            return get(ref facts);
        }
    }

    private sealed class RowText(RowTextGetter get) : TextFormula
    {
        public override string Text(TreeEvaluator at)
        {
            RowFacts facts = at.Facts;
            return get(ref facts);
        }
    }

    private sealed class CheckNumber(CheckNumberGetter get) : NumberFormula
    {
        public override bool IsMissing(TreeEvaluator at) => get(at.Row!) is null;

        public override decimal Number(TreeEvaluator at) => get(at.Row!).GetValueOrDefault();
    }

    private sealed class CheckTruth(CheckTruthGetter get) : TruthFormula
    {
        public override bool Truth(TreeEvaluator at) => get(at.Row!);
    }

    private sealed class CheckText(CheckTextGetter get) : TextFormula
    {
        public override string Text(TreeEvaluator at) => get(at.Row!);
    }
}
