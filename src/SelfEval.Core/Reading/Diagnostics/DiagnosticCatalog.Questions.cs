namespace SelfEval.Reading.Diagnostics;

/// <content>SE0440 to SE0449: questions about cells that can be read in two ways, and how a name or a cell was read.</content>
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor DirectionUnclear = Warning("SE0440",
        "年度指标值“{0}”，实际完成值“{1}”：没有写 ≥ 或 ≤，从名称也看不出多好还是少好，未计分（不是 0 分）。请在年度指标值前写上 ≥ 或 ≤，或在指标方向一栏写正向或反向",
        "Target '{0}', actual '{1}': no ≥ or ≤ is printed and the name does not say whether more or less is better; not scored (which is not a score of 0). Write ≥ or ≤ before the target, or state the direction");

    public static readonly DiagnosticDescriptor FractionBesidePercentage = Warning("SE0441",
        "“{0}”与“{1}”一个像小数，一个是百分数：是否 {2}？请核对后都写成百分数，未计分（不是 0 分）",
        "'{0}' and '{1}': one looks like a fraction, the other is a percentage. Is {2} meant? Write both as percentages; not scored (which is not a score of 0)");

    public static readonly DiagnosticDescriptor DateOrNumber = Warning("SE0442",
        "“{0}”与“{1}”可能是日期，也可能是数，未计分（不是 0 分）。是日期的写全，例如 2023年12月31日；是数的写上单位",
        "'{0}' and '{1}' may be dates or numbers; not scored (which is not a score of 0). Write a date in full, such as '2023年12月31日', or a number with its unit");

    public static readonly DiagnosticDescriptor ApproximateDecides = Warning("SE0443",
        "“{0}”与“{1}”有约数：是否达到、该得几分要看准数，未计分（不是 0 分）。请填准数",
        "'{0}' and '{1}' are not exact: whether the target is reached, and the points, depend on the exact figure; not scored (which is not a score of 0). Fill in the exact figure");

    public static readonly DiagnosticDescriptor ScaleOpen = Warning("SE0444",
        "“{0}”与“{1}”只有一边写了单位，数量级有两种读法，未计分（不是 0 分）。请把单位写全",
        "Only one of '{0}' and '{1}' prints its unit, and the scale can be read in two ways; not scored (which is not a score of 0). Write the unit on both sides");

    public static readonly DiagnosticDescriptor CeilingOnOutput = Hint("SE0445",
        "产出数量的指标值写成“{0}”，做得少反而得满分。请核对是不是 ≥",
        "The target of an output quantity is '{0}', so that doing less earns full marks. Is ≥ meant?");

    public static readonly DiagnosticDescriptor LevelReadAs = Hint("SE0446",
        "规则书没有叫“{0}”的一级指标，按“{1}”读",
        "The rule book has no level-1 indicator '{0}'; it is read as '{1}'");

    public static readonly DiagnosticDescriptor LevelUnknown = Warning("SE0447",
        "规则书不认识一级指标“{0}”{1}，只能按不分一级指标的规则计分。请核对名称",
        "The rule book does not know the level-1 indicator '{0}'{2}; only rules that ask for no level 1 apply. Check the name");

    public static readonly DiagnosticDescriptor TargetFromName = Hint("SE0448",
        "年度指标值空白，按名称里的“{0}”读。请把它填进年度指标值一格",
        "The target is blank; '{0}' in the name is taken. Fill it in as the target");

    public static readonly DiagnosticDescriptor LookalikeCharacter = Hint("SE0449",
        "“{0}”里的“{1}”是部首或兼容字，多半是从版式文件复制来的，按“{2}”读",
        "'{1}' in '{0}' is a radical or compatibility form, mostly copied from a PDF; it is read as '{2}'");
}
