using System.Collections.Frozen;
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

    /// <summary>Entries that may hold whatever the text is, in order.</summary>
    private readonly List<int> _open = [];

    /// <summary>Where to find those of a text: its place in the two lists below.</summary>
    private readonly Dictionary<string, int> _places = new(StringComparer.Ordinal);
    private readonly List<List<int>> _asking = [];

    /// <summary>Made when a row first asks; the last one serves all texts that no entry asks for, so that odd forms cannot fill the memory.</summary>
    private readonly Choice?[] _choices;

    public EntryIndex(IReadOnlyList<EntryTrees> entries, Formulas formulas)
    {
        _entries = entries;
        _formulas = formulas;
        _all = new DecisionProgram(entries, formulas);
        FactDefinition? fact = entries.Count < FewEntries ? null : TextsAsked.MostUsed([.. entries.Select(static e => e.Condition)], FewEntries);
        _text = fact?.Property.GetMethod!.CreateDelegate<TextOf>();
        for (int i = 0; i < entries.Count; i++)
        {
            Place(i, fact is null ? FrozenSet<string>.Empty : TextsAsked.Of(entries[i].Condition, fact));
        }

        _choices = new Choice?[_asking.Count + 1];
    }

    private delegate string TextOf(ref RowFacts facts);

    /// <summary>The first entry that holds, or -1.</summary>
    public int Select(in RowFacts facts)
    {
        Choice choice = ChoiceFor(facts);
        int index = choice.Program.Run(facts, out _, out _);
        return index < 0 ? -1 : choice.Entries[index];
    }

    /// <summary>The same with all entries tried, and whether one before it could not be computed.</summary>
    public int Select(in RowFacts facts, out bool failed) => _all.Run(facts, out _, out failed);

    private Choice ChoiceFor(in RowFacts facts)
    {
        int place = _text is not null && _places.TryGetValue(_text(ref Unsafe.AsRef(in facts)), out int known) ? known : _asking.Count;
        return _choices[place] ??= Make(place);
    }

    private void Place(int entry, IReadOnlySet<string> texts)
    {
        if (texts.Count == 0)
        {
            _open.Add(entry);
        }

        foreach (string text in texts)
        {
            if (!_places.TryGetValue(text, out int place))
            {
                place = _asking.Count;
                _places.Add(text, place);
                _asking.Add([]);
            }

            _asking[place].Add(entry);
        }
    }

    private Choice Make(int place)
    {
        int[] entries = place == _asking.Count ? [.. _open] : [.. _asking[place].Concat(_open).Order()];
        return new Choice(_text is null ? _all : new DecisionProgram([.. entries.Select(i => _entries[i])], _formulas), entries);
    }

    /// <summary>The entries that may hold for rows of one text, in order.</summary>
    private sealed record Choice(DecisionProgram Program, int[] Entries);
}
