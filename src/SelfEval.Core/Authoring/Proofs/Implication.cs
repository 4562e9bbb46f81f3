using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Authoring.Proofs;

/// <summary>
/// Proves that one condition cannot hold without another (蕴含), by their form alone: equal parts, and comparisons of one figure with
/// two numbers. What it cannot prove it denies, so that nothing wrong is ever reported.
/// </summary>
internal sealed class Implication
{
    // A hostile pair of conditions could take exponential time.
    private const int MostSteps = 2_000;

    private int _budget = MostSteps;

    /// <summary>True where <paramref name="weaker"/> is sure to hold whenever <paramref name="stronger"/> does.</summary>
    /// <param name="stronger">The one condition.</param>
    /// <param name="weaker">The other.</param>
    /// <param name="left">Steps that are left for the whole book; nothing is proved any more where they are used up.</param>
    public static bool Holds(Expression stronger, Expression weaker, ref int left)
    {
        if (left <= 0)
        {
            return false;
        }

        var proof = new Implication();
        bool holds = proof.Prove(stronger, weaker);
        left -= MostSteps - proof._budget;
        return holds;
    }

    /// <summary>True where the condition can never hold: false itself, or two parts that exclude each other.</summary>
    public static bool IsNever(Expression condition)
    {
        List<Expression> parts = [.. Parts(condition)];
        return parts.Exists(IsFalse) || parts.Exists(a => parts.Exists(b => Exclude(a, b)));
    }

    private bool Prove(Expression stronger, Expression weaker) => --_budget > 0 && (stronger, weaker) switch
    {
        (_, ConstantExpression { Value: true }) => true,
        (_, BinaryExpression { NodeType: ExpressionType.AndAlso } both) => Prove(stronger, both.Left) && Prove(stronger, both.Right),
        (BinaryExpression { NodeType: ExpressionType.OrElse } any, _) => Prove(any.Left, weaker) && Prove(any.Right, weaker),
        _ => Same(stronger, weaker)
            || (stronger is BinaryExpression { NodeType: ExpressionType.AndAlso } all && (Prove(all.Left, weaker) || Prove(all.Right, weaker)))
            || (weaker is BinaryExpression { NodeType: ExpressionType.OrElse } one && (Prove(stronger, one.Left) || Prove(stronger, one.Right)))
            || (Bound.Of(stronger) is { } a && Bound.Of(weaker) is { } b && a.IsWithin(b))
            || (Wording.Of(stronger) is { IsEqual: true } text && Wording.Of(weaker) is { IsEqual: false } other && text.Figure == other.Figure && text.Text != other.Text)
            || (Wording.Of(stronger) is { IsEqual: true } whole && weaker is MethodCallExpression call && Contains(whole, call)),
    };

    /// <summary>计分.含 and 计分.含任一 of a text that is known whole.</summary>
    private static bool Contains(Wording whole, MethodCallExpression call) => call.Method.DeclaringType == typeof(计分)
        && call.Arguments is [{ } figure, ConstantExpression { Value: string words }] && figure.ToString() == whole.Figure
        && (call.Method.Name == nameof(计分.含) ? 计分.含(whole.Text, words) : call.Method.Name == nameof(计分.含任一) && 计分.含任一(whole.Text, words));

    private static IEnumerable<Expression> Parts(Expression condition) =>
        condition is BinaryExpression { NodeType: ExpressionType.AndAlso } both ? Parts(both.Left).Concat(Parts(both.Right)).Take(50) : [condition];

    private static bool IsFalse(Expression part) => SymbolUse.Of(part).Count == 0
        && Guard.Try(part, static p => new TreeEvaluator(default, new Dictionary<string, object>()).Test(p), out bool isTrue, out _) && !isTrue;

    private static bool Exclude(Expression a, Expression b) => (Bound.Of(a) is { } first && Bound.Of(b) is { } second && first.Excludes(second))
        || (Wording.Of(a) is { IsEqual: true } text && Wording.Of(b) is { } other && text.Figure == other.Figure && (text.Text == other.Text) != other.IsEqual);

    private bool Same(Expression a, Expression b) => a.NodeType == b.NodeType && --_budget > 0 && (a, b) switch
    {
        (BinaryExpression one, BinaryExpression other) => one.Method == other.Method && Same(one.Left, other.Left) && Same(one.Right, other.Right),
        _ => a.ToString() == b.ToString(),
    };

    /// <summary>A text held against a literal: equal or not.</summary>
    private sealed record Wording(string Figure, string Text, bool IsEqual)
    {
        public static Wording? Of(Expression condition) => condition is BinaryExpression { NodeType: ExpressionType.Equal or ExpressionType.NotEqual } equality
            ? (equality.Left, equality.Right) switch
            {
                ({ } figure, ConstantExpression { Value: string text }) => new Wording(figure.ToString(), text, condition.NodeType == ExpressionType.Equal),
                (ConstantExpression { Value: string text }, { } figure) => new Wording(figure.ToString(), text, condition.NodeType == ExpressionType.Equal),
                _ => null,
            }
            : null;
    }

    /// <summary>A figure held against a number, as a range with open or closed ends.</summary>
    private sealed record Bound(string Figure, decimal? Low, bool LowOpen, decimal? High, bool HighOpen)
    {
        public static Bound? Of(Expression condition) => condition switch
        {
            BinaryExpression { Left: { } figure, Right: ConstantExpression { Value: decimal number } } => Of(figure, condition.NodeType, number),
            BinaryExpression { Left: ConstantExpression { Value: decimal number }, Right: { } figure } => Of(figure, Mirror(condition.NodeType), number),
            _ => null,
        };

        public bool IsWithin(Bound other) => Figure == other.Figure
            && (other.Low is null || Low > other.Low || (Low == other.Low && (LowOpen || !other.LowOpen)))
            && (other.High is null || High < other.High || (High == other.High && (HighOpen || !other.HighOpen)));

        public bool Excludes(Bound other) => Figure == other.Figure && (Below(this, other) || Below(other, this));

        private static bool Below(Bound a, Bound b) => a.High < b.Low || (a.High == b.Low && (a.HighOpen || b.LowOpen));

        private static Bound? Of(Expression figure, ExpressionType sign, decimal number)
        {
            string name = figure.ToString();
            return sign switch
            {
                ExpressionType.Equal => new Bound(name, number, false, number, false),
                ExpressionType.GreaterThan => new Bound(name, number, true, null, false),
                ExpressionType.GreaterThanOrEqual => new Bound(name, number, false, null, false),
                ExpressionType.LessThan => new Bound(name, null, false, number, true),
                ExpressionType.LessThanOrEqual => new Bound(name, null, false, number, false),
                _ => null,
            };
        }

        private static ExpressionType Mirror(ExpressionType sign) => sign switch
        {
            ExpressionType.GreaterThan => ExpressionType.LessThan,
            ExpressionType.GreaterThanOrEqual => ExpressionType.LessThanOrEqual,
            ExpressionType.LessThan => ExpressionType.GreaterThan,
            ExpressionType.LessThanOrEqual => ExpressionType.GreaterThanOrEqual,
            _ => sign,
        };
    }
}
