namespace SelfEval.Engine.Facts;

/// <summary>
/// The functions that a rule may call (计分函数), all on <see cref="decimal"/>. Its name is a word of the rules; C# has
/// <see cref="ScoringFunctions"/>.
/// </summary>
internal static class 计分
{
    /// <summary>Rounds half away from zero (四舍五入), as official documents do.</summary>
    /// <param name="数">The number.</param>
    /// <param name="位数">Decimals kept, 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not a whole number from 0 to 10.</exception>
    public static decimal 四舍五入(decimal 数, decimal 位数) => GuardDigits.Cut(数, Decimals(位数), MidpointRounding.AwayFromZero);

    /// <summary>Cuts off further decimals (截断): 9.9969 to one decimal is 9.9.</summary>
    /// <param name="数">The number.</param>
    /// <param name="位数">Decimals kept, 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not a whole number from 0 to 10.</exception>
    public static decimal 截断(decimal 数, decimal 位数) => GuardDigits.Cut(数, Decimals(位数), MidpointRounding.ToZero);

    /// <summary>Rounds up to the next step (进一): each started unit counts as one.</summary>
    /// <param name="数">The number.</param>
    /// <param name="位数">Decimals kept, 0 to 10.</param>
    /// <exception cref="ArgumentOutOfRangeException">The decimals are not a whole number from 0 to 10.</exception>
    public static decimal 进一(decimal 数, decimal 位数) => GuardDigits.Cut(数, Decimals(位数), MidpointRounding.ToPositiveInfinity);

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
        _ => throw new FunctionRefusal($"取舍方式“{方式}”不是 四舍五入、截断、进一、不取舍 之一", $"the way of rounding '{方式}' is none of '四舍五入', '截断', '进一', '不取舍'", nameof(方式)),
    };

    /// <summary>
    /// Takes off what division left behind (归整): three times a third, 0.999… to 28 digits, is 1. The roundings, 计数 and 分档 do so by
    /// themselves, and so do comparisons here; stock RulesEngine compares what it is given.
    /// </summary>
    /// <param name="数">The number; it keeps 15 decimals, fewer above ten billion.</param>
    public static decimal 归整(decimal 数) => GuardDigits.Settle(数);

    /// <summary>Limits a number to a range (限于).</summary>
    /// <param name="数">The number.</param>
    /// <param name="最小">Lowest result.</param>
    /// <param name="最大">Highest result; where it is below the lowest, the lowest wins.</param>
    public static decimal 限于(decimal 数, decimal 最小, decimal 最大) => Math.Max(最小, Math.Min(最大, 数));

    /// <summary>Counts units of an excess (计数): the three readings of 每超过一个百分点.</summary>
    /// <param name="数">The excess in units; below 0 it counts as none.</param>
    /// <param name="方式">连续 (parts of a unit count), 整数 (whole units only) or 进一 (each started unit counts).</param>
    /// <exception cref="ArgumentException">The manner is none of the three words.</exception>
    public static decimal 计数(decimal 数, string 方式) => 方式 switch
    {
        "连续" => Math.Max(0, 数),
        "整数" => Math.Floor(Math.Max(0, GuardDigits.Settle(数))),
        "进一" => Math.Ceiling(Math.Max(0, GuardDigits.Settle(数))),
        _ => throw new FunctionRefusal($"计数方式“{方式}”不是 连续、整数、进一 之一", $"the way of counting '{方式}' is none of '连续', '整数', '进一'", nameof(方式)),
    };

    /// <summary>Points of the first band that holds (分档).</summary>
    /// <param name="数">The number, in the unit of the table's edges.</param>
    /// <param name="档次">The table, for instance <c>≥90:5 ≥80:4 其余:0</c>.</param>
    /// <exception cref="ArgumentException">The table is not well formed, or no band holds.</exception>
    public static decimal 分档(decimal 数, string 档次)
    {
        decimal settled = GuardDigits.Settle(数);
        var table = new Rules.BandTable(档次);
        try
        {
            while (table.Next())
            {
                if (table.Holds(settled))
                {
                    return table.Points;
                }
            }
        }
        catch (FormatException error)
        {
            throw new FunctionRefusal(error.Message, $"'{档次}' is no table of bands", nameof(档次));
        }

        throw new FunctionRefusal("没有一档包含这个数", "no band holds this number", nameof(档次));
    }

    /// <summary>Days from one date to another (相差天数); below 0 where the second comes first.</summary>
    /// <param name="年">Year of the first date.</param>
    /// <param name="月">Its month.</param>
    /// <param name="日">Its day; 0 is the last day of the month.</param>
    /// <param name="到年">Year of the second date.</param>
    /// <param name="到月">Its month.</param>
    /// <param name="到日">Its day; 0 is the last day of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two is no date.</exception>
    public static decimal 相差天数(decimal 年, decimal 月, decimal 日, decimal 到年, decimal 到月, decimal 到日) =>
        DayNumber(到年, 到月, 到日) - DayNumber(年, 月, 日);

    /// <summary>
    /// Calendar months from one date to another (相差月数), part of a month by its days: 31 January to 28 February is 1, since a month without the day ends
    /// with its last (民法典第二百零二条); below 0 where the second comes first.
    /// </summary>
    /// <param name="年">Year of the first date.</param>
    /// <param name="月">Its month.</param>
    /// <param name="日">Its day; 0 is the last day of the month, and months then run from month end to month end.</param>
    /// <param name="到年">Year of the second date.</param>
    /// <param name="到月">Its month.</param>
    /// <param name="到日">Its day; 0 is the last day of the month.</param>
    /// <exception cref="ArgumentOutOfRangeException">One of the two is no date.</exception>
    public static decimal 相差月数(decimal 年, decimal 月, decimal 日, decimal 到年, decimal 到月, decimal 到日)
    {
        int from = DayNumber(年, 月, 日);
        int to = DayNumber(到年, 到月, 到日);
        int months = (int)((到年 - 年) * 12 + 到月 - 月);
        return from <= to ? MonthsBetween(new MonthStart(年, 月, 日), months, to) : -MonthsBetween(new MonthStart(到年, 到月, 到日), -months, from);
    }

    /// <summary>True where a text contains one of several words (含任一).</summary>
    /// <param name="文字">The text.</param>
    /// <param name="词表">The words, with 、 between them.</param>
    public static bool 含任一(string 文字, string 词表)
    {
        ReadOnlySpan<char> text = 文字;
        for (ReadOnlySpan<char> words = 词表; words.Length > 0;)
        {
            int end = words.IndexOf('、');
            ReadOnlySpan<char> word = end < 0 ? words : words[..end];
            if (!word.IsEmpty && text.IndexOf(word) >= 0)
            {
                return true;
            }

            words = end < 0 ? [] : words[(end + 1)..];
        }

        return false;
    }

    /// <summary>True where a text contains a word (含).</summary>
    /// <param name="文字">The text.</param>
    /// <param name="词">The word.</param>
    public static bool 含(string 文字, string 词) => 文字.AsSpan().IndexOf(词) >= 0;

    /// <summary>Whole months, and of the one that has begun the share of its days.</summary>
    private static decimal MonthsBetween(MonthStart start, int months, int to)
    {
        int whole = start.After(months) <= to ? months : months - 1;
        int since = start.After(whole);
        return to == since ? whole : whole + ((decimal)(to - since) / (start.After(whole + 1) - since));
    }

    private static int DayNumber(decimal year, decimal month, decimal day)
    {
        bool isDate = year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day is >= 0 and <= 31;
        int last = isDate ? DateTime.DaysInMonth((int)year, (int)month) : 0;
        return isDate && day <= last
            ? new DateOnly((int)year, (int)month, day == 0 ? last : (int)day).DayNumber
            : throw new FunctionRefusal("不是一个日期", "this is no date", nameof(day));
    }

    private static int Decimals(decimal digits) =>
        digits is >= 0 and <= 10 && digits == decimal.Truncate(digits)
            ? (int)digits
            : throw new FunctionRefusal("小数位数应是 0 到 10 的整数", "decimals are a whole number from 0 to 10", nameof(digits));
}
