using System.Diagnostics.CodeAnalysis;

namespace SelfEval.Engine.Expressions;

/// <summary>
/// The one place that knows how working a rule out may fail (算不出): a division by zero, a number too large, a function that refuses an argument.
/// What fails counts as not holding, as in stock RulesEngine; anything else is a fault of ours and goes up.
/// </summary>
internal static class Guard
{
    /// <summary>What the work gives, or why it gives nothing.</summary>
    public static bool Try<TState, T>(TState state, Func<TState, T> work, [MaybeNullWhen(false)] out T value, [NotNullWhen(false)] out Failure? failure)
    {
        try
        {
            value = work(state);
            failure = null;
            return true;
        }
        catch (Exception error) when (Catches(error))
        {
            value = default;
            failure = Failure.Of(error);
            return false;
        }
    }

    public static bool Catches(Exception error) => error is ArithmeticException or ArgumentException;
}
