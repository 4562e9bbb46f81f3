using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Rules;

namespace SelfEval.Cards.Traces;

/// <summary>
/// Works an expression out step by step for a person (逐步求值). Compiles it once more with its named parts left as names, so that each
/// part shows under the name that the rule gave it.
/// </summary>
internal sealed class StepTrace
{
    private readonly RowFacts _facts;
    private readonly Dictionary<string, object> _values;
    private readonly HashSet<ParameterExpression> _used = [];
    private readonly bool _english;
    private RuleScope _scope;

    public StepTrace(in RowFacts facts, BookDocument book, IReadOnlyDictionary<string, object> values, bool english)
    {
        _facts = facts;
        _english = english;
        _values = new Dictionary<string, object>(values, StringComparer.Ordinal);
        _scope = new RuleScope(FactScope.Indicator, book.Parameters, words: book.Words).WithTallies(book.Tallies.Select(t => t.Name));
    }

    /// <summary>Names of the parameters that the steps so far have used, in order.</summary>
    public IEnumerable<string> UsedParameters => _used.Select(s => s.Name!).Where(n => _values.GetValueOrDefault(n) is not (null or TallySlot)).Distinct().Order(StringComparer.Ordinal);

    /// <summary>A named part: its steps, and its name for what follows.</summary>
    public TraceNode Name(LocalDefinition part)
    {
        Expression tree = Compile(part.Expression, null);
        TraceNode steps = Step(tree);
        if (TryEvaluate(tree, out object? value, out _))
        {
            _values[part.Name] = value!;
        }

        _scope = _scope.WithOpen(part.Name, tree.Type);
        return new TraceNode($"{Said(part.Name)} = {steps.Text}", steps.Filled ?? steps.Text, steps.Value, steps.Outcome, steps.Children, _english, steps.Expression);
    }

    public TraceNode Of(RuleText source, Type result) => Step(Compile(source, result));

    private Expression Compile(RuleText source, Type? result)
    {
        // A bag of its own: the book's diagnostics are complete, and many threads may explain at once.
        Expression tree = ExpressionCompiler.Compile(source with { Bag = new DiagnosticBag(source.Bag.Source) }, _scope, result)!;
        _used.UnionWith(SymbolUse.Of(tree));
        return tree;
    }

    private TraceNode Step(Expression node)
    {
        string written = TreePrinter.Print(node, s => s.Name!);
        (string text, string filled) = _english
            ? (Said(written), Said(TreePrinter.Print(node, Value)))
            : (TreeWords.Of(node), TreeWords.Of(new ValuesPut(Known, Missing).Visit(node)));
        bool ok = TryEvaluate(node, out object? value, out string? outcome);
        bool isTruth = node.Type == typeof(bool);
        return new TraceNode(text, filled, ok && !isTruth ? Result(value!) : null, isTruth || !ok ? outcome : null, Inner(node), _english, written);
    }

    private string Result(object value) => (value, _english) switch
    {
        (string text, false) => $"“{text}”",
        (string, true) => Said(TreePrinter.Literal(value)),
        _ => TreePrinter.Literal(value),
    };

    /// <summary>Expressions are the book's own words, in whatever language one reads the rest.</summary>
    private string Said(string expression) => _english ? Languages.Quoted(expression) : expression;

    private TraceNode[] Inner(Expression node)
    {
        var parts = new List<Expression>();
        Collect(node, parts);
        return [.. parts.Where(p => p is not (ConstantExpression or ParameterExpression)).Select(Step)];
    }

    /// <summary>The parts that were worked out on the way: what a short circuit or a choice passed by is not among them.</summary>
    private void Collect(Expression node, List<Expression> parts)
    {
        switch (node)
        {
            case BinaryExpression { NodeType: ExpressionType.AndAlso or ExpressionType.OrElse } logic:
                CollectLogic(logic, logic.NodeType, parts);
                break;
            case BinaryExpression binary:
                parts.AddRange([binary.Left, binary.Right]);
                break;
            case UnaryExpression unary:
                parts.Add(unary.Operand);
                break;
            case MethodCallExpression call:
                parts.AddRange(call.Arguments);
                break;
            case ConditionalExpression choice:
                parts.Add(choice.Test);
                if (TryEvaluate(choice.Test, out object? test, out _))
                {
                    parts.Add((bool)test! ? choice.IfTrue : choice.IfFalse);
                }

                break;
        }
    }

    /// <summary>False where the rest is passed by.</summary>
    private bool CollectLogic(Expression node, ExpressionType logic, List<Expression> parts)
    {
        if (node is BinaryExpression same && same.NodeType == logic)
        {
            return CollectLogic(same.Left, logic, parts) && CollectLogic(same.Right, logic, parts);
        }

        parts.Add(node);
        return TryEvaluate(node, out object? value, out _) && (bool)value! == (logic == ExpressionType.AndAlso);
    }

    private bool TryEvaluate(Expression node, out object? value, out string outcome)
    {
        value = null;
        if (SymbolUse.Of(node).Any(s => Value(s) == Missing))
        {
            outcome = "missing";
            return false;
        }

        bool isDone = Guard.Try((Evaluator: new TreeEvaluator(_facts, _values), node), static on => on.Evaluator.Evaluate(on.node), out value, out _);
        outcome = !isDone ? "failed" : value is true ? "true" : "false";
        return isDone;
    }

    private string Missing => _english ? "(missing)" : "（没有数）";

    private string Value(ParameterExpression symbol) => Known(symbol) switch
    {
        null => Missing,
        TooLarge large => large.ToString(),
        var known => TreePrinter.Literal(known),
    };

    /// <summary>A number, a text or a truth; null where the form has none.</summary>
    private object? Known(ParameterExpression symbol)
    {
        if (FactTable.Of(symbol) is { } fact)
        {
            var evaluator = new TreeEvaluator(_facts, _values);
            return evaluator.Lacking([fact]).Length > 0 ? null : Read(() => evaluator.Evaluate(symbol));
        }

        return _values.TryGetValue(symbol.Name!, out object? known) ? Read(() => known is TallySlot slot ? _facts.Tally(slot.Index) : known) : null;
    }

    private static object Read(Func<object> read)
    {
        try
        {
            return read();
        }
        catch (OverflowException)
        {
            return default(TooLarge);
        }
    }

    private readonly struct TooLarge
    {
        public override string ToString() => "（数太大）";
    }
}
