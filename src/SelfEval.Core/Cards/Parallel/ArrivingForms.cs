using System.Runtime.ExceptionServices;
using SelfEval.Model;

namespace SelfEval.Cards.Parallel;

/// <summary>A source that gives its forms over time: one is awaited at most, and what it throws waits until the results before are handed out.</summary>
internal sealed class ArrivingForms : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop;
    private readonly IAsyncEnumerator<SelfEvaluation?> _source;
    private Task<bool>? _arrival;
    private ExceptionDispatchInfo? _fault;

    public ArrivingForms(IAsyncEnumerable<SelfEvaluation?> forms, CancellationToken token)
    {
        _stop = CancellationTokenSource.CreateLinkedTokenSource(token);
        _source = forms.GetAsyncEnumerator(_stop.Token);
    }

    /// <summary>False once the source has ended or thrown; it is never asked again.</summary>
    public bool More { get; private set; } = true;

    /// <summary>Ends when the next form is there, or is known not to come.</summary>
    public Task Arrival => _arrival ??= MoveNext();

    /// <summary>Takes the form that <see cref="Arrival"/> announced, if one came.</summary>
    public async Task Take(List<SelfEvaluation?> chunk)
    {
        More = await (_arrival ??= MoveNext()).ConfigureAwait(false);
        _arrival = null;
        if (More)
        {
            chunk.Add(_source.Current);
        }
    }

    public void ThrowFault() => _fault?.Throw();

    /// <summary>Tells the source to stop and waits for what it is at: an iterator may not be disposed in the middle of its work.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync().ConfigureAwait(false);
        if (_arrival is not null)
        {
            await ((Task)_arrival).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await _source.DisposeAsync().ConfigureAwait(false);
        _stop.Dispose();
    }

    private async Task<bool> MoveNext()
    {
        _stop.Token.ThrowIfCancellationRequested();
#pragma warning disable CA1031 // Thrown again by ThrowFault.
        try
        {
            return await _source.MoveNextAsync().ConfigureAwait(false);
        }
        catch (Exception error) when (!_stop.IsCancellationRequested)
        {
            _fault = ExceptionDispatchInfo.Capture(error);
            return false;
        }
#pragma warning restore CA1031
    }
}
