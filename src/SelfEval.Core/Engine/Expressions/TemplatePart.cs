using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>A piece of an explanation: words, or an expression with a number format.</summary>
internal sealed record TemplatePart(string Words, Expression? Value, string? Format)
{
    /// <summary>The property of the fact that is printed alone; null where something is computed.</summary>
    public string? FactProperty { get; } = Value is ParameterExpression symbol ? FactTable.Of(symbol)?.Property.Name : null;

    /// <summary>The format taken apart; null where numbers are printed as they are.</summary>
    public PrintedFormat? Printed { get; } = Format is null ? null : new PrintedFormat(Format);

    /// <summary>The figures without which the value cannot be printed.</summary>
    public IReadOnlyList<FactDefinition> Needs => field ??= Value is null
        ? []
        : [.. SymbolUse.Of(Value).Select(FactTable.Of).OfType<FactDefinition>().Where(f => f.CanBeMissing)];
}
