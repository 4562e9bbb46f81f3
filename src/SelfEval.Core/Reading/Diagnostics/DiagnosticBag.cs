namespace SelfEval.Reading.Diagnostics;

/// <summary>Collects every problem of one file, so that a person sees them all in one run, sorted by place.</summary>
internal sealed class DiagnosticBag(SourceText source)
{
    // A hostile or generated file could hold millions of faults; past this nobody reads on. Errors are counted apart from what does no harm: a file
    // must not be refused without a reason that is shown.
    private const int Most = 200;

    private int _errors;
    private int _others;

    // Most files have no fault, and most bags hold nothing.
    private List<(int Offset, Diagnostic Diagnostic)>? _found;

    public SourceText Source { get; } = source;

    public bool HasErrors { get; private set; }

    /// <summary>True where nothing more is kept, so that long work may stop.</summary>
    public bool IsFull => _errors >= Most;

    /// <summary>How many are kept.</summary>
    public int Count => IsTrial ? _errors + _others : _found?.Count ?? 0;

    /// <summary>True where something of the file went unread because its name was misspelt: what seems to be missing may be that.</summary>
    public bool IsIncomplete { get; set; }

    /// <summary>True where another reader says what is wrong (试读): here it only matters that something is.</summary>
    public bool IsTrial { get; init; }

    /// <summary>True for a card: a table may leave a name blank or hold a row like a total, and the card that was made of it must be read all the same.</summary>
    public bool IsOfCard { get; init; }

    /// <summary>Adds what was found by another look at the same file, but for what is held already.</summary>
    public void AddNew(IEnumerable<Diagnostic> others)
    {
        foreach (Diagnostic other in others.Where(o => _found?.Exists(f => f.Diagnostic.Code == o.Code && f.Diagnostic.Location == o.Location) is not true))
        {
            HasErrors |= other.Severity == FindingSeverity.Error;
            (_found ??= []).Add((Source.OffsetOf(other.Location.Line, other.Location.Column - 1), other));
        }
    }

    public bool Holds(DiagnosticDescriptor descriptor) => _found?.Exists(f => f.Diagnostic.Code == descriptor.Code) is true;

    public void Add(DiagnosticDescriptor descriptor, int offset, params object[] arguments)
    {
        bool isError = descriptor.Severity == FindingSeverity.Error;
        HasErrors |= isError;
        ref int count = ref isError ? ref _errors : ref _others;
        if (count < Most)
        {
            count++;
            Keep(descriptor, offset, arguments);
        }
    }

    private void Keep(DiagnosticDescriptor descriptor, int offset, object[] arguments)
    {
        if (!IsTrial)
        {
            offset = Math.Clamp(offset, 0, Source.Text.Length);
            (_found ??= []).Add((offset, new Diagnostic(descriptor, Source, offset, arguments)));
        }
    }

    public IReadOnlyList<Diagnostic> ToList() => _found is null ? [] : [.. _found.OrderBy(f => f.Offset).Select(f => f.Diagnostic)];
}
