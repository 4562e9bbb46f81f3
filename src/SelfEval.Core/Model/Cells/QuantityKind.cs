namespace SelfEval.Model.Cells;

/// <summary>How a run of digits inside a text is to be taken.</summary>
internal enum QuantityKind
{
    /// <summary>A number without a unit, or part of a name (5G, 12345热线).</summary>
    Bare,

    /// <summary>A number with a unit that counts something.</summary>
    Count,

    /// <summary>A year, a month or a day.</summary>
    Time,

    /// <summary>Digits that form no number.</summary>
    Malformed,
}
