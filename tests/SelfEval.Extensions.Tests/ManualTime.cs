namespace SelfEval.Extensions.Tests;

/// <summary>Time that passes when a test says so: one look at the books for each step.</summary>
internal sealed class ManualTime : TimeProvider
{
    private Action? _fire;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var step = new Step(callback, state);
        _fire = step.Fire;
        return step;
    }

    public void Look() => _fire!();

    private sealed class Step(TimerCallback callback, object? state) : ITimer
    {
        private bool _isDue;

        public bool Change(TimeSpan dueTime, TimeSpan period) => _isDue = true;

        public void Fire()
        {
            _isDue.Should().BeTrue("each look asks for the next");
            _isDue = false;
            callback(state);
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
