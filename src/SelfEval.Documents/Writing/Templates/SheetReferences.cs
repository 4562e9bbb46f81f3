using System.Globalization;
using System.Text.RegularExpressions;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>References of a sheet after rows were put in (引用调整): what stands below moves down, a range around the place grows.</summary>
internal static partial class SheetReferences
{
    /// <param name="text">A reference, several, or a formula.</param>
    /// <param name="row">The row below which rows were put in, from 0.</param>
    /// <param name="count">How many.</param>
    public static string Shift(string text, int row, int count) => Reference().Replace(text, match => match.Groups["last"].Success
        ? $"{match.Groups["c1"].Value}{Moved(match.Groups["first"].Value, row, count, isEnd: false)}:{match.Groups["c2"].Value}{Moved(match.Groups["last"].Value, row, count, isEnd: true)}"
        : match.Groups["c1"].Value + Moved(match.Groups["first"].Value, row, count, isEnd: false));

    /// <summary>A range that ends at the repeated row takes the new rows in, as those of a total do.</summary>
    private static string Moved(string number, int row, int count, bool isEnd)
    {
        int at = int.Parse(number, CultureInfo.InvariantCulture) - 1;
        return (at > row || (isEnd && at == row) ? at + count + 1 : at + 1).ToString(CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(?<![\w!.'""])(?<c1>\$?[A-Z]{1,3}\$?|\$)(?<first>[1-9]\d{0,6})(?::(?<c2>\$?[A-Z]{1,3}\$?|\$)(?<last>[1-9]\d{0,6}))?(?![\w(.])")]
    private static partial Regex Reference();
}
