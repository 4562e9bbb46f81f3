namespace SelfEval;

/// <summary>
/// The functions that a rule may call (计分函数), all on <see cref="decimal"/>. In stock RulesEngine pass this type in
/// <c>ReSettings.CustomTypes</c>; the same expressions then run there unchanged.
/// </summary>
public static class 计分
{
    /// <summary>Rounds half away from zero (四舍五入), as official documents do.</summary>
    /// <param name="数">The number.</param>
    /// <param name="位数">Decimals kept, 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not a whole number from 0 to 10.</exception>
    public static decimal 四舍五入(decimal 数, decimal 位数) => decimal.Round(数, Decimals(位数), MidpointRounding.AwayFromZero);

    /// <summary>Cuts off further decimals (截断): 9.9969 to one decimal is 9.9.</summary>
    /// <param name="数">The number.</param>
    /// <param name="位数">Decimals kept, 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not a whole number from 0 to 10.</exception>
    public static decimal 截断(decimal 数, decimal 位数) => decimal.Round(数, Decimals(位数), MidpointRounding.ToZero);

    /// <summary>Rounds up to the next step (进一): each started unit counts as one.</summary>
    /// <param name="数">The number.</param>
    /// <param name="位数">Decimals kept, 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not a whole number from 0 to 10.</exception>
    public static decimal 进一(decimal 数, decimal 位数) => decimal.Round(数, Decimals(位数), MidpointRounding.ToPositiveInfinity);

    /// <summary>Rounds in the manner that a parameter names (取舍).</summary>
    /// <param name="数">The number.</param>
    /// <param name="位数">Decimals kept, 0 to 10.</param>
    /// <param name="方式">四舍五入, 截断, 进一 or 不取舍.</param>
    /// <exception cref="ArgumentException">The manner is none of the four words.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not a whole number from 0 to 10.</exception>
    public static decimal 取舍(decimal 数, decimal 位数, string 方式) => 方式 switch
    {
        "四舍五入" => 四舍五入(数, 位数),
        "截断" => 截断(数, 位数),
        "进一" => 进一(数, 位数),
        "不取舍" => 数,
        _ => throw new ArgumentException($"取舍方式“{方式}”不是 四舍五入、截断、进一、不取舍 之一", nameof(方式)),
    };

    /// <summary>Limits a number to a range (限于).</summary>
    /// <param name="数">The number.</param>
    /// <param name="最小">Lowest result.</param>
    /// <param name="最大">Highest result; where it is below the lowest, the lowest wins.</param>
    public static decimal 限于(decimal 数, decimal 最小, decimal 最大) => Math.Max(最小, Math.Min(最大, 数));

    /// <summary>True where a text contains a word (含).</summary>
    /// <param name="文字">The text.</param>
    /// <param name="词">The word.</param>
    public static bool 含(string 文字, string 词) => 文字.Contains(词, StringComparison.Ordinal);

    private static int Decimals(decimal digits) =>
        digits is >= 0 and <= 10 && digits == decimal.Truncate(digits)
            ? (int)digits
            : throw new ArgumentOutOfRangeException(nameof(digits), "小数位数应是 0 到 10 的整数");
}
