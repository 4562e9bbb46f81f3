using System.Linq.Expressions;
using System.Reflection;

namespace SelfEval.Engine;

/// <summary>
/// Evaluates a vetted tree step by step (逐步求值). The fused delegates do the scoring; this one serves what a person reads, where each
/// part's value is wanted, and finds the rule that failed.
/// </summary>
internal sealed class TreeEvaluator
{
    private readonly object _facts;
    private readonly CheckRow? _row;
    private readonly IReadOnlyDictionary<string, object> _values;

    public TreeEvaluator(Facts facts, IReadOnlyDictionary<string, object> values)
        : this(facts, null, values)
    {
    }

    private TreeEvaluator(object facts, CheckRow? row, IReadOnlyDictionary<string, object> values)
    {
        _facts = facts;
        _row = row;
        _values = values;
    }

    /// <summary>Over a row under check.</summary>
    public static TreeEvaluator Over(CheckRow row, IReadOnlyDictionary<string, object> values) => new(row.Boxed, row, values);

    /// <summary>The final score, for templates.</summary>
    public decimal? Score { get; init; }

    public bool HasAll(IEnumerable<FactDefinition> needs) => needs.All(n => n.Read(_facts, _row) is not null);

    /// <summary>Names of the facts that the form lacks. Target and actual are read together: where one is blank, the other is not to blame.</summary>
    public string[] Lacking(IEnumerable<FactDefinition> needs) => [.. needs.Where(n => n.IsMissing(_facts, _row)).Select(Blank).Distinct()];

    public bool Test(Expression condition) => (bool)Evaluate(condition);

    public decimal Number(Expression expression) => (decimal)Evaluate(expression);

    /// <summary>The value: decimal, text or truth.</summary>
    /// <exception cref="DivideByZeroException">A divisor is zero.</exception>
    /// <exception cref="OverflowException">A number has more than 28 digits.</exception>
    public object Evaluate(Expression node) => node switch
    {
        ConstantExpression constant => constant.Value!,
        ParameterExpression symbol => Symbol(symbol),
        UnaryExpression { NodeType: ExpressionType.Not } not => !Test(not.Operand),
        UnaryExpression negate => -Number(negate.Operand),
        ConditionalExpression conditional => Evaluate(Test(conditional.Test) ? conditional.IfTrue : conditional.IfFalse),
        MethodCallExpression call => Call(call),
        BinaryExpression binary => Binary(binary),
        BlockExpression block => Block(block),
        _ => throw new InvalidOperationException(node.NodeType.ToString()),
    };

    private string Blank(FactDefinition fact) => (fact.Property.Name, ((Facts)_facts).Row) switch
    {
        (nameof(Facts.Target), { Target.Number: not null, Actual.Number: null }) => FactTable.NameOf(nameof(Facts.Actual)),
        (nameof(Facts.Actual), { Actual.Number: not null, Target.Number: null, Target.Low: null }) => FactTable.NameOf(nameof(Facts.Target)),
        _ => fact.Name,
    };

    private object Block(BlockExpression block)
    {
        foreach (Expression first in block.Expressions.SkipLast(1))
        {
            _ = Evaluate(first);
        }

        return Evaluate(block.Result);
    }

    private object Symbol(ParameterExpression symbol)
    {
        if (FactTable.All.TryGetValue(symbol.Name!, out FactDefinition? fact) && fact.Symbol == symbol)
        {
            return fact.Read(_facts, _row)!;
        }

        object value = symbol.Name == Template.FinalScore ? Score!.Value : _values[symbol.Name!];
        return value is TallySlot slot ? ((Facts)_facts).Tally(slot.Index) : value;
    }

    private object Call(MethodCallExpression call)
    {
        try
        {
            return call.Method.Invoke(null, [.. call.Arguments.Select(Evaluate)])!;
        }
        catch (TargetInvocationException error) when (error.InnerException is not null)
        {
            throw error.InnerException;
        }
    }

    private object Binary(BinaryExpression binary)
    {
        switch (binary.NodeType)
        {
            case ExpressionType.AndAlso:
                return Test(binary.Left) && Test(binary.Right);
            case ExpressionType.OrElse:
                return Test(binary.Left) || Test(binary.Right);
        }

        object left = Evaluate(binary.Left);
        object right = Evaluate(binary.Right);
        return (binary.NodeType, left, right) switch
        {
            (ExpressionType.Equal, _, _) => Equals(left, right),
            (ExpressionType.NotEqual, _, _) => !Equals(left, right),
            (ExpressionType.Add, decimal a, decimal b) => a + b,
            (ExpressionType.Subtract, decimal a, decimal b) => a - b,
            (ExpressionType.Multiply, decimal a, decimal b) => a * b,
            (ExpressionType.Divide, decimal a, decimal b) => a / b,
            (ExpressionType.Modulo, decimal a, decimal b) => a % b,
            (ExpressionType.LessThan, decimal a, decimal b) => a < b,
            (ExpressionType.LessThanOrEqual, decimal a, decimal b) => a <= b,
            (ExpressionType.GreaterThan, decimal a, decimal b) => a > b,
            (ExpressionType.GreaterThanOrEqual, decimal a, decimal b) => a >= b,
            _ => throw new InvalidOperationException(binary.NodeType.ToString()),
        };
    }
}
