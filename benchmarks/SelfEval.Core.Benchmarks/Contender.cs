using System.Diagnostics;

namespace SelfEval.Benchmarks;

/// <summary>One way to make a card, timed in bursts.</summary>
internal sealed class Contender(Func<object> score, int burst)
{
    private readonly List<double> _timings = [];

    /// <summary>Nanoseconds a form of each burst.</summary>
    public IReadOnlyList<double> Timings => _timings;

    public double Nanoseconds => _timings.Order().ElementAt(_timings.Count / 2);

    public void Run()
    {
        for (int i = 0; i < burst; i++)
        {
            GC.KeepAlive(score());
        }
    }

    public void Time()
    {
        long start = Stopwatch.GetTimestamp();
        Run();
        _timings.Add(Stopwatch.GetElapsedTime(start).TotalNanoseconds / burst);
    }

    public double Bytes()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        Run();
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)burst;
    }
}
