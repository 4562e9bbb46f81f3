namespace SelfEval.Engine.Expressions;

/// <summary>Why something could not be worked out (算不出的原因).</summary>
internal sealed record Failure(string Chinese, string English)
{
    public static Failure Of(Exception error) => error switch
    {
        DivideByZeroException => new("除数为 0", "a divisor is 0"),
        OverflowException => new("数太大", "a number is too large"),
        _ => new(error.Message.Split('\n')[0], error.Message.Split('\n')[0]),
    };
}
