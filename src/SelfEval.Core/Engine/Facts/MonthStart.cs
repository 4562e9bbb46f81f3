namespace SelfEval.Engine.Facts;

/// <summary>A date from which months are counted (起算日): a month without its day ends with the last; day 0 is the last of every month.</summary>
internal readonly struct MonthStart(decimal year, decimal month, decimal day)
{
    private const int LongestMonth = 31;

    /// <summary>The day, by its number, some months later.</summary>
    public int After(int months)
    {
        int index = ((int)year * 12) + (int)month - 1 + months;
        (int inYear, int inMonth) = (index / 12, (index % 12) + 1);
        if (inYear > DateOnly.MaxValue.Year)
        {
            return DateOnly.MaxValue.DayNumber + LongestMonth;
        }

        int last = DateTime.DaysInMonth(inYear, inMonth);
        return new DateOnly(inYear, inMonth, day == 0 || day > last ? last : (int)day).DayNumber;
    }
}
