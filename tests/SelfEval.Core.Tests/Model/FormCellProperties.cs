using System.Globalization;
using CsCheck;
using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Tests.Model;

public sealed class FormCellProperties
{
    private static readonly string[] Pieces =
    [
        "≥", "≧", ">=", "≤", "=", "═", "﹦", "不低于", "不超过", "控制在", "约", "近", "余", "多", "左右", "以上", "以内", "(含)",
        "0", "5", "12", "95", "100", "2021", "1,234", "7,00.0,77", "3.5", "99999999999999999999", "0.0900000762939453",
        "万", "亿", "千", "元", "万元", "%", "％", "百分比", "百分之", "九十", "十", "百", "两", "一", "个", "项", "人次", "/", "*", "、", "月", "年",
        "日", "底", "前", "-", "~", "至", "–", "—", ".", ",", "，", "。", ":", "(", ")", " ", "　", "\n", "完成", "未", "第", "每", "各", "A", "$", "**", "……",
    ];

    private static readonly Gen<string> Composed = OneOf(Pieces).Array[0, 12].Select(string.Concat);

    private static readonly Gen<decimal> Figures =
        Gen.Select(Gen.Long[0, 99_999_999], Gen.Int[0, 4], static (whole, places) => new decimal((int)whole, 0, 0, false, (byte)places));

    private static readonly Gen<string> Units = OneOf("", "%", "元", "个", "项", "人次", "万元", "万人次", "亿元", "元/人*月", "公里", "㎡");

    [Fact]
    public void Parse_AnyString_KeepsTheTextAndNeverThrows() =>
        Gen.String.Sample(static text => Holds(text), iter: 20_000);

    [Fact]
    public void Parse_PiecesOfForms_KeepTheTextAndNeverThrow() =>
        Composed.Sample(static text => Holds(text), iter: 100_000);

    [Fact]
    public void Parse_PiecesOfForms_ReadTheSameTwice() =>
        Composed.Sample(static text => FormCell.Parse(text) == FormCell.Parse(text), iter: 10_000);

    [Fact]
    public void Parse_PrintedNumber_ReadsBack() =>
        Gen.Select(Figures, Units).Sample(static (figure, unit) =>
        {
            FormCell cell = FormCell.Parse(figure.ToString(CultureInfo.InvariantCulture) + unit);
            return cell.Kind == CellKind.Number && cell.Number == figure && cell.PrintedUnit == unit;
        });

    [Fact]
    public void Parse_ComparatorAndSpaces_DoNotChangeTheNumber() =>
        Gen.Select(Figures, Units, OneOf("≥", "≧ ", ">= ", "不低于", "不少于 ")).Sample(static (figure, unit, sign) =>
        {
            FormCell cell = FormCell.Parse($" {sign}{figure.ToString(CultureInfo.InvariantCulture)} {unit} ");
            return cell.Comparator == Comparator.AtLeast && cell.Number == figure && cell.PrintedUnit == unit;
        });

    [Fact]
    public void Parse_FullWidthDigits_ReadAsHalfWidth() =>
        Figures.Sample(static figure =>
        {
            string half = figure.ToString(CultureInfo.InvariantCulture);
            string full = string.Concat(half.Select(static c => (char)(c + 0xFEE0)));
            return FormCell.Parse(full).Number == figure;
        });

    [Fact]
    public void New_SameNumberInTwoScales_Compares() =>
        Gen.Int[1, 1_000_000].Sample(static wan =>
        {
            var pair = new CellPair(FormCell.Parse($"{wan}万元"), FormCell.Parse($"{wan}0000元"));
            return pair.TargetNumber == wan && pair.ActualNumber == wan;
        });

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(index => texts[index]);

    private static bool Holds(string text)
    {
        FormCell cell = FormCell.Parse(text);
        return cell.Text == text
            && cell.Number.HasValue == (cell.Kind == CellKind.Number)
            && cell.Low.HasValue == (cell.Kind == CellKind.Range)
            && !(cell.Low > cell.High)
            && cell.Date.HasValue == (cell.Kind == CellKind.Date)
            && cell.Degree.HasValue == (cell.Kind == CellKind.Degree);
    }
}
