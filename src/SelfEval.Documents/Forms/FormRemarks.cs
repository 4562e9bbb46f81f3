using SelfEval.Reading.Diagnostics;

namespace SelfEval.Documents.Forms;

/// <summary>What is said about the forms of a document, SE0660 to SE0699 (读表说明).</summary>
internal static class FormRemarks
{
    public static readonly DiagnosticDescriptor NoForm = Error("SE0660",
        "没有找到自评表：没有一张表的列头里有指标名称，又有指标值、完成值、分值或得分。如果表在图片里，请换成有文字的文件；如果列头用了别的字，请把它们写进词表，用 --layout 加上",
        "No self-evaluation form found: no table has a head for the indicator's name and one for target, actual, weight or score. If the form is a picture, take a file with text; if its heads use other words, write them into a layout and add it by --layout");

    public static readonly DiagnosticDescriptor NotUnderstood = Warning("SE0661",
        "“{0}”没有读懂，没有记入表中。请核对这一格；如果它是列头或行名，请把它写进词表，用 --layout 加上",
        "'{0}' was not understood and is not in the form. Look at this cell; if it is a head or the name of a row, write it into a layout and add it by --layout");

    public static readonly DiagnosticDescriptor UnknownColumn = Warning("SE0662",
        "不认识列头“{0}”，这一列的内容记入各行备注。它若是指标值、得分等栏，请把它写进词表，用 --layout 加上",
        "The head '{0}' is not known; the column is kept in the rows' notes. If it is a target, a score or the like, write it into a layout and add it by --layout");

    public static readonly DiagnosticDescriptor NotANumber = Warning("SE0663",
        "“{0}”应当是数字，这里是“{1}”，读不成一个数：按未填处理，原文记入备注",
        "'{0}' should be a number; '{1}' is none: taken as blank, the text is kept as a note");

    public static readonly DiagnosticDescriptor UnitInCell = Hint("SE0664",
        "“{0}”格里自带单位，按 {1} 万元读",
        "'{0}' prints a unit of its own and is read as {1} (units of 10,000 yuan)");

    public static readonly DiagnosticDescriptor SharedCell = Hint("SE0665",
        "几行合用一个{0}格（“{1}”）：记在第一行，其余各行留空",
        "Several rows share one cell for {0} ('{1}'): it is kept on the first, the others stay blank");

    public static readonly DiagnosticDescriptor FilledDown = Hint("SE0666",
        "一级、二级指标只写了一次的，下面空着的各行照上一行读",
        "Where a level is written once and left blank below, the rows below are read with it");

    public static readonly DiagnosticDescriptor PromptRow = Hint("SE0667",
        "“{0}”只是表上的提示，这一行没有填写，不作指标",
        "'{0}' is a prompt of the form; the row was never filled in and is no indicator");

    public static readonly DiagnosticDescriptor Adjusted = Hint("SE0669",
        "指标值调整过：按调整后的“{0}”读，年初的“{1}”记入备注",
        "The target was adjusted: read as '{0}', the initial '{1}' is kept as a note");

    public static readonly DiagnosticDescriptor OtherMoneyUnit = Hint("SE0670",
        "金额单位是{0}，已折成万元",
        "Amounts are in {0} and were turned into units of 10,000 yuan");

    public static readonly DiagnosticDescriptor NoMoneyUnit = Warning("SE0671",
        "没有找到金额单位，按万元读。请核对：表上是元的，请在表头写明“（元）”",
        "No unit of money was found; read as units of 10,000 yuan. Check it: where amounts are in yuan, say so in the head: '（元）'");

    public static readonly DiagnosticDescriptor ZeroTotal = Warning("SE0672",
        "资金总额是 0，而下面各项有数：照表上的 0 读，请核对",
        "The total of the money block is 0 while its parts are not: read as printed; check it");

    public static readonly DiagnosticDescriptor OtherSheet = Hint("SE0673",
        "这是{0}，不是自评表：没有完成值，按只有目标的表读",
        "This is {1}, no self-evaluation: it has no actuals and is read as a form of targets only");

    public static readonly DiagnosticDescriptor NotAForm = Hint("SE0674",
        "“{0}”不是自评表，没有读",
        "'{0}' is no self-evaluation form and was not read");

    public static readonly DiagnosticDescriptor YearElsewhere = Warning("SE0675",
        "表题里没有年度，{0} 年取自“{1}”，请核对",
        "The title shows no year; {0} was taken from '{1}'. Check it");

    public static readonly DiagnosticDescriptor NoYear = Warning("SE0676",
        "没有找到年度。请在表题里写明，例如“2023年度”",
        "No year was found. Write it into the title, such as '2023年度'");

    public static readonly DiagnosticDescriptor NoUnit = Warning("SE0677",
        "没有找到单位名称（实施单位、填报单位、部门名称都没有，或空着）。请在表上填写",
        "No unit was found (implementing unit, reporting unit and department are absent or blank). Fill it in");

    public static readonly DiagnosticDescriptor DateSerial = Warning("SE0678",
        "“{0}”像是日期在表格软件里的序号，没有设成日期格式：照原样读，没有换成日期。请在原表里设成日期",
        "'{0}' looks like the serial number of a date without a date format: kept as it stands, not turned into a date. Format it in the workbook");

    public static readonly DiagnosticDescriptor ExecutionTwice = Warning("SE0679",
        "预算执行率在资金一栏和指标“{0}”都有分值 {1}：两处都照印的读，可能重复计分，请核对",
        "The execution rate carries {1} points both in the money block and as indicator '{0}': both are read as printed and may count twice; check it");

    public static readonly DiagnosticDescriptor SecondColumn = Warning("SE0680",
        "有两列都像“{0}”：读了“{1}”，这一列（“{2}”）记入备注，请核对",
        "Two columns look like {3}: '{1}' was read, this one ('{2}') is kept as a note; check it");

    public static readonly DiagnosticDescriptor ChoiceSolved = Hint("SE0681",
        "“{0}”没有删去模板选项；按金额推算，读作{1}",
        "'{0}' keeps the template's choice; by the amounts it is {2}");

    public static readonly DiagnosticDescriptor ChoiceUnsolved = Warning("SE0682",
        "“{0}”看不出是调增还是调减，调整数按未填处理。请删去模板里多余的字",
        "'{0}' does not say whether it is an increase or a cut; taken as blank. Delete the template's other word");

    public static readonly DiagnosticDescriptor OtherName = Hint("SE0683",
        "正文前后名称不一：“{0}”又称“{1}”（金额相同）",
        "The report gives one project two names: '{0}' and '{1}' (same amount)");

    public static readonly DiagnosticDescriptor SaidTwice = Hint("SE0684",
        "正文又说“{0}”，与前面的 {1} 不同，以前面的为准",
        "The report says '{0}' too, other than {1} before; the first counts");

    public static readonly DiagnosticDescriptor PointsInName = Hint("SE0685",
        "没有分值一栏，分值 {0} 取自指标名称",
        "There is no column of weights; {0} was taken from the indicator's name");

    public static readonly DiagnosticDescriptor RowOverSeveral = Hint("SE0686",
        "一个指标占了几行，合在一起读",
        "One indicator takes several rows; they are read as one");

    public static readonly DiagnosticDescriptor EmptyForm = Warning("SE0687",
        "找到了表，但一行指标也没有填",
        "The form was found, but no indicator is filled in");

    public static readonly DiagnosticDescriptor GroupCell = Hint("SE0688",
        "几行合用一个{0}格：各行都按“{1}”读",
        "Several rows share one cell for {0}: each is read as '{1}'");

    public static readonly DiagnosticDescriptor SideBySide = Hint("SE0689",
        "列头“{0}”印了几组，读最后一组，前面的记入备注",
        "The head '{0}' is printed for several groups; the last is read, those before are kept as notes");

    public static readonly DiagnosticDescriptor NamelessAmount = Warning("SE0690",
        "金额“{0}”旁边没有看得懂的行名，记入备注",
        "The amount '{0}' has no row name that is understood; it is kept as a note");

    public static readonly DiagnosticDescriptor LevelAsName = Hint("SE0691",
        "没有三级指标名称，以“{0}”作名称",
        "The row has no name of its own; '{0}' stands for it");

    public static readonly DiagnosticDescriptor ReadMoneyOnce = Hint("SE0692",
        "总分表明预算执行率只算一次：分值记在指标“{0}”，资金一栏不再记",
        "The printed total shows that the execution rate counts once: its points stay with indicator '{0}' and not in the money block");

    public static readonly DiagnosticDescriptor UnfilledRow = Hint("SE0693",
        "这一行只写了“{0}”，没有填写指标，不作指标",
        "The row says '{0}' only and has no indicator; it is none");

    private static DiagnosticDescriptor Error(string code, string chinese, string english) => new(code, FindingSeverity.Error, chinese, english);

    private static DiagnosticDescriptor Warning(string code, string chinese, string english) => new(code, FindingSeverity.Warning, chinese, english);

    private static DiagnosticDescriptor Hint(string code, string chinese, string english) => new(code, FindingSeverity.Hint, chinese, english);
}
