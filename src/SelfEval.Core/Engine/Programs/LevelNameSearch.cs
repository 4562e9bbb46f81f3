using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>Finds the level-1 names that a book gives weights to or asks for in its scoring entries (书里的一级指标).</summary>
internal sealed class LevelNameSearch : ExpressionVisitor
{
    private static readonly string Level1 = FactTable.NameOf(nameof(RowFacts.Level1));

    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    public static LevelNames In(BookTrees book)
    {
        var search = new LevelNameSearch();
        foreach (EntryTrees entry in book.Entries)
        {
            search.Visit(entry.Condition);
        }

        search._whole.Remove(RowFacts.ExecutionRow);
        IEnumerable<string> weighted = book.Document.Weights.Select(static w => w.Name).Where(static n => n != RowFacts.ExecutionRow);
        return new LevelNames(weighted.Concat(search._whole), search._parts, search._whole.Count > 0);
    }

    /// <summary>The names that one condition asks for.</summary>
    public static IReadOnlyCollection<string> AskedBy(Expression condition)
    {
        var search = new LevelNameSearch();
        search.Visit(condition);
        return search._whole;
    }

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node.NodeType is ExpressionType.Equal && TextBeside(node.Left, node.Right) is { Length: > 0 } name)
        {
            _whole.Add(name);
        }

        return base.VisitBinary(node);
    }

    protected override Expression VisitMethodCall(MethodCallExpression node)
    {
        if (node.Method.DeclaringType == typeof(计分) && node.Arguments is [ParameterExpression { Name: { } fact }, ConstantExpression { Value: string words }] && fact == Level1)
        {
            _parts.UnionWith(words.Split('、', StringSplitOptions.RemoveEmptyEntries));
        }

        return base.VisitMethodCall(node);
    }

    private static string? TextBeside(Expression left, Expression right) => (left, right) switch
    {
        (ParameterExpression { Name: { } fact }, ConstantExpression { Value: string text }) when fact == Level1 => text,
        (ConstantExpression { Value: string text }, ParameterExpression { Name: { } fact }) when fact == Level1 => text,
        _ => null,
    };
}
