using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Benchmarks.Baselines;

/// <summary>The book's workflow for dates: by the day where both print one, by the month else; what is late keeps nothing.</summary>
internal static class HandDates
{
    public static HandRule Score(SelfEvaluation form, Indicator row, out decimal exact)
    {
        exact = 0;
        if (row.Weight is not { } weight || row.Reading.Target.Date is not { } due || row.Reading.Actual.Date is not { Month: { } doneMonth } done
            || (due.Year ?? form.Year) is not { } dueYear || (done.Year ?? form.Year) is not { } doneYear)
        {
            return HandRule.None;
        }

        int months = ((doneYear - dueYear) * 12) + doneMonth - (due.Month ?? 12);
        HandRule rule = months < 0 || (months == 0 && due.Day is null) ? HandRule.MonthInTime
            : months == 0 && due.Day >= done.Day ? HandRule.DayInTime
            : months > 0 || (due.Day is not null && done.Day is not null) ? HandRule.Late
            : HandRule.None;
        exact = rule is HandRule.MonthInTime or HandRule.DayInTime ? weight : 0;
        return rule;
    }
}
