using System.Runtime.ExceptionServices;

namespace SelfEval.Cards.Parallel;

/// <summary>A source that is read before its results are wanted: what it throws waits until what it gave before is handed out.</summary>
internal sealed class ReadAhead<T>(IEnumerable<T> pieces, CancellationToken token) : IDisposable
{
    private readonly IEnumerator<T> _source = pieces.GetEnumerator();
    private ExceptionDispatchInfo? _fault;
    private bool _ended;

    public T Current => _source.Current;

    /// <summary>The next piece; false at the end, and once the source threw it is never asked again.</summary>
    public bool MoveNext()
    {
#pragma warning disable CA1031 // Thrown again by ThrowFault.
        try
        {
            return !_ended && !(_ended = !_source.MoveNext());
        }
        catch (Exception error) when (!token.IsCancellationRequested)
        {
            _ended = true;
            _fault = ExceptionDispatchInfo.Capture(error);
            return false;
        }
#pragma warning restore CA1031
    }

    public void ThrowFault() => _fault?.Throw();

    public void Dispose() => _source.Dispose();
}
