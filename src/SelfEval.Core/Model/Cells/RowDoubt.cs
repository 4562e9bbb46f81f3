namespace SelfEval.Model.Cells;

/// <summary>Why the numbers of a row are not to be compared before a person has answered (存疑).</summary>
internal enum RowDoubt
{
    /// <summary>Nothing stands against it.</summary>
    None,

    /// <summary>A fraction beside a percentage (0.936 and ≥95%), or 1 that may be 1 % or the whole.</summary>
    Fraction,

    /// <summary>The sizes differ by a scale word that one side leaves out (≥5万人 and 50000).</summary>
    Scale,

    /// <summary>Digits that may be a date, on a row that is not plainly about time (20231231), or that may be two months (2023.1).</summary>
    DateOrNumber,

    /// <summary>近, 约 or 左右 decides whether the target is reached, or how many points it earns.</summary>
    Approximate,
}
