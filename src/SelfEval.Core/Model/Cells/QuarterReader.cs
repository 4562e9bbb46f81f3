using System.Text.RegularExpressions;

namespace SelfEval.Model.Cells;

/// <summary>
/// Quarters and half-years on a row about time (季度、半年): 第一季度, 2023年三季度末, 上半年. As a deadline it is the end of its last month. As what was
/// done it is some day in it, so it is read only where every day of it keeps the deadline; else it stays words for a person.
/// </summary>
internal static partial class QuarterReader
{
    private const string Quarters = "一二三四";

    public static (FormCell Target, FormCell Actual) Read(FormCell target, FormCell actual)
    {
        FormCell due = AsEnd(target) ?? target;
        return (due, due.Date is { } deadline && AsEnd(actual) is { Date: { } done } read && IsKept(deadline, done) ? read : actual);
    }

    private static FormCell? AsEnd(FormCell cell)
    {
        if (cell is not { Kind: CellKind.Text, Text: { } text } || Period().Match(CellText.Normalise(text)) is not { Success: true } match)
        {
            return null;
        }

        int? year = match.Groups["year"].Success ? int.Parse(match.Groups["year"].Value, System.Globalization.CultureInfo.InvariantCulture) : null;
        int month = match.Groups["quarter"] is { Success: true, Value: var quarter } ? 3 * (char.IsAsciiDigit(quarter[0]) ? quarter[0] - '0' : Quarters.IndexOf(quarter[0], StringComparison.Ordinal) + 1)
            : match.Groups["half"].Value == "上" ? 6 : 12;
        return new FormCell { Text = cell.Text, Kind = CellKind.Date, Date = new PartialDate(year, month, null, IsDeadline: false, IsEndOfMonth: true) };
    }

    /// <summary>9月前 leaves open whether September is in it.</summary>
    private static bool IsKept(PartialDate deadline, PartialDate done)
    {
        if (deadline.Year is { } due && done.Year is { } year && due != year)
        {
            return due > year;
        }

        int month = deadline.Month ?? 12;
        bool isWhole = deadline.Day is { } day ? day == DateTime.DaysInMonth(deadline.Year ?? done.Year ?? 2001, month) : deadline.IsEndOfMonth || !deadline.IsDeadline;
        return month > done.Month || (month == done.Month && isWhole);
    }

    // 第二季度前 may mean before it begins: only 末 and 底 may have a 前 behind them.
    [GeneratedRegex("^(?:完成时间:?|于|在)?(?:(?<year>(?:19|20)[0-9]{2})年度?)?(?:第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)(?:内|(?:末|底)(?:之?前|以前)?)?(?:完成|完工|竣工|开工)?$")]
    private static partial Regex Period();
}
