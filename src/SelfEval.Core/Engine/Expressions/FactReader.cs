using System.Reflection;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>Reads a fact by its property's own getter (取数): no boxing, no reflection once it is made.</summary>
internal static class FactReader
{
    // Filled as facts are asked for, since a book uses few of them; two threads may make the same reader twice.
    private static readonly Formula?[] Made = new Formula?[FactTable.All.Count];

    public static Formula Of(FactDefinition fact) => fact.Own is { } own ? OwnFactFormula.Of(own) : Made[fact.Index] ??= Make(fact.Property);

    private static Formula Make(PropertyInfo property)
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

    /// <summary>One reading tells both: some facts are long to work out.</summary>
    private static bool IsThere(decimal? read, out decimal number)
    {
        number = read.GetValueOrDefault();
        return read.HasValue;
    }

    private delegate decimal? RowNumberGetter(ref RowFacts facts);

    private delegate bool RowTruthGetter(ref RowFacts facts);

    private delegate string RowTextGetter(ref RowFacts facts);

    private delegate decimal? CheckNumberGetter(CheckFacts row);

    private delegate bool CheckTruthGetter(CheckFacts row);

    private delegate string CheckTextGetter(CheckFacts row);

    private sealed class RowNumber(RowNumberGetter get) : NumberFormula
    {
        public override bool IsMissing(EvaluatedRow at) => Read(at) is null;

        public override decimal Number(EvaluatedRow at) => Read(at).GetValueOrDefault();

        public override bool TryNumber(EvaluatedRow at, out decimal number) => IsThere(Read(at), out number);

        private decimal? Read(EvaluatedRow at) => get(ref at.Facts);
    }

    private sealed class RowTruth(RowTruthGetter get) : TruthFormula
    {
        public override bool Truth(EvaluatedRow at) => get(ref at.Facts);
    }

    private sealed class RowText(RowTextGetter get) : TextFormula
    {
        public override string Text(EvaluatedRow at) => get(ref at.Facts);
    }

    private sealed class CheckNumber(CheckNumberGetter get) : NumberFormula
    {
        public override bool IsMissing(EvaluatedRow at) => get(at.Row!) is null;

        public override decimal Number(EvaluatedRow at) => get(at.Row!).GetValueOrDefault();

        public override bool TryNumber(EvaluatedRow at, out decimal number) => IsThere(get(at.Row!), out number);
    }

    private sealed class CheckTruth(CheckTruthGetter get) : TruthFormula
    {
        public override bool Truth(EvaluatedRow at) => get(at.Row!);
    }

    private sealed class CheckText(CheckTextGetter get) : TextFormula
    {
        public override string Text(EvaluatedRow at) => get(at.Row!);
    }
}
