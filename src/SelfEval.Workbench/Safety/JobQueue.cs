namespace SelfEval.Workbench.Safety;

/// <summary>The line in which costly work waits (任务队列): at most as many at a time as there are cores.</summary>
internal sealed class JobQueue(WorkbenchOptions options) : IDisposable
{
    private readonly SemaphoreSlim _places = new(Math.Max(1, options.Jobs));
    private int _waiting;

    /// <summary>Jobs that wait for a place (排队数).</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Runs a job on a thread of its own once a place is free.</summary>
    public async Task<T> RunAsync<T>(Func<T> job, CancellationToken cancellation = default)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _places.WaitAsync(cancellation);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        try
        {
            return await Task.Run(job, cancellation);
        }
        finally
        {
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();
}
