using System.Collections.Frozen;
using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>The texts that a condition asks a fact to be (条件所要的文字): it cannot hold on a row that has another.</summary>
internal static class TextsAsked
{
    /// <summary>The text of a row that most conditions ask for; null where fewer do than <paramref name="least"/>.</summary>
    public static FactDefinition? MostUsed(IReadOnlyList<Expression> conditions, int least)
    {
        IEnumerable<FactDefinition> texts = FactTable.All.Values.Where(static f => f.Symbol.Type == typeof(string) && f.About.Scope == FactScope.Indicator && f.Property.DeclaringType == typeof(RowFacts));
        (FactDefinition Fact, int Count) most = texts.Select(f => (f, conditions.Count(c => Of(c, f).Count > 0))).MaxBy(static f => f.Item2);
        return most.Count < least ? null : most.Fact;
    }

    /// <summary>The texts of which the fact must be one; none where the condition may hold with any.</summary>
    public static IReadOnlySet<string> Of(Expression condition, FactDefinition fact) => Find(condition, fact) ?? (IReadOnlySet<string>)FrozenSet<string>.Empty;

    private static HashSet<string>? Find(Expression condition, FactDefinition fact) => condition switch
    {
        BlockExpression block => Find(block.Result, fact),
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => Find(both.Left, fact) ?? Find(both.Right, fact),
        BinaryExpression { NodeType: ExpressionType.OrElse } either => Find(either.Left, fact) is { } left && Find(either.Right, fact) is { } right ? [.. left, .. right] : null,
        BinaryExpression { NodeType: ExpressionType.Equal, Left: ParameterExpression symbol, Right: ConstantExpression { Value: string text } } when symbol == fact.Symbol => [text],
        BinaryExpression { NodeType: ExpressionType.Equal, Left: ConstantExpression { Value: string text }, Right: ParameterExpression symbol } when symbol == fact.Symbol => [text],
        _ => null,
    };
}
