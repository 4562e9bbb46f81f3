using System.Collections.Concurrent;
using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// The formulas of vetted trees under one set of parameter values (算式集): made when first asked for, kept for every form and thread
/// that follows.
/// </summary>
internal sealed class Formulas(IReadOnlyDictionary<string, object> values)
{
    private readonly ConcurrentDictionary<Expression, Formula> _made = new();

    /// <summary>The parameter values; a tally is its slot.</summary>
    public IReadOnlyDictionary<string, object> Values { get; } = values;

    public Formula Of(Expression tree) => _made.TryGetValue(tree, out Formula? known) ? known : _made.GetOrAdd(tree, Make(tree));

    /// <summary>A template that prints with these values, and no figure as an edge at which the rule or check turns that it belongs to.</summary>
    public ReadyTemplate Ready(IReadOnlyList<TemplatePart> template, IEnumerable<Expression> turning) => new(template, DecisionEdges.Of(turning, this), this);

    private Formula Make(Expression node) => node switch
    {
        ConstantExpression constant => Constant(constant.Value!),
        ParameterExpression symbol => Symbol(symbol),
        UnaryExpression { NodeType: ExpressionType.Not } not => new Opposite(Make(not.Operand)),
        UnaryExpression negate => new Negation(Make(negate.Operand)),
        ConditionalExpression choice => new Choice(Make(choice.Test), Make(choice.IfTrue), Make(choice.IfFalse)),
        MethodCallExpression call when QuotientChain.IsCutByMath(call) => FunctionFormula.Of(call.Method, [new Settled(Make(call.Arguments[0])), .. call.Arguments.Skip(1).Select(Make)]),
        MethodCallExpression call => FunctionFormula.Of(call.Method, [.. call.Arguments.Select(Make)]),
        BinaryExpression binary when QuotientChain.IsCompared(binary) => new NumberComparison(binary.NodeType, new Settled(Make(binary.Left)), new Settled(Make(binary.Right))),
        BlockExpression block => new AfterParts([.. block.Expressions.SkipLast(1).Select(Make)], Make(block.Result)),
        BinaryExpression binary => Binary(binary, Make(binary.Left), Make(binary.Right)),
        _ => throw new InvalidOperationException(node.NodeType.ToString()),
    };

    private static Formula Binary(BinaryExpression node, Formula left, Formula right) => node.NodeType switch
    {
        ExpressionType.AndAlso => new Both(left, right),
        ExpressionType.OrElse => new Either(left, right),
        ExpressionType.Equal or ExpressionType.NotEqual when node.Left.Type == typeof(string) => new TextEquality(node.NodeType == ExpressionType.Equal, left, right),
        ExpressionType.Equal or ExpressionType.NotEqual when node.Left.Type == typeof(bool) => new TruthEquality(node.NodeType == ExpressionType.Equal, left, right),
        _ => node.Type == typeof(bool) ? new NumberComparison(node.NodeType, left, right) : new Arithmetic(node.NodeType, left, right),
    };

    private Formula Symbol(ParameterExpression symbol) =>
        FactTable.Of(symbol) is { } fact ? FactReader.Of(fact)
        : symbol.Name == FinalScoreNumber.Name ? new FinalScoreNumber()
        : Constant(Values[symbol.Name!]);

    private static Formula Constant(object value) => value switch
    {
        decimal number => new ConstantNumber(number),
        string text => new ConstantText(text),
        bool truth => new ConstantTruth(truth),
        TallySlot slot => new TallyNumber(slot.Index),
        int digits => new ConstantDigits(digits),
        _ => throw new InvalidOperationException(value.GetType().Name),
    };

    /// <summary>The digits of a rounding, which no rule computes with.</summary>
    private sealed class ConstantDigits(int digits) : Formula
    {
        public override object Value(EvaluatedRow at) => digits;
    }
}
