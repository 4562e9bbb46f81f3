using System.Linq.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// Finds numbers that a division made and further arithmetic changed (除法之后又计算的数): their last digits are residue, and a comparison
/// has to look past them. One division alone is as near as a decimal can be and compares as the fraction itself does.
/// </summary>
internal static class QuotientChain
{
    private enum Residue
    {
        None,
        Quotient,
        Chain,
    }

    /// <summary>True for a comparison of numbers of which one is such a chain.</summary>
    public static bool IsCompared(BinaryExpression node) =>
        node.Type == typeof(bool) && node.Left.Type == typeof(decimal) && (IsChain(node.Left) || IsChain(node.Right));

    /// <summary>Math.Floor, Ceiling, Truncate or Round of such a number: an edge like any other.</summary>
    public static bool IsCutByMath(MethodCallExpression call) =>
        call.Method.DeclaringType == typeof(Math) && (call.Method.Name is nameof(Math.Floor) or nameof(Math.Ceiling) or nameof(Math.Truncate) or nameof(Math.Round))
        && Of(call.Arguments[0]) != Residue.None;

    private static bool IsChain(Expression tree) => Of(tree) == Residue.Chain;

    private static Residue Of(Expression tree) => tree switch
    {
        ParameterExpression symbol => FactTable.Of(symbol)?.IsQuotient == true ? Residue.Quotient : Residue.None,
        UnaryExpression negated => Of(negated.Operand),
        ConditionalExpression choice => Worse(Of(choice.IfTrue), Of(choice.IfFalse)),
        MethodCallExpression call => OfCall(call),
        BinaryExpression { NodeType: ExpressionType.Divide } division => OfDivision(division),
        BinaryExpression binary => Of(binary.Left) == Residue.None && Of(binary.Right) == Residue.None ? Residue.None : Residue.Chain,
        _ => Residue.None,
    };

    private static Residue OfDivision(BinaryExpression division) =>
        Of(division.Left) != Residue.None || Of(division.Right) != Residue.None ? Residue.Chain
        : division.Right is ConstantExpression { Value: decimal divisor } && IsPowerOfTen(divisor) ? Residue.None
        : Residue.Quotient;

    /// <summary>Rounding settles its result; what only chooses among its arguments or changes their sign passes them on.</summary>
    private static Residue OfCall(MethodCallExpression call) => call.Method.Name switch
    {
        nameof(计分.限于) or nameof(计分.取舍) or nameof(计分.计数) or nameof(Math.Max) or nameof(Math.Min) or nameof(Math.Abs) =>
            call.Arguments.Where(static a => a.Type == typeof(decimal)).Aggregate(Residue.None, static (worst, a) => Worse(worst, Of(a))),
        _ => Residue.None,
    };

    private static Residue Worse(Residue one, Residue other) => one > other ? one : other;

    private static bool IsPowerOfTen(decimal number) => number is 1m or 10m or 100m or 1_000m or 10_000m or 100_000_000m;
}
