using Microsoft.Extensions.Logging;

namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Passes on to the app's logger and lets nothing back: a sink that throws must not keep a book from being loaded or swapped.</summary>
internal sealed class QuietLogger(ILogger inner) : ILogger
{
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => Try(() => inner.IsEnabled(logLevel));

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Try(() =>
    {
        inner.Log(logLevel, eventId, state, exception, formatter);
        return true;
    });

    private static bool Try(Func<bool> act)
    {
#pragma warning disable CA1031 // Whatever a sink throws.
        try
        {
            return act();
        }
        catch (Exception)
        {
            return false;
        }
#pragma warning restore CA1031
    }
}
