namespace SelfEval.Model.Cells;

/// <summary>Finds the words of a fixed list at the start of a text (词表). Looking the first sign up is what it costs where none stands there.</summary>
internal sealed class WordList
{
    private readonly string _firsts;
    private readonly string[][] _words;

    /// <summary>The words, parted by blanks.</summary>
    public WordList(string words)
    {
        var byFirst = new SortedList<string, List<string>>(StringComparer.Ordinal);
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            string first = word[..1];
            if (!byFirst.TryGetValue(first, out List<string>? same))
            {
                byFirst.Add(first, same = []);
            }

            same.Add(word);
        }

        _firsts = string.Concat(byFirst.Keys);
        _words = [.. byFirst.Values.Select(same => same.OrderByDescending(word => word, Longer).ToArray())];
    }

    private static readonly Comparer<string> Longer = Comparer<string>.Create(static (a, b) => a.Length - b.Length);

    /// <summary>Length of the longest word at the start of a text; 0 where none stands there.</summary>
    public int LongestAt(ReadOnlySpan<char> rest)
    {
        foreach (string word in With(rest[0]))
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                return word.Length;
            }
        }

        return 0;
    }

    /// <summary>The word that a text is; null where it is none.</summary>
    public string? Exactly(ReadOnlySpan<char> text)
    {
        foreach (string word in text.IsEmpty ? [] : With(text[0]))
        {
            if (text.SequenceEqual(word))
            {
                return word;
            }
        }

        return null;
    }

    /// <summary>The words that begin with this sign, the longest first.</summary>
    public ReadOnlySpan<string> With(char first)
    {
        int index = _firsts.IndexOf(first, StringComparison.Ordinal);
        return index < 0 ? [] : _words[index];
    }
}
