using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>A piece of an explanation: words, or an expression with a number format.</summary>
internal sealed record TemplatePart(string Words, Expression? Value, string? Format)
{
    /// <summary>The figures without which the value cannot be printed.</summary>
    public IReadOnlyList<FactDefinition> Needs => field ??= Value is null
        ? []
        : [.. SymbolUse.Of(Value).Select(FactTable.Of).OfType<FactDefinition>().Where(f => f.CanBeMissing)];
}
