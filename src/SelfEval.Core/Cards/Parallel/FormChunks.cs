using SelfEval.Model;

namespace SelfEval.Cards.Parallel;

/// <summary>Cuts a sequence of forms into chunks that start small, so that the first results come soon.</summary>
internal static class FormChunks
{
    public const int Most = 128;

    public static IEnumerable<FormChunk> Of(IEnumerable<SelfEvaluation?> forms, CancellationToken token)
    {
        using IEnumerator<SelfEvaluation?> source = forms.GetEnumerator();
        long first = 0;
        int size = 1;
        while (true)
        {
            var chunk = new List<FormOrError>(size);
            while (chunk.Count < size && Next(source, token) is { } form)
            {
                chunk.Add(form);
            }

            if (chunk.Count > 0)
            {
                yield return new FormChunk(first, chunk);
            }

            if (chunk.Count < size)
            {
                yield break;
            }

            first += chunk.Count;
            size = Math.Min(Most, size * 2);
        }
    }

    /// <summary>The next form, what the source threw for it, or null at the end. A source that computes each item goes on after it threw.</summary>
    private static FormOrError? Next(IEnumerator<SelfEvaluation?> source, CancellationToken token)
    {
        token.ThrowIfCancellationRequested();
#pragma warning disable CA1031 // One bad item is one bad result.
        try
        {
            return source.MoveNext() ? new FormOrError(source.Current, null) : null;
        }
        catch (Exception error) when (!token.IsCancellationRequested)
        {
            return new FormOrError(null, error);
        }
#pragma warning restore CA1031
    }
}
