namespace SelfEval.Extensions.Tests;

/// <summary>Time that passes when a test says so: one look at the books for each step.</summary>
internal sealed class ManualTime : TimeProvider
{
    private readonly List<Step> _timers = [];

    public int Timers => _timers.Count;

    /// <summary>How long until the next look; null where none comes any more.</summary>
    public TimeSpan? Due => _timers[^1].Due;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var step = new Step(callback, state);
        _timers.Add(step);
        return step;
    }

    public void Look() => _timers[^1].Fire();

    private sealed class Step(TimerCallback callback, object? state) : ITimer
    {
        public TimeSpan? Due { get; private set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            period.Should().Be(Timeout.InfiniteTimeSpan, "one look ends before the next begins");
            Due = dueTime;
            return true;
        }

        public void Fire()
        {
            Due.Should().NotBeNull("each look asks for the next");
            Due = null;
            callback(state);
        }

        public void Dispose() => Due = null;

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
