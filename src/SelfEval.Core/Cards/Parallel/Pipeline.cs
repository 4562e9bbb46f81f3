namespace SelfEval.Cards.Parallel;

/// <summary>
/// Work on several threads with bounded memory: the caller's thread reads ahead by two pieces for each worker, then waits for a result
/// before it reads the next. Behind a large piece nothing more is read until its result is out. What the source throws is thrown once the
/// results so far are handed out.
/// </summary>
internal static class Pipeline
{
    public static IEnumerable<TOut> Run<TIn, TOut>(IEnumerable<TIn> pieces, Func<TIn, TOut> work, int threads, bool ordered, CancellationToken token, Func<TIn, bool>? isLarge = null)
    {
        if (threads == 1)
        {
            foreach (TIn piece in pieces)
            {
                token.ThrowIfCancellationRequested();
                yield return work(piece);
            }

            yield break;
        }

        using var gate = new SemaphoreSlim(threads);
        var running = new List<Task<TOut>>();
        bool holdsLarge = false;
        using var source = new ReadAhead<TIn>(pieces, token);
        try
        {
            while (true)
            {
                holdsLarge &= running.Count > 0;
                while (running.Count < threads * 2 && !holdsLarge && source.MoveNext())
                {
                    running.Add(Start(source.Current));
                    holdsLarge = isLarge?.Invoke(source.Current) == true;
                }

                if (running.Count == 0)
                {
                    source.ThrowFault();
                    yield break;
                }

                int next = Task.WaitAny(ordered ? [running[0]] : [.. running], token);
                Task<TOut> done = running[next];
                running.RemoveAt(next);
                yield return done.GetAwaiter().GetResult();
            }
        }
        finally
        {
            // The gate must outlive whatever still runs when the reader stops early; nobody wants those results.
            Task.WhenAll(running).ContinueWith(static _ => { }, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        Task<TOut> Start(TIn piece) => Task.Run(
            () =>
            {
                gate.Wait(CancellationToken.None);
                try
                {
                    return work(piece);
                }
                finally
                {
                    gate.Release();
                }
            },
            CancellationToken.None);
    }
}
