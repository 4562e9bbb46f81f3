namespace SelfEval.Model;

/// <summary>As much of a date as the cell prints (日期、时限); what is not printed is null.</summary>
/// <param name="Year">Year (年); null in "9月前", where the year of the form stands in.</param>
/// <param name="Month">Month (月), 1 to 12; 年底 is month 12.</param>
/// <param name="Day">Day (日), checked against the month.</param>
/// <param name="IsDeadline">前, 之前 or 以前 is printed. Whether "9月前" includes September is the rule book's choice.</param>
/// <param name="IsEndOfMonth">底 or 末 is printed: the last day of the month (月底、年底).</param>
public readonly record struct PartialDate(int? Year, int? Month, int? Day, bool IsDeadline, bool IsEndOfMonth);
