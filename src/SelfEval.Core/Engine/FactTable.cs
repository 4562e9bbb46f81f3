using System.Linq.Expressions;
using System.Reflection;

namespace SelfEval.Engine;

/// <summary>A fact by its name in rules: the parameter that the parser sees and the property that answers.</summary>
internal sealed record FactDefinition(FactAttribute About, PropertyInfo Property, ParameterExpression Symbol)
{
    public string Name => About.Name;

    /// <summary>Numbers may be missing; texts never are.</summary>
    public bool CanBeMissing => Symbol.Type == typeof(decimal);
}

/// <summary>All facts by name, read once from the attributes of <see cref="Facts"/>.</summary>
internal static class FactTable
{
    public static IReadOnlyDictionary<string, FactDefinition> All { get; } = typeof(Facts)
        .GetProperties(BindingFlags.Public | BindingFlags.Instance)
        .Select(p => (Property: p, About: p.GetCustomAttribute<FactAttribute>()))
        .Where(p => p.About is not null)
        .ToDictionary(p => p.About!.Name, p => Define(p.Property, p.About!), StringComparer.Ordinal);

    public static bool IsVisible(FactDefinition fact, FactScope scope) => fact.About.Scope == FactScope.Form || fact.About.Scope == scope;

    private static FactDefinition Define(PropertyInfo property, FactAttribute about)
    {
        Type type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return new FactDefinition(about, property, Expression.Parameter(type, about.Name));
    }
}
