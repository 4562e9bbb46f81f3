using SelfEval.Rules;

namespace SelfEval.Engine.Programs;

/// <summary>One compiled program for each span of years in which a book's parameters keep their values; most books have one.</summary>
internal sealed class YearPrograms
{
    // _starts[i] is the first year of span i; span 0 has no beginning.
    private readonly int[] _starts;
    private readonly Lazy<BookProgram>[] _programs;

    public YearPrograms(BookTrees book)
    {
        _starts = Starts(book.Document.Parameters, book.Entries);
        _programs = Array.ConvertAll(_starts, start => new Lazy<BookProgram>(() => new BookProgram(book, start)));
        if (_programs.Length == 1)
        {
            _ = _programs[0].Value;
        }
    }

    /// <summary>How many programs a book can ask for.</summary>
    public static int SpansOf(IReadOnlyList<ParameterDefinition> parameters, IReadOnlyList<EntryTrees> entries) => Starts(parameters, entries).Length;

    private static int[] Starts(IReadOnlyList<ParameterDefinition> parameters, IReadOnlyList<EntryTrees> entries)
    {
        DatedValue[] dated = [.. parameters.Concat(entries.SelectMany(e => e.Definition.With)).SelectMany(p => p.Values).Where(v => v.Years != default)];
        // Most books know one span; nothing is sorted for them.
        return dated.Length == 0 ? [int.MinValue] : [int.MinValue, .. dated.SelectMany(v => new[] { v.Years.From, v.Years.To + 1 }).OfType<int>().Distinct().Order()];
    }

    public BookProgram For(int? year)
    {
        int index = _starts.Length - 1;
        // Without a year the latest values count; the card says so.
        while (index > 0 && _starts[index] > year)
        {
            index--;
        }

        return _programs[index].Value;
    }
}
