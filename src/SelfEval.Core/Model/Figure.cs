using System.Globalization;

namespace SelfEval.Model;

/// <summary>
/// A number cell of a form (数字单元格): a number, blank (missing) or 无/——/ "/" (not applicable). Blank and not applicable are
/// never zero. <c>default</c> is missing.
/// </summary>
public readonly record struct Figure
{
    private Figure(decimal? value, bool isNotApplicable)
    {
        Value = value;
        IsNotApplicable = isNotApplicable;
    }

    /// <summary>The number as printed, or null where the cell is blank or not applicable.</summary>
    public decimal? Value { get; }

    /// <summary>True where the form says that the cell does not apply (不适用).</summary>
    public bool IsNotApplicable { get; }

    /// <summary>True where the cell is blank (未填).</summary>
    public bool IsMissing => Value is null && !IsNotApplicable;

    /// <summary>A blank cell (未填).</summary>
    public static Figure Missing => default;

    /// <summary>A cell that holds 无, —— or "/" (不适用).</summary>
    public static Figure NotApplicable => new(null, true);

    /// <summary>A cell that holds a number.</summary>
    /// <param name="value">The number, in the unit of its column.</param>
    public static Figure Of(decimal value) => new(value, false);

    /// <summary>A number is a figure.</summary>
    /// <param name="value">The number, in the unit of its column.</param>
    public static implicit operator Figure(decimal value) => Of(value);

    /// <summary>A number, or a blank cell.</summary>
    /// <param name="value">The number, or null for a blank cell.</param>
    public static Figure FromNullable(decimal? value) => new(value, false);

    /// <summary>The number in invariant form, "" for missing, 无 for not applicable.</summary>
    public override string ToString() => IsNotApplicable ? "无" : Value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
