namespace SelfEval.Rules;

/// <summary>Years from and to, both included; null is open.</summary>
internal readonly record struct YearRange(int? From, int? To)
{
    public bool Contains(int year) => (From is null || year >= From) && (To is null || year <= To);

    public override string ToString() => ToString(english: false);

    public string ToString(bool english) => english ? English() : Chinese();

    private string English() => (From, To) switch
    {
        (null, null) => "any year",
        (int from, null) => $"{from} and after",
        (null, int to) => $"{to} and before",
        (int from, int to) => from == to ? $"{from}" : $"{from} to {to}",
    };

    private string Chinese() => (From, To) switch
    {
        (null, null) => "各年度",
        (int from, null) => $"{from} 年度起",
        (null, int to) => $"{to} 年度及以前",
        (int from, int to) => from == to ? $"{from} 年度" : $"{from} 至 {to} 年度",
    };
}
