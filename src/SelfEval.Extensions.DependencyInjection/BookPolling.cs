namespace SelfEval.Extensions.DependencyInjection;

/// <summary>Looks for changed books again and again; one look ends before the next begins.</summary>
internal sealed class BookPolling : IDisposable
{
    private readonly Func<IEnumerable<NamedBook>> _books;
    private readonly Action<NamedBook> _reload;
    private readonly TimeSpan _interval;
    private readonly ITimer _timer;

    public BookPolling(Func<IEnumerable<NamedBook>> books, Action<NamedBook> reload, TimeSpan interval, TimeProvider time)
    {
        _books = books;
        _reload = reload;
        _interval = interval;
        _timer = time.CreateTimer(_ => Look(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(interval, Timeout.InfiniteTimeSpan);
    }

    public void Dispose() => _timer.Dispose();

    private void Look()
    {
        foreach (NamedBook book in _books())
        {
            LookAt(book);
        }

        _timer.Change(_interval, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Nothing may escape: on the timer's thread it would end the app. Whatever is wrong with one book, the others are looked at.</summary>
    private void LookAt(NamedBook book)
    {
#pragma warning disable CA1031 // What a log sink, a listener or the disk throws: the old book or the new one serves on, and the next look comes.
        try
        {
            if (book.HasChanged())
            {
                _reload(book);
            }
        }
        catch (Exception)
        {
            // Said as far as it could be said.
        }
#pragma warning restore CA1031
    }
}
