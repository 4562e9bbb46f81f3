using System.Runtime.InteropServices;

namespace SelfEval.Cli;

/// <summary>
/// Ends the program when it is asked to (Ctrl+C, SIGTERM, a closed terminal): a verb that listens ends by itself and leaves things in order; one that
/// is deep in its work is ended a little later. Files are put in their place whole, so that nothing is left half-written.
/// </summary>
internal sealed class Interrupts : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.2);

    private readonly CancellationTokenSource _stop = new();
    private readonly List<PosixSignalRegistration> _registrations;

    public Interrupts() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, c => End(c, 130)),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => End(c, 143)),
        PosixSignalRegistration.Create(PosixSignal.SIGHUP, c => End(c, 129)),
    ];

    public CancellationToken Stop => _stop.Token;

    public void Dispose()
    {
        _registrations.ForEach(r => r.Dispose());
        _stop.Dispose();
    }

    private void End(PosixSignalContext context, int status)
    {
        if (_stop.IsCancellationRequested)
        {
            // Asked twice.
            Environment.Exit(status);
        }

        context.Cancel = true;
        var end = new Thread(() =>
        {
            Thread.Sleep(Patience);
            Environment.Exit(status);
        }) { IsBackground = true };
        end.Start();
        _stop.Cancel();
    }
}
