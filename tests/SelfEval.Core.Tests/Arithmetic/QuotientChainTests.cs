using System.Linq.Expressions;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;
using SelfEval.Reading.Json;
using SelfEval.Rules;

namespace SelfEval.Tests.Arithmetic;

/// <summary>Which comparisons and which cuts by Math look past what a division left behind: every way in which a quotient is passed on or settled.</summary>
public sealed class QuotientChainTests
{
    [Theory]
    [InlineData("分值 > 1", false)]
    [InlineData("实际完成值 / 年度指标值 > 1", false)]
    [InlineData("1 < 实际完成值 / 年度指标值 * 分值", true)]
    [InlineData("实际完成值 / 年度指标值 * 分值 >= 1", true)]
    [InlineData("分值 * 实际完成值 / 年度指标值 == 1", false)]
    [InlineData("实际完成值 / 年度指标值 / 分值 == 1", true)]
    [InlineData("分值 / (实际完成值 / 年度指标值) == 1", true)]
    [InlineData("-(实际完成值 / 年度指标值) * 2m > 1", true)]
    [InlineData("-(实际完成值 * 2m) > 1", false)]
    [InlineData("实际完成值 / 1m * 分值 > 1", false)]
    [InlineData("实际完成值 / 10 * 分值 > 1", false)]
    [InlineData("实际完成值 / 100 * 分值 > 1", false)]
    [InlineData("实际完成值 / 1000 * 分值 > 1", false)]
    [InlineData("实际完成值 / 10000 * 分值 > 1", false)]
    [InlineData("实际完成值 / 100000000 * 分值 > 1", false)]
    [InlineData("实际完成值 / 20 * 分值 > 1", true)]
    [InlineData("实际完成值 / 3 * 分值 > 1", true)]
    [InlineData("(分值 > 5 ? 实际完成值 / 年度指标值 : 1m) + 1 > 2", true)]
    [InlineData("(分值 > 5 ? 1m : 实际完成值 / 年度指标值) + 1 > 2", true)]
    [InlineData("(分值 > 5 ? 实际完成值 / 年度指标值 * 2 : 1m) > 2", true)]
    [InlineData("(分值 > 5 ? 1m : 实际完成值 / 年度指标值 * 2) > 2", true)]
    [InlineData("(分值 > 5 ? 实际完成值 / 年度指标值 : 1m) > 2", false)]
    [InlineData("执行率 > 0.9m", false)]
    [InlineData("执行率 * 100 > 90", true)]
    [InlineData("100 - 执行率 > 90", true)]
    [InlineData("计分.限于(执行率 * 分值, 0, 分值) > 1", true)]
    [InlineData("计分.限于(分值, 执行率 * 分值, 分值) > 1", true)]
    [InlineData("计分.限于(分值, 0, 执行率 * 分值) > 1", true)]
    [InlineData("计分.限于(分值, 0, 执行率) > 1", false)]
    [InlineData("计分.限于(分值, 0, 实际完成值) > 1", false)]
    [InlineData("计分.取舍(执行率 * 分值, 1, \"不取舍\") > 1", true)]
    [InlineData("计分.计数(执行率 * 分值, \"连续\") > 1", true)]
    [InlineData("Math.Max(执行率 * 分值, 1m) > 1", true)]
    [InlineData("Math.Min(1m, 执行率 * 分值) > 1", true)]
    [InlineData("Math.Abs(执行率 * 分值) > 1", true)]
    [InlineData("Math.Abs(分值) > 1", false)]
    [InlineData("计分.四舍五入(执行率 * 分值, 2) > 1", false)]
    [InlineData("计分.归整(执行率 * 分值) > 1", false)]
    [InlineData("计分.截断(执行率 * 分值, 2) + 1 > 1", false)]
    [InlineData("有偏差原因 == (执行率 * 分值 > 1)", false)]
    [InlineData("一级指标 == 二级指标", false)]
    public void IsCompared_EveryWayToPassAQuotientOn_IsKnown(string expression, bool expected) =>
        QuotientChain.IsCompared((BinaryExpression)Tree(expression, typeof(bool))).Should().Be(expected);

    [Theory]
    [InlineData("Math.Floor(执行率)", true)]
    [InlineData("Math.Ceiling(执行率)", true)]
    [InlineData("Math.Truncate(执行率)", true)]
    [InlineData("Math.Floor(实际完成值 / 年度指标值)", true)]
    [InlineData("Math.Floor(执行率 * 2)", true)]
    [InlineData("Math.Floor(分值)", false)]
    [InlineData("Math.Floor(分值 * 2)", false)]
    [InlineData("Math.Abs(执行率)", false)]
    [InlineData("Math.Max(执行率, 1m)", false)]
    [InlineData("计分.归整(执行率)", false)]
    public void IsCutByMath_EveryFunction_IsKnown(string expression, bool expected) =>
        QuotientChain.IsCutByMath((MethodCallExpression)Tree(expression, typeof(decimal))).Should().Be(expected);

    /// <summary>Math.Round is warned of, and looks past the residue all the same.</summary>
    [Fact]
    public void IsCutByMath_Round_IsKnown()
    {
        Expression quotient = Expression.Divide(Expression.Constant(1m), Expression.Constant(3m));

        QuotientChain.IsCutByMath(Expression.Call(((Func<decimal, decimal>)Math.Round).Method, quotient)).Should().BeTrue();
    }

    private static Expression Tree(string expression, Type type) =>
        ExpressionCompiler.Compile(new RuleText(expression, new SourceNode(NodeKind.String, 0, expression.Length), new DiagnosticBag(new SourceText("", expression))), new RuleScope(FactScope.Indicator, []), type)!;
}
