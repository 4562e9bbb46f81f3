using System.Globalization;
using CsCheck;
using SelfEval.Model;

namespace SelfEval.Tests.Parity;

/// <summary>Forms with cells as people fill them: numbers near and far from the target, degree words, blanks, zero, negative, huge.</summary>
internal static class GeneratedForms
{
    private static readonly Gen<decimal> Number = Gen.OneOf(
        Gen.Int[0, 20].Select(i => (decimal)i),
        Gen.Int[-5, 100_000].Select(i => i / 100m),
        Gen.Const(0m),
        Gen.Const(79_228_162_514_264m));

    private static readonly Gen<string?> Cell = Gen.OneOf(
        Gen.Select(Number, Texts("", "件", "%", "万元", "项"), Texts("", "", "≥", "≤", "不超过", "预安", "销号"), (n, unit, sign) => (string?)(sign + n.ToString(CultureInfo.InvariantCulture) + unit)),
        Texts("完成", "未完成", "部分完成", "基本达成", "明显提高", "优", "2023年12月底前", "3-5次", "", null));

    private static readonly Gen<decimal?> Maybe = Gen.Select(Number, Gen.Int[0, 5], (n, blank) => blank == 0 ? (decimal?)null : n);

    private static readonly Gen<Indicator> Row = Gen.Select(
        Texts("产出指标", "效益指标", "满意度指标", "成本指标", ""),
        Texts("数量指标", "质量指标", "经济成本指标", "社会效益指标", ""),
        Cell,
        Cell,
        Gen.Select(Gen.Int[0, 40], Gen.Bool, Maybe, (w, blank, d) => (Weight: blank && w < 5 ? (decimal?)null : w / 2m, Declared: d)),
        (level1, level2, target, actual, points) => new Indicator
        {
            Level1 = level1!,
            Level2 = level2!,
            Name = "指标",
            Target = FormCell.Parse(target),
            Actual = FormCell.Parse(actual),
            Weight = points.Weight,
            DeclaredScore = points.Declared,
        });

    public static Gen<SelfEvaluation> Of(int year) => Gen.Select(Maybe, Maybe, Maybe, Row.List[1, 4], (initial, full, executed, rows) => new SelfEvaluation
    {
        Kind = FormKind.Department,
        Year = year,
        Unit = "甲",
        Budget = new Budget { Weight = 10, Initial = Figure.FromNullable(initial), FullYear = Figure.FromNullable(full), Executed = Figure.FromNullable(executed) },
        Indicators = rows,
    });

    private static Gen<string?> Texts(params string?[] texts) => Gen.Int[0, texts.Length - 1].Select(i => texts[i]);
}
