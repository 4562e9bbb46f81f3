using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>Finds parameters of 0 by which a rule divides (作除数的 0), in the book's parameters and where an entry sets them.</summary>
internal sealed class DivisorCheck : ExpressionVisitor
{
    private readonly HashSet<string> _divisors = new(StringComparer.Ordinal);

    public static void Check(BookTrees book)
    {
        DiagnosticBag bag = book.Document.Bag;
        var told = new HashSet<int>();
        foreach (EntryTrees entry in book.Entries.Where(e => e.Definition.UseAt.Bag == bag))
        {
            IEnumerable<ParameterDefinition> own = entry.Definition.With.Concat((book.Document.Unmerged ?? book.Document).Parameters.Where(p => !entry.Definition.With.Any(w => w.Name == p.Name)));
            foreach (ParameterDefinition zero in own.Where(p => p.Values.Any(v => v.Value is 0m)))
            {
                if (entry.Workflow.Rules.FirstOrDefault(r => Divides(r, zero.Name)) is { } rule && told.Add(zero.Offset))
                {
                    bag.Add(DiagnosticCatalog.ZeroDivisor, zero.Values.First(v => v.Value is 0m).Offset, zero.Name, rule.Name);
                }
            }
        }
    }

    /// <summary>A rule whose condition asks for the parameter may stand back where it is 0.</summary>
    private static bool Divides(RuleTrees rule, string parameter)
    {
        var search = new DivisorCheck();
        search.Visit(rule.Condition);
        search.Visit(rule.Score);
        return search._divisors.Contains(parameter) && !search._guards.Contains(parameter);
    }

    private readonly HashSet<string> _guards = new(StringComparer.Ordinal);

    protected override Expression VisitBinary(BinaryExpression node)
    {
        if (node is { NodeType: ExpressionType.Divide or ExpressionType.Modulo, Right: ParameterExpression { Name: { } name } })
        {
            _divisors.Add(name);
        }
        else if (node.NodeType is ExpressionType.Equal or ExpressionType.NotEqual or ExpressionType.GreaterThan or ExpressionType.LessThan or ExpressionType.GreaterThanOrEqual or ExpressionType.LessThanOrEqual)
        {
            _guards.UnionWith(new[] { node.Left, node.Right }.OfType<ParameterExpression>().Select(p => p.Name!));
        }

        return base.VisitBinary(node);
    }
}
