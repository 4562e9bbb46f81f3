using SelfEval.Model.Cells;
using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>Money in indicator rows against the money block (指标里的金额与资金): unit price times quantity, the execution row told twice.</summary>
internal sealed partial class CheckFacts
{
    [FactName("单价乘数量", FactScope.IndicatorCheck, "本行是单价（每台、单台、元/台一类）而表上有同单位的数量时，完成值之积；同单位的数量有几个时取最小的", unit: "万元", IsDear = true)]
    public decimal? PriceTimesQuantity => Priced is { } found ? found.Price * found.Quantity : null;

    [FactName("单价数量列式", FactScope.IndicatorCheck, "上述乘积的列式，例如 1.5万元×40台，没有为 \"\"", IsDear = true)]
    public string PriceTerms => Priced is { } found ? $"{PrintedNumber.Short(found.Price)}万元×{PrintedNumber.Short(found.Quantity)}{found.Unit}" : "";

    [FactName("重复资金一行", FactScope.IndicatorCheck, "本行不是成本指标，而指标值、完成值就是资金一行的预算数、执行数", IsDear = true)]
    public bool RepeatsTheMoney => Row is not null && IsMoney(Row) && !Attainment.IsCost(Row) && Seen.Executed is > 0 && TargetMoney is { } target
        && IsSame(ActualMoney, Seen.Executed) && (IsSame(target, Seen.FullYearBudget) || IsSame(target, Seen.InitialBudget));

    [FactName("是金额", FactScope.IndicatorCheck, "本行以元、万元、亿元计，不是单价")]
    public bool IsAmount => Row?.Pair.Unit is "元" or "万元" or "亿元" && PriceUnit() is null;

    private static readonly string[] MoneyNames = ["资金", "经费", "投资", "拨款", "支出"];

    private static readonly string[] Pieces = ["台", "套", "件", "个", "辆", "人", "户", "亩", "公里", "平方米", "场", "次", "册", "座", "处", "间", "棵", "株", "吨", "份", "床", "盏", "块", "米"];

    /// <summary>By which a name says that it is a price of a piece: 单台, 每台, 台均.</summary>
    private static readonly string[][] NamesOfPrices = [.. Pieces.Select(static p => new[] { "单" + p, "每" + p, p + "均" })];

    private (decimal Price, decimal Quantity, string Unit)? Priced
    {
        get
        {
            if (Row?.Actual.Number is not { } number || PriceUnit() is not { } unit)
            {
                return null;
            }

            return LeastOf(unit) is { } count ? (number * ScaleOf(Row) / 10_000m, count, unit) : null;
        }
    }

    /// <summary>The smallest quantity of another row in a unit; null where there is none.</summary>
    private decimal? LeastOf(string unit) =>
        _form.Indicators.Where(i => i != Row && i.Pair.Unit == unit && i.Actual.Number is > 0).Min(static i => i.Actual.Number * i.Actual.Scale);

    /// <summary>What the price is for: 台 for 元/台 and for 单台成本; null where the row is no price.</summary>
    private string? PriceUnit()
    {
        string unit = Row!.Actual.Unit.Length > 0 ? Row.Actual.Unit : Row.Target.Unit;
        return unit.StartsWith("元/", StringComparison.Ordinal) ? PieceAt(unit)
            : unit == "元" && Row.Name.AsSpan().ContainsAny('单', '每', '均') ? PieceIn(Row.Name)
            : null;
    }

    private static string? PieceAt(string unit) => Array.Find(Pieces, p => unit.AsSpan(2).StartsWith(p, StringComparison.Ordinal));

    private static string? PieceIn(string name)
    {
        int piece = Array.FindIndex(NamesOfPrices, names => WordSearch.Finds(name, names));
        return piece < 0 ? null : Pieces[piece];
    }

    private static bool IsMoney(Indicator row) => row.Pair.Unit is "元" or "万元" or "亿元"
        || (row.Pair.Unit.Length == 0 && WordSearch.Finds(row.Name, MoneyNames));

    private static decimal ScaleOf(Indicator row) => row.Actual.Unit.Length > 0 || row.Actual.Scale != 1m ? row.Actual.Scale : row.Target.Scale;

    private static bool IsSame(decimal? left, decimal? right) => left is { } one && right is { } other && Math.Abs(one - other) < 0.005m;
}
