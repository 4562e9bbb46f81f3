using SelfEval.Engine.Facts;
using SelfEval.Reading.Diagnostics;

namespace SelfEval.Engine.Expressions;

/// <summary>Why something could not be worked out (算不出的原因).</summary>
internal sealed record Failure(string Chinese, string English)
{
    public static Failure Of(Exception error) => error switch
    {
        DivideByZeroException => new("除数为 0", "a divisor is 0"),
        OverflowException => new("数太大", "a number is too large"),
        FunctionRefusal refusal => new(refusal.Chinese, refusal.English),
        _ => new(Plain(error), Languages.Quoted(Plain(error))),
    };

    /// <summary>What a function of an app's own says, without the name of its parameter, which rule writers never see.</summary>
    private static string Plain(Exception error)
    {
        string message = error.Message.Split('\n')[0];
        string tail = error is ArgumentException { ParamName: { } parameter } ? $" (Parameter '{parameter}')" : "";
        return tail.Length > 0 && message.EndsWith(tail, StringComparison.Ordinal) ? message[..^tail.Length] : message;
    }
}
