namespace SelfEval.Model.Cells;

/// <summary>
/// Target and actual (目标值、完成值) brought to one scale and unit. A number without a unit takes the unit of the other
/// cell, scale word included (≤202.6万元 / 132.9); two printed units have to be the same thing.
/// </summary>
internal sealed record CellPair
{
    /// <summary>Beyond this ratio a bare number beside 万 or 亿 was probably typed without the scale word.</summary>
    private const decimal ScaleDoubt = 1000m;

    /// <summary>From here on a rate is in per cents, and a figure up to 1 beside it is probably a share.</summary>
    private const decimal LeastPercentage = 50m;

    /// <summary>Brings two cells together (对照).</summary>
    /// <param name="target">The target cell (年度指标值).</param>
    /// <param name="actual">The actual cell (实际完成值).</param>
    /// <param name="isRate">The indicator is a rate by its name: bare figures above 1 are per cents.</param>
    public CellPair(FormCell target, FormCell actual, bool isRate = false)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(actual);
        Unit = isRate && IsBare(target) && IsBare(actual) && SizeOf(target) > 1m ? "%" : UnitOf(target, actual);
        if (actual.Number is not decimal number || target.Kind is not (CellKind.Number or CellKind.Range))
        {
            return;
        }

        decimal? ratio = HasUnit(target) && HasUnit(actual) ? MeasureUnits.Ratio(actual.Unit, target.Unit) : 1m;
        // A figure in the largest scale fits a decimal.
        UnitsDiffer = ratio is null || (ratio > 1m && Math.Abs(number) > decimal.MaxValue / actual.Scale / ratio);
        ScaleUnclear = !UnitsDiffer && (IsUnclear(target, actual) || (isRate && IsFraction(target, actual)));
        if (!UnitsDiffer && !ScaleUnclear)
        {
            TargetNumber = target.Number;
            ActualNumber = IsBare(target) || IsBare(actual) ? number : number * actual.Scale * (ratio ?? 1m) / target.Scale;
        }
    }

    /// <summary>The target (目标值) in <see cref="Unit"/>; null when the two do not compare, and when the target is a range.</summary>
    public decimal? TargetNumber { get; }

    /// <summary>The actual (完成值) in <see cref="Unit"/>; null when the two do not compare. Beside a range it is in the range's scale.</summary>
    public decimal? ActualNumber { get; }

    /// <summary>The unit both are in, as printed (度量单位): 万元, %, 项; the target's when both print one: 0.55m beside 50cm is 55cm.</summary>
    public string Unit { get; }

    /// <summary>Both print a unit, and not the same one (单位不一致): 550万元 / 20套, 10% / 2个百分点.</summary>
    public bool UnitsDiffer { get; }

    /// <summary>
    /// One side prints no unit and its size leaves two readings (数量级不明): 100% / 1 may be 1 % or the whole,
    /// ≥5万人 / 50000 may have lost or included the 万. Nothing is converted; a person has to say.
    /// </summary>
    public bool ScaleUnclear { get; }

    private static string UnitOf(FormCell target, FormCell actual) => IsBare(target)
        ? actual.PrintedUnit
        : ScaleWords.NameOf(target.Scale) + (HasUnit(target) ? target.Unit : actual.Unit);

    private static bool HasUnit(FormCell cell) => cell.Unit.Length > 0;

    private static bool IsBare(FormCell cell) => !HasUnit(cell) && cell.Scale == 1m;

    private static bool IsUnclear(FormCell target, FormCell actual)
    {
        if (IsBare(target) == IsBare(actual))
        {
            return false;
        }

        (FormCell bare, FormCell named) = IsBare(target) ? (target, actual) : (actual, target);
        decimal left = SizeOf(bare);
        decimal right = SizeOf(named);
        if (left == 0m || right == 0m)
        {
            return false;
        }

        return named.Unit == "%"
            ? left <= 1m && right > 1m
            : named.Scale > 1m && (left / right >= ScaleDoubt || right / left >= ScaleDoubt);
    }

    /// <summary>0.92 beside 95, or 0.936% beside 95%: one of the two is a share of 1.</summary>
    private static bool IsFraction(FormCell target, FormCell actual)
    {
        (decimal low, decimal high) = SizeOf(target) < SizeOf(actual) ? (SizeOf(target), SizeOf(actual)) : (SizeOf(actual), SizeOf(target));
        return IsBare(target) == IsBare(actual) && low is > 0m and <= 1m && high >= LeastPercentage;
    }

    private static decimal SizeOf(FormCell cell) => Math.Abs(cell.Number ?? cell.High ?? 0m);
}
