using System.Linq.Expressions;
using SelfEval.Engine.Expressions;

namespace SelfEval.Tests.Arithmetic;

/// <summary>The careful loop works out each sign.</summary>
public sealed class FormulaArithmeticTests
{
    [Theory]
    [InlineData(ExpressionType.Add, 9)]
    [InlineData(ExpressionType.Subtract, 5)]
    [InlineData(ExpressionType.Multiply, 14)]
    [InlineData(ExpressionType.Divide, 3.5)]
    [InlineData(ExpressionType.Modulo, 1)]
    public void Number_OfEachSign_IsWorkedOut(ExpressionType sign, double expected) =>
        new global::SelfEval.Engine.Expressions.Arithmetic(sign, new ConstantNumber(7), new ConstantNumber(2)).Number(null!).Should().Be((decimal)expected);

    [Fact]
    public void Number_OfASignThatIsNone_Throws() =>
        FluentActions.Invoking(() => new global::SelfEval.Engine.Expressions.Arithmetic(ExpressionType.Power, new ConstantNumber(7), new ConstantNumber(2)).Number(null!)).Should().Throw<InvalidOperationException>().WithMessage("Power");
}
