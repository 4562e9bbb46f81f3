namespace SelfEval.Workbench.Forms;

/// <summary>Lets go of workspaces that are no longer shown, every few minutes (腾出内存).</summary>
internal sealed class MemoryKeeper(Workspaces workspaces, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                workspaces.Forget();
            }
        }
        catch (OperationCanceledException)
        {
            // The workbench is closing.
        }
    }
}
