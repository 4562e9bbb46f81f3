namespace SelfEval.Reading.Diagnostics;

/// <content>SE04xx: findings of scoring. What the tool or the book cannot do is never an error of the unit.</content>
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor NoScoringEntry = Hint("SE0401",
        "规则书没有为这个指标规定计分方法，未计分。请核对一级、二级指标名称，或在规则书的 scoring 里加一条",
        "The rule book has no scoring for this indicator; not scored. Check the names of its levels, or add an entry to scoring");

    public static readonly DiagnosticDescriptor NotAssessable = Hint("SE0402",
        "{0}。本行未计分（不是 0 分），要请人核对",
        "{1}. Not scored (which is not a score of 0); a person has to look");

    public static readonly DiagnosticDescriptor RuleFailed = Warning("SE0403",
        "规则“{0}”算不出来：{1}。该规则按不成立处理",
        "Rule '{0}' could not be computed: {2}. It counts as not holding");

    // The next two serve books without checks; the built-in checks say the same as K06, K07, K10d and K03b.
    public static readonly DiagnosticDescriptor DeclaredDiffers = Warning("SE0404",
        "自评 {0} 分，按规则“{1}”应得 {2} 分，相差 {3} 分",
        "Declared {0}, rule '{1}' gives {2}, difference {3}");

    public static readonly DiagnosticDescriptor TotalDiffers = Warning("SE0405",
        "自评总分 {0} 分，按规则合计 {1} 分，相差 {2} 分",
        "Declared total {0}, by the rules {1}, difference {2}");

    public static readonly DiagnosticDescriptor BookNotInForce = Warning("SE0406",
        "规则书“{0}”适用于 {1}，而本表是 {2} 年度的。请核对年度，或换用该年度的规则书",
        "Rule book '{0}' is in force {1}, but the form is for {2}. Check the year, or take the book of that year");

    public static readonly DiagnosticDescriptor Incomplete = Hint("SE0407",
        "{0} 行（分值 {1} 分）无法核对，没有计入总分；计入的各行分值 {2} 分。不评等级",
        "{0} rows that weigh {1} cannot be verified and are not in the total; the rows in it weigh {2}. No grade is given");

    public static readonly DiagnosticDescriptor PointsTooLarge = Error("SE0408",
        "得分太大，加进总分就超出可计算的范围，未计分。请检查分值",
        "The points are too large to be added to the total; not scored. Look at the weight");

    public static readonly DiagnosticDescriptor OverFullMarks = Hint("SE0423",
        "已计分各行的分值合计 {0} 分，总分 {1} 分，超过 100 分：等级按 100 分分档，不评等级",
        "The scored rows weigh {0}, the total is {1}: above the 100 points that grades are made for, so no grade is given");

    public static readonly DiagnosticDescriptor NoWeights = Hint("SE0424",
        "表上没有分值：{0} 行只判断达成与否（达到 {1} 行，没有达到 {2} 行，看不出 {3} 行），没有总分",
        "The form has no weights: {0} rows are judged met or not ({1} met, {2} not met, {3} cannot be told), and there is no total");

    public static readonly DiagnosticDescriptor NoCells = Warning("SE0425",
        "各行的年度指标值和实际完成值都空白：{0} 行自评共 {1} 分，无法核对（不是 0 分）。按评分标准打分的表请用规则书“评分标准表”（criteria-checklist），只核对得分范围",
        "All targets and actuals are blank: {0} rows with {1} declared points cannot be verified (which is not a score of 0). For a form scored against written criteria use the rule book criteria-checklist, which holds the scores against their limits");

    public static readonly DiagnosticDescriptor BlankRow = Warning("SE0430",
        "{0}空白，却得 {1} 分，无法核对",
        "A blank cell, yet {1} points are declared; they cannot be verified");

    public static readonly DiagnosticDescriptor BlankRows = Warning("SE0431",
        "{0} 行{1}空白却得{2}，共 {3} 分，无法核对：{4}",
        "{0} rows with a blank target or actual have {3} declared points, which cannot be verified: {4}");

    public static readonly DiagnosticDescriptor NotFilledIn = Hint("SE0432",
        "{0} 行没有填{1}，也没有得分：{2}",
        "{0} rows have neither target and actual nor points: {2}");

    public static readonly DiagnosticDescriptor ExecutionHoldsTotal = Hint("SE0433",
        "{0}",
        "{1}");

    public static readonly DiagnosticDescriptor ReviewDiffers = Warning("SE0421",
        "自评 {0} 分，复核 {1} 分，偏离 {2}",
        "Declared {0}, reviewed {1}, deviation {2}");

    public static readonly DiagnosticDescriptor PartialForm = Hint("SE0422",
        "表是摘录，缺了一些行：总分只是列出各行之和，不与自评总分比较，也不评等级",
        "The form is an excerpt and lacks rows: the total is the sum of the rows shown, is not compared and earns no grade");

    public static readonly DiagnosticDescriptor YearMissing = Hint("SE0420",
        "表上没有年度：分年的参数取最近一年的值，规则书是否适用未核对",
        "The form shows no year: dated parameters take their latest value, and whether the book is in force is not checked");
}
