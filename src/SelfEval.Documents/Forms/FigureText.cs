using SelfEval.Documents.Layouts;
using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Documents.Forms;

/// <summary>Reads number cells of a form as they are typed: 1,200.50, 80万, 80万元, 97.2%, 5分, ——.</summary>
internal static class FigureText
{
    /// <summary>What a money cell holds.</summary>
    /// <param name="Figure">The amount in 万元.</param>
    /// <param name="IsUnderstood">False where the cell holds something that is no amount.</param>
    /// <param name="HasUnit">True where the cell prints a unit of its own.</param>
    public readonly record struct Amount(Figure Figure, bool IsUnderstood, bool HasUnit);

    /// <summary>An amount; <paramref name="unit"/> is the column's, in 万元: 0.0001 for 元.</summary>
    public static Amount Money(string text, decimal unit)
    {
        string half = HeadText.Half(text).Replace("¥", "", StringComparison.Ordinal).Replace("￥", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal).Trim();
        FormCell cell = FormCell.Parse(half);
        return cell switch
        {
            { Kind: CellKind.Missing } => new Amount(Figure.Missing, true, false),
            { Kind: CellKind.NotApplicable } => new Amount(Figure.NotApplicable, true, false),
            { Kind: CellKind.Number, IsApproximate: false, Comparator: Comparator.None, Unit: "", Scale: 1m, Number: { } number } when !half.Contains('/') => Amounting(number * unit, hasUnit: false),
            { Kind: CellKind.Number, IsApproximate: false, Comparator: Comparator.None, Unit: "" or "元", Number: { } number } when !half.Contains('/') => Amounting(number * cell.Scale / 10_000m, hasUnit: true),
            _ => new Amount(Figure.Missing, false, false),
        };
    }

    /// <summary>What no form may hold is not understood: the card of such a form could not be read again.</summary>
    private static Amount Amounting(decimal amount, bool hasUnit) =>
        PrintedNumber.IsTooLarge(amount) ? new Amount(Figure.Missing, false, false) : new Amount(amount, true, hasUnit);

    /// <summary>Points (分值, 得分): null and true where blank, null and false where the cell holds something else.</summary>
    public static (decimal? Points, bool IsUnderstood) Points(string text)
    {
        string half = HeadText.Half(text).Replace("\n", "", StringComparison.Ordinal).Trim();
        FormCell cell = FormCell.Parse(half);
        return cell switch
        {
            { Kind: CellKind.Missing or CellKind.NotApplicable } => (null, true),
            { Kind: CellKind.Number, IsApproximate: false, Comparator: Comparator.None, Scale: 1m, Unit: "" or "分" or "%", Number: { } number } when !half.Contains('/') => (number, true),
            _ => (null, false),
        };
    }

    /// <summary>A coefficient as a share: 1, 0.8, 100%; 80 in a column headed by per cent is 0.8.</summary>
    public static (decimal? Share, bool IsUnderstood) Share(string text, bool inPerCent)
    {
        (decimal? number, bool isUnderstood) = Points(text);
        bool perCent = inPerCent || HeadText.Half(text).Contains('%');
        return (perCent ? number / 100m : number, isUnderstood);
    }

    /// <summary>True for a cell that begins with a number and holds one only, with or without a unit; a sentence with a number in it is none.</summary>
    public static bool IsNumber(string text)
    {
        string half = HeadText.Half(text).Trim();
        return half.Length > 0 && (char.IsAsciiDigit(half[0]) || (half.Length > 1 && "+-.<>=≥≤¥￥(".Contains(half[0]))) && FormCell.Parse(half).Kind == CellKind.Number;
    }
}
