namespace SelfEval.Model.Cells;

/// <summary>Bare digits that may be a date on a row that does not say so (疑似日期).</summary>
internal static class DateDoubt
{
    /// <summary>
    /// 20231231 is no plausible count; 202312 and 2023.12 are doubted where both cells look like it. On a row about time 2023.1 may be
    /// January or October, and 12.31 the last of December.
    /// </summary>
    public static bool Is(bool isTime, FormCell target, FormCell actual)
    {
        if (isTime)
        {
            return IsOpen(target) || IsOpen(actual);
        }

        (PartialDate? first, PartialDate? second) = (Date(target), Date(actual));
        return first is { Day: not null } || second is { Day: not null } || (first is not null && second is not null && target.Text != actual.Text);
    }

    private static PartialDate? Date(FormCell cell) =>
        cell is { Kind: CellKind.Number, Unit: "", Scale: 1m, Text: { } text } ? CompactDate.Read(CellText.Normalise(text), isSerialAllowed: false) : null;

    private static bool IsOpen(FormCell cell) => cell is { Kind: CellKind.Number, Unit: "", Scale: 1m, Text: { } text, Number: { } number }
        && (CompactDate.MayBeTwoMonths(CellText.Normalise(text)) || (number is > 1m and < 13m && number.Scale is 1 or 2 && decimal.Truncate(number) != number));
}
