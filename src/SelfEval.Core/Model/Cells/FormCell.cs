using SelfEval.Model.Cells;

namespace SelfEval.Model;

/// <summary>
/// A published cell, target (年度指标值) or actual (实际完成值), as it was typed and as it can be read.
/// What cannot be read for certain is <see cref="CellKind.Text"/>: no number is ever guessed.
/// </summary>
public sealed record FormCell
{
    internal FormCell()
    {
    }

    /// <summary>The text exactly as published (原文); null only when the cell was absent.</summary>
    public string? Text { get; internal init; }

    /// <summary>What the cell holds (类别).</summary>
    public CellKind Kind { get; internal init; }

    /// <summary>The operator printed before or after the number (比较符号).</summary>
    public Comparator Comparator { get; internal init; }

    /// <summary>
    /// The number as printed (数值): 556.95 for 556.95万元, 95 for 95%, 0.75 for 3/4. More than six decimals are
    /// residue of binary floating point (0.0900000762939453) and are rounded to six.
    /// </summary>
    public decimal? Number { get; internal init; }

    /// <summary>The scale word as a factor (数量级): 1, 10 000 for 万, 100 000 000 for 亿; also 千, 百万, 千万, 万亿.</summary>
    public decimal Scale { get; internal init; } = 1m;

    /// <summary>
    /// The unit without its scale word (计量单位), "" when none is printed: 元 for 万元, 人次, 元/人*月. Every spelling of
    /// per cent (％, 百分比, %(百分比), 百分之…) is "%"; 个百分点 stays itself, because a change is not a rate.
    /// </summary>
    public string Unit { get; internal init; } = string.Empty;

    /// <summary>余, 多, 约, 近, 左右 is printed: the exact value is unknown (约数).</summary>
    public bool IsApproximate { get; internal init; }

    /// <summary>Which way the exact value may lie (约数的方向).</summary>
    internal Approximation Approximation { get; init; }

    /// <summary>Lower end of a range (下限), in the printed scale.</summary>
    public decimal? Low { get; internal init; }

    /// <summary>Upper end of a range (上限), in the printed scale.</summary>
    public decimal? High { get; internal init; }

    /// <summary>The date or deadline (日期、时限).</summary>
    public PartialDate? Date { get; internal init; }

    /// <summary>The tier a standard word names (定性档次).</summary>
    public AchievementDegree? Degree { get; internal init; }

    /// <summary>Unit with its scale word, as printed on the form (度量单位): 万元, %, 项.</summary>
    public string PrintedUnit => ScaleWords.NameOf(Scale) + Unit;

    /// <summary>Reads a cell (解析). Never throws, whatever the text.</summary>
    /// <param name="text">The text as published, null when the form has no such cell.</param>
    /// <returns>The reading; its <see cref="Text"/> is <paramref name="text"/> itself.</returns>
    public static FormCell Parse(string? text) => CellReader.Read(text);

    /// <summary>The text as published (原文).</summary>
    /// <returns>The text, "" when the cell was absent.</returns>
    public override string ToString() => Text ?? string.Empty;
}
