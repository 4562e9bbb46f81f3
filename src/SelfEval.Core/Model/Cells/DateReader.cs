using System.Buffers;
using System.Globalization;

namespace SelfEval.Model.Cells;

/// <summary>
/// Reads dates and deadlines (日期、时限). The whole cell has to be one: a year inside words (2023年党建工作) is a name,
/// and a period (1-12月) has two ends. 2021.12 is a number, because an amount may look like that.
/// </summary>
internal ref struct DateReader
{
    private static readonly string[] Leads =
        ["完成时间为", "完成时限为", "完成时间", "完成时限", "每年", "计划", "预计", "力争", "截至", "截止", "应于", "于", "在", ":"];

    private static readonly SearchValues<char> StartsOfLeads = SearchValues.Create([.. Leads.Select(static lead => lead[0])]);

    private static readonly string[] Tails =
        ["完成", "全部完成", "全面完成", "完成任务", "已完成", "完工", "竣工", "开工", "完成验收", "通过验收", "投入使用", "交付"];

    private ReadOnlySpan<char> rest;

    private DateReader(ReadOnlySpan<char> text) => rest = text;

    internal static PartialDate? Read(ReadOnlySpan<char> text)
    {
        var reader = new DateReader(text);
        while (!reader.rest.IsEmpty && StartsOfLeads.Contains(reader.rest[0]) && reader.SkipAny(Leads))
        {
        }

        return reader.ReadSeparated() ?? reader.ReadNamed();
    }

    /// <summary>2021-12-31, 2021.12.31, 2021/12/31, 2021-12.</summary>
    private PartialDate? ReadSeparated()
    {
        ReadOnlySpan<char> start = rest;
        if (Digits(4, 4) is int year && !rest.IsEmpty && rest[0] is '-' or '.' or '/')
        {
            char separator = rest[0];
            rest = rest[1..];
            int? month = Digits(1, 2);
            int? day = month is not null && !rest.IsEmpty && rest[0] == separator ? NextDay() : null;
            if (month is not null && (day is not null || separator != '.') && Finish(year, month, day, isEnd: false) is { } date)
            {
                return date;
            }
        }

        rest = start;
        return null;
    }

    /// <summary>2021年12月31日, 2022年12月底前, 9月前, 年底前, 2021年.</summary>
    private PartialDate? ReadNamed()
    {
        ReadOnlySpan<char> start = rest;
        int? year = Digits(4, 4);
        if (year is not null && !SkipAny("年度", "年"))
        {
            year = null;
            rest = start;
        }

        if (SkipAny("年底", "年末", "底", "末"))
        {
            // "年底" without a year keeps its 年; behind a year the 年 is already read.
            return year is not null || start.StartsWith("年", StringComparison.Ordinal) ? Finish(year, 12, null, isEnd: true) : null;
        }

        if (Digits(1, 2) is not int month)
        {
            return year is null ? null : FinishYear(year.Value);
        }

        if (!SkipAny("月份", "月"))
        {
            return null;
        }

        int? day = Digits(1, 2);
        bool isWhole = day is null || SkipAny("日", "号");
        return isWhole ? Finish(year, month, day, isEnd: day is null && SkipAny("底", "末")) : null;
    }

    private PartialDate? FinishYear(int year)
    {
        SkipAny("内");
        return Finish(year, null, null, isEnd: false);
    }

    private PartialDate? Finish(int? year, int? month, int? day, bool isEnd)
    {
        bool isDeadline = SkipAny("之前", "以前", "前");
        bool isOver = rest.IsEmpty || IsTail();
        return isOver && Exists(year, month, day) ? new PartialDate(year, month, day, isDeadline, isEnd) : null;
    }

    private readonly bool IsTail()
    {
        foreach (string tail in Tails)
        {
            if (rest.SequenceEqual(tail))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Exists(int? year, int? month, int? day)
    {
        if (year is < 1900 or > 2100 || month is < 1 or > 12)
        {
            return false;
        }

        // Without a year, 29 February may be a day of the form's year.
        return day is null || (month is int m && day >= 1 && day <= DateTime.DaysInMonth(year ?? 2000, m));
    }

    private int? NextDay()
    {
        rest = rest[1..];
        return Digits(1, 2);
    }

    private int? Digits(int least, int most)
    {
        int length = 0;
        while (length < rest.Length && char.IsAsciiDigit(rest[length]))
        {
            length++;
        }

        if (length < least || length > most)
        {
            return null;
        }

        int value = int.Parse(rest[..length], NumberStyles.None, CultureInfo.InvariantCulture);
        rest = rest[length..];
        return value;
    }

    private bool SkipAny(params ReadOnlySpan<string> words)
    {
        foreach (string word in words)
        {
            if (rest.StartsWith(word, StringComparison.Ordinal))
            {
                rest = rest[word.Length..];
                return true;
            }
        }

        return false;
    }
}
