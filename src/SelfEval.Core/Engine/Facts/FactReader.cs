using System.Reflection;

namespace SelfEval.Engine;

/// <summary>Reads a fact by its property's own getter (取数): no boxing, no reflection once it is made.</summary>
internal static class FactReader
{
    public static Formula Of(PropertyInfo property)
    {
        MethodInfo getter = property.GetMethod!;
        Type type = property.PropertyType;
        return property.DeclaringType == typeof(CheckRow)
            ? type == typeof(decimal?) ? new CheckNumber(getter.CreateDelegate<CheckNumberGetter>())
                : type == typeof(bool) ? new CheckTruth(getter.CreateDelegate<CheckTruthGetter>())
                : new CheckText(getter.CreateDelegate<CheckTextGetter>())
            : type == typeof(decimal?) ? new RowNumber(getter.CreateDelegate<RowNumberGetter>())
                : type == typeof(bool) ? new RowTruth(getter.CreateDelegate<RowTruthGetter>())
                : new RowText(getter.CreateDelegate<RowTextGetter>());
    }

    private delegate decimal? RowNumberGetter(ref Facts facts);

    private delegate bool RowTruthGetter(ref Facts facts);

    private delegate string RowTextGetter(ref Facts facts);

    private delegate decimal? CheckNumberGetter(CheckRow row);

    private delegate bool CheckTruthGetter(CheckRow row);

    private delegate string CheckTextGetter(CheckRow row);

    private sealed class RowNumber(RowNumberGetter get) : NumberFormula
    {
        public override bool IsMissing(TreeEvaluator at) => Read(at) is null;

        public override decimal Number(TreeEvaluator at) => Read(at).GetValueOrDefault();

        private decimal? Read(TreeEvaluator at)
        {
            Facts facts = at.Facts;
            return get(ref facts);
        }
    }

    private sealed class RowTruth(RowTruthGetter get) : TruthFormula
    {
        public override bool Truth(TreeEvaluator at)
        {
            Facts facts = at.Facts;
            return get(ref facts);
        }
    }

    private sealed class RowText(RowTextGetter get) : TextFormula
    {
        public override string Text(TreeEvaluator at)
        {
            Facts facts = at.Facts;
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
