using System.Linq.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Engine.Programs;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Authoring.Proofs;

/// <summary>Finds rules and scoring entries that can never be reached: their condition never holds, or an earlier one takes every case.</summary>
internal static class ReachCheck
{
    // Each is held against all before it.
    private const int Most = 400;

    public static void Check(BookTrees book)
    {
        foreach (WorkflowTrees workflow in book.Workflows.Values)
        {
            Check(book, [.. workflow.Rules.Select(r => new Step(r.Name, r.Definition.Offset, r.Definition.Condition, r.Condition, r.Score, r.Needs))]);
        }

        Check(book, [.. book.Entries.Select(e => new Step(e.Definition.Use, e.Definition.When.Node.Start, e.Definition.When, e.Condition, null, e.Needs))]);
    }

    private static void Check(BookTrees book, List<Step> steps)
    {
        foreach ((int index, Step step) in steps.Take(Most).Select((s, i) => (Index: i, Item: s)).Where(s => s.Item.Text.Bag == book.Document.Bag))
        {
            Expression condition = step.Condition is BlockExpression block ? block.Expressions[^1] : step.Condition;
            if (Implication.IsNever(condition))
            {
                step.Text.Report(DiagnosticCatalog.NeverHolds, 0, step.Name);
            }
            else if (steps.Take(index).FirstOrDefault(earlier => Takes(earlier, condition, step.Needs)) is { } first)
            {
                step.Text.Bag.Add(DiagnosticCatalog.NeverReached, step.Offset, step.Name, first.Name, first.Text.Bag.Source.LocationOf(first.Offset).Line);
            }
        }
    }

    /// <summary>An earlier step that lacks a figure, or cannot be computed, leaves the case to later ones.</summary>
    private static bool Takes(Step earlier, Expression condition, IReadOnlyList<FactDefinition> needs) =>
        earlier.Needs.All(needs.Contains) && !Divides.In(earlier.Condition) && !Divides.In(earlier.Score) && Implication.Holds(condition, earlier.Condition);

    private sealed record Step(string Name, int Offset, RuleText Text, Expression Condition, Expression? Score, IReadOnlyList<FactDefinition> Needs);

    private sealed class Divides : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression? tree)
        {
            var search = new Divides();
            search.Visit(tree);
            return search._found;
        }

        public override Expression? Visit(Expression? node)
        {
            _found |= node is BlockExpression or BinaryExpression { NodeType: ExpressionType.Divide or ExpressionType.Modulo, Right: not ConstantExpression };
            return _found ? node : base.Visit(node);
        }
    }
}
