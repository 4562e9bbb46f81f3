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

    // Long conditions of many rules, each against each, could take minutes.
    private const int MostProofSteps = 500_000;

    public static void Check(BookTrees book)
    {
        int left = MostProofSteps;
        foreach (WorkflowTrees workflow in book.Workflows.Values)
        {
            Check(book, ref left, [.. workflow.Rules.Select(r => new Step(r.Name, r.Definition.Offset, r.Definition.Condition, r.Condition, r.Score, r.Needs))]);
        }

        Check(book, ref left, [.. book.Entries.Select(e => new Step(e.Definition.Use, e.Definition.When.Node.Start, e.Definition.When, e.Condition, null, e.Needs))]);
    }

    private static void Check(BookTrees book, ref int left, List<Step> steps)
    {
        var dead = new Dictionary<Step, List<Step>>();
        foreach ((int index, Step step) in steps.Take(Most).Select((s, i) => (Index: i, Item: s)).Where(s => s.Item.Text.Bag == book.Document.Bag))
        {
            Expression condition = step.Condition is BlockExpression block ? block.Expressions[^1] : step.Condition;
            if (Implication.IsNever(condition))
            {
                step.Text.Report(DiagnosticCatalog.NeverHolds, 0, step.Name);
            }
            else if (FirstThatTakes(steps, index, condition, ref left) is { } first)
            {
                (dead.TryGetValue(first, out List<Step>? others) ? others : dead[first] = []).Add(step);
            }
        }

        dead.ToList().ForEach(d => Report(d.Key, d.Value));
    }

    /// <summary>One step in the wrong place is one mistake, however many stand behind it.</summary>
    private static void Report(Step first, List<Step> dead)
    {
        DiagnosticBag bag = dead[0].Text.Bag;
        string lines = string.Join("、", dead.Skip(1).Select(d => bag.Source.LocationOf(d.Offset).Line));
        bag.Add(
            DiagnosticCatalog.NeverReached,
            dead[0].Offset,
            dead[0].Name,
            first.Name,
            first.Text.Bag.Source.LocationOf(first.Offset).Line,
            lines.Length > 0 ? $"（第 {lines} 行的也是）" : "",
            lines.Length > 0 ? $" (and those of lines {lines})" : "");
    }

    private static Step? FirstThatTakes(List<Step> steps, int index, Expression condition, ref int left)
    {
        for (int i = 0; i < index; i++)
        {
            if (Takes(steps[i], condition, steps[index].Needs, ref left))
            {
                return steps[i];
            }
        }

        return null;
    }

    /// <summary>An earlier step that lacks a figure, or cannot be computed, leaves the case to later ones.</summary>
    private static bool Takes(Step earlier, Expression condition, IReadOnlyList<FactDefinition> needs, ref int left) =>
        !earlier.Divides && earlier.Needs.All(needs.Contains) && Implication.Holds(condition, earlier.Condition, ref left);

    private sealed record Step(string Name, int Offset, RuleText Text, Expression Condition, Expression? Score, IReadOnlyList<FactDefinition> Needs)
    {
        public bool Divides { get; } = Division.In(Condition) || Division.In(Score);
    }

    private sealed class Division : ExpressionVisitor
    {
        private bool _found;

        public static bool In(Expression? tree)
        {
            var search = new Division();
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
