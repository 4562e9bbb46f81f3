namespace SelfEval.Documents.Writing.Official;

/// <summary>Whether a number is the sum of others (合计关系), so that a workbook may compute it.</summary>
internal static class SumCheck
{
    /// <summary>A spreadsheet keeps 15 digits of a number.</summary>
    private const decimal Largest = 999_999_999_999m;

    /// <summary>False also where a spreadsheet could not add the numbers up exactly.</summary>
    public static bool Is(IReadOnlyCollection<decimal?> numbers, decimal sum) => numbers.All(Fits) && Fits(sum) && numbers.Sum(n => n ?? 0m) == sum;

    /// <summary>True for a number that a spreadsheet keeps to the last digit.</summary>
    public static bool Fits(decimal? number) => number is not { } known || (Math.Abs(known) <= Largest && decimal.Round(known, DigitsLeft(known)) == known);

    private static int DigitsLeft(decimal number) => Math.Max(0, 14 - (int)Math.Floor(Math.Log10((double)Math.Max(1m, Math.Abs(number)))));
}
