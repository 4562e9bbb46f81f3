using SelfEval.Model.Cells;
using SelfEval.Model;

namespace SelfEval.Analysis.Goals;

/// <summary>Puts another number into a published cell and leaves its words: 销号527项 becomes 销号540项.</summary>
internal static class NumberInText
{
    /// <summary>The changed cell, or null where no wording was found that reads as the number.</summary>
    public static FormCell? Replace(FormCell cell, decimal number, FormCell counterpart)
    {
        string digits = PrintedNumber.Plain(number);
        string text = cell.Text ?? "";
        for (int start = 0; cell.Kind == CellKind.Number && start < text.Length; start++)
        {
            if (!char.IsDigit(text[start]))
            {
                continue;
            }

            int end = EndOfRun(text, start);
            bool signed = start > 0 && text[start - 1] is '-' or '－' && cell.Number < 0;
            FormCell changed = FormCell.Parse(text[..(signed ? start - 1 : start)] + digits + text[end..]);
            if (IsSameBut(changed, cell, number))
            {
                return changed;
            }

            start = end;
        }

        // The number stood there in Chinese numerals or as a fraction, or not at all.
        string unit = cell.Kind == CellKind.Number ? cell.PrintedUnit : counterpart.PrintedUnit;
        FormCell plain = FormCell.Parse(Sign(cell.Comparator) + digits + unit);
        return plain.Kind == CellKind.Number && plain.Number == number ? plain : null;
    }

    /// <summary>Decimals of the number as printed.</summary>
    public static int Decimals(decimal? number) => number is { } value ? Math.Min(6, (int)value.Scale) : 0;

    private static bool IsSameBut(FormCell changed, FormCell cell, decimal number) =>
        changed.Kind == CellKind.Number && changed.Number == number && changed.Unit == cell.Unit && changed.Scale == cell.Scale && changed.Comparator == cell.Comparator;

    private static int EndOfRun(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsDigit(text[end]) || (text[end] is '.' or ',' or '．' or '，' && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
        {
            end++;
        }

        return end;
    }

    private static string Sign(Comparator comparator) => comparator switch
    {
        Comparator.AtLeast => "≥",
        Comparator.MoreThan => ">",
        Comparator.AtMost => "≤",
        Comparator.LessThan => "<",
        Comparator.Equal => "=",
        _ => "",
    };
}
