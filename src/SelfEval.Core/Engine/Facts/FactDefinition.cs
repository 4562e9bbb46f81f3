using System.Linq.Expressions;
using System.Reflection;
using SelfEval.Rules;

namespace SelfEval.Engine.Facts;

/// <summary>A fact by its name in rules: its place in the table, the parameter that the parser sees and the property that answers.</summary>
internal sealed record FactDefinition(int Index, FactNameAttribute About, PropertyInfo Property, ParameterExpression Symbol)
{
    public string Name => About.Name;

    /// <summary>The app's own fact, which it reads by itself; null for a built-in one.</summary>
    public OwnFact? Own { get; init; }

    /// <summary>Numbers may be missing; texts never are.</summary>
    public bool CanBeMissing => Symbol.Type == typeof(decimal);

    public bool IsQuotient => About.IsQuotient;
}
