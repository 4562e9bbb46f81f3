using System.Buffers;

namespace SelfEval.Engine.Facts;

/// <summary>Looks for one of several words in a text (找词).</summary>
internal sealed class WordSearch
{
    private readonly SearchValues<string> _words;

    /// <param name="words">The words, with 、 between them, as in <see cref="计分.含任一"/>.</param>
    public WordSearch(string words) => _words = SearchValues.Create(words.Split('、', StringSplitOptions.RemoveEmptyEntries), StringComparison.Ordinal);

    public bool IsIn(string text) => text.AsSpan().ContainsAny(_words);

    /// <summary>The same for a few words, without what has to be made first.</summary>
    public static bool Finds(string text, string[] words)
    {
        foreach (string word in words)
        {
            if (text.Contains(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
