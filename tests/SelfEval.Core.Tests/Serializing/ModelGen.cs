using System.Collections;
using System.Reflection;
using CsCheck;
using SelfEval.Model;

namespace SelfEval.Tests.Serializing;

/// <summary>
/// Random forms built by reflection over the model, so that a property which is added to the model and forgotten by the writer is
/// found by the round trip. Only what a form file may hold is made.
/// </summary>
internal sealed class ModelGen(Random random, double missing, bool withExtremes)
{
    private static readonly string[] Words = ["无", "——", "/", "≥95%", "315件", "556.95万元", "完成", "引号\"和\\反斜线", "第一行\n第二行", "  空格  ", "<tag> & 'quote'", "𠮷野家"];

    // The last two are extremes: good numbers in a form, but a rate between them has more digits than a number can have.
    private static readonly decimal[] Numbers = [0m, 10m, 5.00m, -61.45m, 556.95m, 0.0900000762939453m, 0.0000000000000000000000000001m, 999_999_999_999_999.9999999999999m];

    /// <summary>Forms in which any value may be missing.</summary>
    public static Gen<SelfEvaluation> Form { get; } = Gen.Int[0, int.MaxValue].Select(seed => new ModelGen(new Random(seed), 0.3, withExtremes: true).Make());

    /// <summary>The same without extreme numbers.</summary>
    public static Gen<SelfEvaluation> UsualForm { get; } = Gen.Int[0, int.MaxValue].Select(seed => new ModelGen(new Random(seed), 0.3, withExtremes: false).Make());

    /// <summary>A form in which nothing is missing.</summary>
    public static SelfEvaluation Full(int seed) => new ModelGen(new Random(seed), 0, withExtremes: false).Make();

    private SelfEvaluation Make() => (SelfEvaluation)Fill(typeof(SelfEvaluation), 0);

    private object Fill(Type type, int depth)
    {
        object made = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(type);
        made = type.GetConstructor(Type.EmptyTypes)?.Invoke(null) ?? made;
        foreach (PropertyInfo property in Writable(type))
        {
            property.SetValue(made, Value(property, depth));
        }

        return Consistent(made);
    }

    public static IEnumerable<PropertyInfo> Writable(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true });

    private object? Value(PropertyInfo property, int depth)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        bool mayMiss = property.Name != nameof(SelfEvaluation.Year) && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
        if (mayMiss && random.NextDouble() < missing)
        {
            return null;
        }

        return (property.Name, type) switch
        {
            ("Year", _) => random.Next(1994, 2100),
            ("Direction", _) => random.Next(2) == 0 ? "正向" : "反向",
            (_, { } t) when t == typeof(string) => mayMiss && random.Next(8) == 0 ? "" : Text(),
            (_, { } t) when t == typeof(decimal) => Number(),
            (_, { } t) when t == typeof(bool) => random.NextDouble() >= missing,
            (_, { } t) when t == typeof(Figure) => missing == 0 ? Figure.Of(Number()) : Cell(),
            (_, { } t) when t == typeof(FormCell) => FormCell.Parse(random.NextDouble() < missing ? null : Text()),
            (_, { IsEnum: true } t) => t.GetEnumValues().GetValue(random.Next(t.GetEnumValues().Length)),
            (_, { IsGenericType: true } t) => List(t.GetGenericArguments()[0], depth),
            (_, { } t) => Fill(t, depth + 1),
        };
    }

    private IList List(Type item, int depth)
    {
        // Rows have parts, parts have none.
        int count = item == typeof(Indicator) && depth > 1 ? 0 : random.Next(missing == 0 ? 1 : 0, 3);
        var list = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        for (int i = 0; i < count; i++)
        {
            list.Add(item == typeof(string) ? Text()
                : item == typeof((string Name, decimal Points)) ? (Text(), Number())
                : Fill(item, depth + (item == typeof(Indicator) ? 2 : 1)));
        }

        return list;
    }

    private static object Consistent(object made) => made switch
    {
        ChecklistItem { IsNotApplicable: true } item => item with { IsMet = null },
        SelfEvaluation form => form with { Headings = [.. form.Headings.DistinctBy(h => h.Name)] },
        _ => made,
    };

    private string Text() => random.Next(2) == 0
        ? Words[random.Next(Words.Length)]
        : string.Concat(Enumerable.Range(0, random.Next(1, 9)).Select(_ => (char)random.Next('一', '龥' + 1)));

    private decimal Number() => random.Next(2) == 0 ? Numbers[random.Next(withExtremes ? Numbers.Length : Numbers.Length - 2)] : random.Next(-1_000_000, 1_000_000) / 100m;

    private Figure Cell() => random.Next(4) switch { 0 => Figure.Missing, 1 => Figure.NotApplicable, _ => Number() };
}
