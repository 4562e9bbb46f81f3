using Microsoft.Extensions.Logging;

namespace SelfEval.Extensions.Tests;

/// <summary>A log sink whose disk is full: it throws whatever it is told.</summary>
internal sealed class ThrowingLog : ILoggerProvider, ILogger
{
    private int _thrown;

    public bool IsFull { get; set; }

    public int Thrown => Volatile.Read(ref _thrown);

    public ILogger CreateLogger(string categoryName) => categoryName.StartsWith("SelfEval", StringComparison.Ordinal) ? this : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsFull)
        {
            Interlocked.Increment(ref _thrown);
            throw new IOException("No space left on device");
        }
    }

    public void Dispose()
    {
    }
}
