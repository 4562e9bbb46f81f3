namespace SelfEval.Engine.Programs;

/// <summary>
/// A part of a book that is compiled when first asked for (延后): of a shipped book, which has no faults to report, one form uses a
/// fraction. All parts of a book share one gate.
/// </summary>
internal sealed class OnDemand<T>(object gate, Func<T> make)
    where T : class
{
    private T? _made;

    /// <summary>A part that is there already.</summary>
    public static OnDemand<T> Made(T value) => new(value, () => value);

    public T Value
    {
        get
        {
            if (Volatile.Read(ref _made) is { } made)
            {
                return made;
            }

            lock (gate)
            {
                return _made ??= make();
            }
        }
    }
}
