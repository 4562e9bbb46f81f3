using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using SelfEval.Engine.Expressions;
using SelfEval.Engine.Facts;

namespace SelfEval.Engine.Programs;

/// <summary>
/// Finds the scoring entry of a row (计分项的索引). Where very many entries ask for one text of the row by name (一级指标 == "产出指标"), only those that ask for
/// the row's own text are tried, and those that ask for none: a book of ten thousand rules is not gone through for every row.
/// </summary>
internal sealed class EntryIndex
{
    /// <summary>Fewer are tried as fast as they are found.</summary>
    private const int FewEntries = 16;

    private readonly IReadOnlyList<EntryTrees> _entries;
    private readonly Formulas _formulas;
    private readonly DecisionProgram _all;
    private readonly TextOf? _text;
    private readonly IReadOnlySet<string>[] _asked;
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (DecisionProgram Program, int[] Entries)> _byText = new(StringComparer.Ordinal);

    public EntryIndex(IReadOnlyList<EntryTrees> entries, Formulas formulas)
    {
        _entries = entries;
        _formulas = formulas;
        _all = new DecisionProgram(entries, formulas);
        FactDefinition? fact = entries.Count < FewEntries ? null : TextsAsked.MostUsed([.. entries.Select(static e => e.Condition)], FewEntries);
        _text = fact?.Property.GetMethod!.CreateDelegate<TextOf>();
        _asked = fact is null ? [] : [.. entries.Select(e => TextsAsked.Of(e.Condition, fact))];
        foreach (IReadOnlySet<string> texts in _asked)
        {
            _known.UnionWith(texts);
        }
    }

    private delegate string TextOf(ref RowFacts facts);

    /// <summary>The first entry that holds, or -1.</summary>
    public int Select(in RowFacts facts)
    {
        if (_text is null)
        {
            return _all.Run(facts, out _, out _);
        }

        (DecisionProgram program, int[] entries) = EntriesFor(_text(ref Unsafe.AsRef(in facts)));
        int index = program.Run(facts, out _, out _);
        return index < 0 ? -1 : entries[index];
    }

    /// <summary>The same with all entries tried, and whether one before it could not be computed.</summary>
    public int Select(in RowFacts facts, out bool failed) => _all.Run(facts, out _, out failed);

    private (DecisionProgram Program, int[] Entries) EntriesFor(string text)
    {
        // Texts that no entry asks for share one program, so that odd forms cannot fill the memory.
        string key = _known.Contains(text) ? text : "\0";
        return _byText.TryGetValue(key, out (DecisionProgram, int[]) known) ? known : _byText.GetOrAdd(key, Make(key));
    }

    private (DecisionProgram Program, int[] Entries) Make(string text)
    {
        int[] entries = [.. Enumerable.Range(0, _entries.Count).Where(i => _asked[i].Count == 0 || _asked[i].Contains(text))];
        return (new DecisionProgram([.. entries.Select(i => _entries[i])], _formulas), entries);
    }
}
