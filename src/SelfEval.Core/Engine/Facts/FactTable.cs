using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using SelfEval.Rules;

namespace SelfEval.Engine.Facts;

/// <summary>All facts by name, read once from the attributes of <see cref="RowFacts"/> and <see cref="CheckFacts"/>.</summary>
internal static class FactTable
{
    // What belongs to a symbol, kept as long as the symbol is: looked up, never changed.
    private static readonly ConditionalWeakTable<ParameterExpression, FactDefinition> Own = [];

    public static IReadOnlyDictionary<string, FactDefinition> All { get; } = Read(typeof(RowFacts), typeof(CheckFacts));

    /// <summary>The name in rules of a property of <see cref="RowFacts"/>.</summary>
    public static string NameOf(string property) => All.Values.First(f => f.Property.Name == property && f.Property.DeclaringType == typeof(RowFacts)).Name;

    /// <summary>The name of today of a fact that was once called otherwise; null where none was.</summary>
    public static string? NameNowOf(string former) => All.Values.FirstOrDefault(f => f.About.Formerly == former)?.Name;

    /// <summary>The fact that a symbol of a tree stands for; null for a parameter, a tally or a named part.</summary>
    public static FactDefinition? Of(ParameterExpression symbol) =>
        All.TryGetValue(symbol.Name!, out FactDefinition? fact) && fact.Symbol == symbol ? fact : Own.TryGetValue(symbol, out FactDefinition? own) ? own : null;

    /// <summary>A fact that an app has added.</summary>
    public static FactDefinition Of(OwnFact fact) => Own.GetValue(fact.Symbol, _ => Define(fact));

    /// <summary>A scoring rule sees the form and its row; a check sees the score card too.</summary>
    public static bool IsVisible(FactDefinition fact, FactScope scope) => fact.About.Scope == FactScope.Form || fact.About.Scope == scope
        || (fact.About.Scope == FactScope.Card && scope != FactScope.Indicator)
        || (fact.About.Scope == FactScope.Indicator && scope == FactScope.IndicatorCheck);

    private static Dictionary<string, FactDefinition> Read(params ReadOnlySpan<Type> types)
    {
        var all = new Dictionary<string, FactDefinition>(StringComparer.Ordinal);
        foreach (Type type in types)
        {
            foreach (PropertyInfo property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            {
                if (property.GetCustomAttribute<FactNameAttribute>() is { } about)
                {
                    all.Add(about.Name, Define(all.Count, property, about));
                }
            }
        }

        return all;
    }

    private static FactDefinition Define(OwnFact fact) =>
        new(-1, new FactNameAttribute(fact.Name, FactScope.Form, fact.Note, fact.Unit), typeof(OwnFact).GetProperty(nameof(OwnFact.Read))!, fact.Symbol) { Own = fact };

    private static FactDefinition Define(int index, PropertyInfo property, FactNameAttribute about)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new FactDefinition(index, about, property, Expression.Parameter(type, about.Name));
    }
}
