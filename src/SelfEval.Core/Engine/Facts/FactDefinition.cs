using System.Linq.Expressions;
using System.Reflection;

namespace SelfEval.Engine.Facts;

/// <summary>A fact by its name in rules: its place in the table, the parameter that the parser sees and the property that answers.</summary>
internal sealed record FactDefinition(int Index, FactNameAttribute About, PropertyInfo Property, ParameterExpression Symbol)
{
    public string Name => About.Name;

    /// <summary>Numbers may be missing; texts never are.</summary>
    public bool CanBeMissing => Symbol.Type == typeof(decimal);

    public bool IsQuotient => About.IsQuotient;
}
