using SelfEval.Engine.Facts;

namespace SelfEval;

/// <summary>
/// The functions that rules call (计分函数), for C#: what rounds and looks up as a rule does. Rules know them as <c>计分</c>; what else they
/// call there (限于, 含, 相差天数) .NET has under its own names.
/// </summary>
public static class ScoringFunctions
{
    /// <summary>
    /// The class that rules call <c>计分</c>. Pass it to stock RulesEngine in <c>ReSettings.CustomTypes</c>; the same expressions then run there
    /// unchanged.
    /// </summary>
    public static Type RuleType => typeof(计分);

    /// <summary>
    /// Rounds as rules do (四舍五入, 截断, 进一): what division left behind is taken off first, so that three times a third is one.
    /// </summary>
    /// <param name="number">The number.</param>
    /// <param name="decimals">Decimals kept (位数), 0 to 10.</param>
    /// <param name="mode">How; half away from zero unless said, as official documents do.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not from 0 to 10.</exception>
    public static decimal Round(decimal number, int decimals, MidpointRounding mode = MidpointRounding.AwayFromZero)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, 10);
        return GuardDigits.Cut(number, decimals, mode);
    }

    /// <summary>Points of the first band that holds (分档).</summary>
    /// <param name="number">The number, in the unit of the table's edges.</param>
    /// <param name="bands">The table, for instance <c>≥90:5 ≥80:4 其余:0</c>.</param>
    /// <exception cref="ArgumentException">The table is not well formed, or no band holds.</exception>
    public static decimal PointsOfBand(decimal number, string bands)
    {
        ArgumentNullException.ThrowIfNull(bands);
        return 计分.分档(number, bands);
    }
}
