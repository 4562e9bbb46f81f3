using SelfEval.Model;

namespace SelfEval.Documents.Writing.Official;

/// <summary>A column of the indicator table (指标表的列): its head, its width, and what a row says in it.</summary>
/// <param name="Key">The field's name, as layouts call it.</param>
/// <param name="Head">What is printed over it.</param>
/// <param name="Width">Width, in shares of the table's.</param>
/// <param name="Cell">A row's cell, its column still to be set.</param>
internal sealed record IndicatorField(string Key, string Head, int Width, Func<Indicator, OfficialCell> Cell)
{
    private const string Checklist = "criteria-checklist";
    private const string Summary = "level-summary";

    private static readonly IndicatorField Level1 = new("level1", "一级指标", 10, r => new OfficialCell(r.Level1, 0, 0));
    private static readonly IndicatorField Level2 = new("level2", "二级指标", 13, r => new OfficialCell(r.Level2, 0, 0));
    private static readonly IndicatorField Name = new("name", "三级指标", 24, r => new OfficialCell(r.Name, 0, 0));
    private static readonly IndicatorField Criterion = new("criterion", "评分标准", 26, r => OfficialCell.Words(r.Criterion, 0));
    private static readonly IndicatorField Weight = new("weight", "分值", 7, r => OfficialCell.Figure(r.Weight, 0));
    private static readonly IndicatorField Score = new("score", "得分", 7, r => OfficialCell.Figure(r.DeclaredScore, 0));
    private static readonly IndicatorField Reason = new("reason", "偏差原因分析及改进措施", 20, r => OfficialCell.Words(r.Reason, 0));

    private static readonly IndicatorField[] Targets =
    [
        new("target", "年度指标值", 15, r => new OfficialCell(r.Target.ToString(), 0, 0)),
        new("actual", "实际完成值", 15, r => new OfficialCell(r.Actual.ToString(), 0, 0)),
    ];

    /// <summary>Columns that a form has only where a row says something in them.</summary>
    private static readonly IndicatorField[] Others =
    [
        new("nature", "定量/定性", 9, r => new OfficialCell(r.Nature ?? "", 0, 0)),
        new("direction", "指标方向", 8, r => new OfficialCell(r.Direction ?? "", 0, 0)),
        new("coefficient", "得分系数", 8, r => OfficialCell.Figure(r.Coefficient, 0)),
        new("grade", "完成等级", 8, r => new OfficialCell(r.Grade ?? "", 0, 0)),
        new("money", "对应资金（万元）", 10, r => OfficialCell.Figure(r.Money, 0)),
        new("reviewScore", "复核得分", 8, r => OfficialCell.Figure(r.ReviewScore, 0)),
        new("reviewReason", "复核理由", 18, r => OfficialCell.Words(r.ReviewReason, 0)),
        new("note", "备注", 16, r => OfficialCell.Words(r.Note, 0)),
    ];

    /// <summary>The columns of a form, in the order in which they are printed.</summary>
    public static IReadOnlyList<IndicatorField> Of(SelfEvaluation form)
    {
        bool hasCriteria = form.Layout == Checklist || form.Indicators.Any(r => r.Criterion is not null);
        IEnumerable<IndicatorField> values = form.Layout is Checklist or Summary ? [] : Targets;
        IEnumerable<IndicatorField> others = Others.Where(o => form.Indicators.Any(r => o.Cell(r).Text.Length > 0));
        return [Level1, Level2, Name, .. values, .. hasCriteria ? [Criterion] : Array.Empty<IndicatorField>(), Weight, Score, Reason, .. others];
    }
}
