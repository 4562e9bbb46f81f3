namespace SelfEval.Documents.Layouts;

/// <summary>The words of one section of a layout (词表): which keys a printed text stands for.</summary>
internal sealed class WordSet
{
    private const int LongestWord = 60;
    private const int VagueLength = 2;

    private readonly Dictionary<string, List<string>> _exact = new(StringComparer.Ordinal);
    private readonly List<(string[] Pieces, int Length, string Key)> _patterns = [];
    private readonly List<(string Key, string Word)> _words = [];

    /// <summary>Adds a word; * stands for any signs. Words added earlier come first where a text may mean several keys.</summary>
    public void Add(string key, string word)
    {
        string bare = BareWord(word);
        _words.Add((key, bare));
        if (bare.Contains('*'))
        {
            string[] pieces = bare.Split('*');
            _patterns.Add((pieces, pieces.Sum(p => p.Length), key));
            return;
        }

        if (!_exact.TryGetValue(bare, out List<string>? keys))
        {
            _exact.Add(bare, keys = []);
        }

        if (!keys.Contains(key))
        {
            keys.Add(key);
        }
    }

    /// <summary>Takes a word out of every key: a user's layout says anew where it belongs.</summary>
    public void Remove(string word)
    {
        string bare = BareWord(word);
        _exact.Remove(bare);
        _words.RemoveAll(w => w.Word == bare);
    }

    /// <summary>The words of a key, in bare form.</summary>
    public IEnumerable<string> WordsOf(string key) => _words.Where(w => w.Key == key).Select(w => w.Word);

    /// <summary>The keys, in the order in which they were first given a word.</summary>
    public IEnumerable<string> Keys => _words.Select(w => w.Key).Distinct();

    /// <summary>True where the text stands for the key, and for no other before it.</summary>
    public bool Is(string text, string key) => KeyOf(text) == key;

    /// <summary>True where the text may stand for the key.</summary>
    public bool May(string text, string key) => KeysOf(text).Contains(key);

    public string? KeyOf(string text) => KeysOf(text) is [string first, ..] ? first : null;

    /// <summary>The keys that a text may stand for, the likeliest first; none where no word fits.</summary>
    public IReadOnlyList<string> KeysOf(string text)
    {
        string bare = HeadText.Bare(text);
        if (bare.Length is 0 or > LongestWord)
        {
            return [];
        }

        string core = HeadText.WithoutBrackets(bare);
        string plain = HeadText.WithoutNumber(bare);
        foreach (string form in (ReadOnlySpan<string>)[bare, core, plain, HeadText.WithoutNumber(core)])
        {
            if (_exact.TryGetValue(form, out List<string>? keys))
            {
                // 备注（偏差原因）: the bracket says what the two signs before it leave open.
                return form.Length <= VagueLength && core.Length < bare.Length && ByPattern(bare, bare, bare) is { Length: > 0 } closer ? closer : keys;
            }
        }

        return _patterns.Count == 0 ? [] : ByPattern(bare, core, plain);
    }

    /// <summary>Every key of which some word fits the text.</summary>
    public IReadOnlyCollection<string> AllOf(string text)
    {
        string bare = HeadText.Bare(text);
        var keys = new HashSet<string>(_exact.GetValueOrDefault(bare) ?? [], StringComparer.Ordinal);
        keys.UnionWith(_patterns.Where(p => Fits(bare, p.Pieces)).Select(p => p.Key));
        return keys;
    }

    /// <summary>Trimming drops stars from printed heads, and must not from patterns.</summary>
    private static string BareWord(string word) => HeadText.Bare(word.Replace('*', '\u2731')).Replace('\u2731', '*');

    private string[] ByPattern(string bare, string core, string plain)
    {
        int best = 0;
        var keys = new List<string>();
        foreach ((string[] pieces, int length, string key) in _patterns)
        {
            if (length >= best && (Fits(bare, pieces) || Fits(core, pieces) || Fits(plain, pieces)))
            {
                if (length > best)
                {
                    keys.Clear();
                }

                best = length;
                keys.Add(key);
            }
        }

        return [.. keys.Distinct()];
    }

    private static bool Fits(string text, string[] pieces)
    {
        if (!text.StartsWith(pieces[0], StringComparison.Ordinal))
        {
            return false;
        }

        int at = pieces[0].Length;
        for (int i = 1; i < pieces.Length - 1; i++)
        {
            int found = text.IndexOf(pieces[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + pieces[i].Length;
        }

        return text.Length - at >= pieces[^1].Length && text.EndsWith(pieces[^1], StringComparison.Ordinal);
    }
}
