namespace SelfEval.Reading.Diagnostics;

/// <content>SE01xx: rule books.</content>
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor DuplicateName = Error("SE0101",
        "{0}“{1}”重名，第一个在第 {2} 行。请改名",
        "{3} '{1}' stands twice, first on line {2}. Rename one");

    public static readonly DiagnosticDescriptor UnknownWorkflow = Error("SE0102",
        "没有名为“{0}”的规则组（workflow）{1}",
        "No workflow is named '{0}'{2}");

    public static readonly DiagnosticDescriptor UnknownParameter = Error("SE0103",
        "没有名为“{0}”的参数{1}",
        "No parameter is named '{0}'{2}");

    public static readonly DiagnosticDescriptor UnknownCheckCode = Error("SE0121",
        "unless 要让位给“{0}”，而没有检查项是这个代码。请改成一条检查项的代码，或删去{1}",
        "No check has the code '{0}' that unless names. Name the check to give way to, or remove it{2}");

    public static readonly DiagnosticDescriptor ParameterTypeChanged = Error("SE0104",
        "参数“{0}”原来是{1}，这里换成了{2}。请仍写成{1}",
        "Parameter '{0}' was {3}; here it becomes {4}. Write {3} again");

    public static readonly DiagnosticDescriptor UnknownParent = Error("SE0105",
        "extends 指向的规则书“{0}”找不到（内置的规则书用 selfeval books 查看）{1}",
        "The rule book '{0}' named by extends is not found (selfeval books lists the built-in ones){2}");

    public static readonly DiagnosticDescriptor ExtendsLoop = Error("SE0106",
        "extends 绕成了圈：{0}。请断开其中一处",
        "extends runs in a circle: {0}. Break it at one place");

    public static readonly DiagnosticDescriptor ParentHasErrors = Error("SE0107",
        "上级规则书“{0}”自身有 {1} 处错误，请先改正：{2}",
        "The parent rule book '{0}' has {1} errors of its own; mend them first: {2}");

    public static readonly DiagnosticDescriptor BadName = Error("SE0108",
        "“{0}”不能作名称：名称由汉字、字母、数字和下划线组成，不能以数字开头，最长 40 字",
        "'{0}' cannot be a name: use Chinese characters, letters, digits and underscores, not starting with a digit, at most 40");

    public static readonly DiagnosticDescriptor NameHidesFact = Error("SE0109",
        "“{0}”与表内数据、参数或前面的中间量同名，算式里会分不清。请改名",
        "'{0}' is already the name of a fact, a parameter or an earlier named part; rename it");

    public static readonly DiagnosticDescriptor WeightsNot100 = Error("SE0110",
        "weights 合计 {0} 分，应为 100 分，{1} 分。{3}",
        "weights add to {0}, not 100; off by {2}. {4}");

    public static readonly DiagnosticDescriptor GradeGap = Error("SE0111",
        "等级“{0}”从 {1} 分起，与{2}不相接：等级应从高到低排列，最低一级从 0 分起",
        "Grade '{0}' starts at {1} and does not join {3}: list grades from high to low, the lowest from 0");

    public static readonly DiagnosticDescriptor DatesOverlap = Error("SE0112",
        "参数“{0}”在 {1} 年有两个值。请改起止年份，使每年只有一个值",
        "Parameter '{0}' has two values for {1}. Change the years so that each has one");

    public static readonly DiagnosticDescriptor NoValueForYear = Error("SE0113",
        "参数“{0}”在 {1} 年没有值，而本规则书适用于该年。请补上该年的值",
        "Parameter '{0}' has no value for {1}, a year in which this book is in force. Add one");

    public static readonly DiagnosticDescriptor UnusedParameter = Warning("SE0114",
        "参数“{0}”没有任何规则用到{1}。请删去，或检查规则里的名称是否写对",
        "No rule uses parameter '{0}'{2}. Delete it, or check the name in the rules");

    public static readonly DiagnosticDescriptor NotSupported = Error("SE0115",
        "“{0}”在计分规则里不支持{1}",
        "'{0}' is not supported in scoring rules{2}");

    public static readonly DiagnosticDescriptor PeriodReversed = Error("SE0116",
        "起始年 {0} 晚于终止年 {1}。请改正",
        "The first year {0} is later than the last year {1}; mend them");

    public static readonly DiagnosticDescriptor ReservedName = Error("SE0117",
        "“{0}”是算式里的保留字，不能作名称。请改名",
        "'{0}' is a word of the expression language and cannot be a name; rename it");

    public static readonly DiagnosticDescriptor BadId = Error("SE0118",
        "编号“{0}”只能用英文字母、数字和连字符，例如 hunan-2023，最长 60 字",
        "The id '{0}' may hold letters a-z, digits and hyphens only, such as hunan-2023, at most 60");

    public static readonly DiagnosticDescriptor TooMuchWork = Error("SE0119",
        "全书算式展开后有 {0} 步，超过上限 {1} 步。请减少规则，或少用 with 重复同一个规则组",
        "Expanded, the book's expressions have {0} steps, over the limit of {1}. Use fewer rules, or repeat workflows by with less often");

    public static readonly DiagnosticDescriptor GroupNotScored = Warning("SE0120",
        "weights 里的“{0}”没有计分项：scoring 里没有一条 when 会选中它的指标。请加一条，例如 一级指标 == \"{0}\"",
        "No scoring entry takes the indicators of '{0}' in weights. Add one, such as '一级指标 == \"{0}\"'");

    public static readonly DiagnosticDescriptor WithUnread = Warning("SE0122",
        "规则组“{0}”不读参数“{1}”，写在这里不起作用。它读的有：{2}。请改成其中一个，或删去",
        "Workflow '{0}' never reads parameter '{1}'; here it does nothing. It reads: {2}. Name one of these, or delete it");

    public static readonly DiagnosticDescriptor GroupNotWeighted = Warning("SE0123",
        "weights 里没有一级指标“{0}”，这一条计分项也就没有分值可用。请改成 weights 里的名称，或在 weights 里补上{1}",
        "weights knows no level-1 group '{0}'. Name one of weights, or add it there{2}");

    public static readonly DiagnosticDescriptor OddFigure = Warning("SE0124",
        "参数“{0}”{1}，这里写的是 {2}。是否想写 {3}？确实不到百分之一的，单位请写“个百分点”",
        "Parameter '{0}' {4}, and here it is {2}. Is {3} meant? Where it is truly under one per cent, write the unit '个百分点'");

    public static readonly DiagnosticDescriptor NegativeFigure = Warning("SE0125",
        "参数“{0}”原来是 {1}，这里写的是负数 {2}，扣分会变成加分。扣多少就写多少，请写 {3}",
        "Parameter '{0}' was {1}; here it is negative, {2}, which turns a deduction into a gift. Write {3}");

    public static readonly DiagnosticDescriptor ZeroDivisor = Error("SE0126",
        "参数“{0}”是 0，而规则“{1}”拿它作除数，这条规则永远算不出来。请写一个不是 0 的数",
        "Parameter '{0}' is 0 and rule '{1}' divides by it, so the rule can never be computed. Write a figure that is not 0");

    public static readonly DiagnosticDescriptor ParameterIdle = Warning("SE0127",
        "参数“{0}”在这里改了不起作用：计分项用到的规则组都不读它，读它的是：{1}。请换用其中一个规则组，或删去这个参数",
        "Parameter '{0}' does nothing here: no workflow in use reads it; those that do are: {1}. Use one of them, or delete the parameter");

    public static readonly DiagnosticDescriptor ParameterPassedBy = Warning("SE0132",
        "参数“{0}”在这里改了不起作用：{1}，规则组“{2}”不读它。请{3}删去这个参数",
        "Parameter '{0}' does nothing here: {4} workflow '{2}' does not read it. {5}Delete the parameter");

    public static readonly DiagnosticDescriptor WorkflowIdle = Warning("SE0129",
        "规则组“{0}”没有任何计分项用到，等于没有写。请加一条用它的计分项，或删去",
        "No scoring entry uses workflow '{0}', so it does nothing. Add an entry that does, or delete it");

    public static readonly DiagnosticDescriptor BadBands = Error("SE0130",
        "参数“{0}”的档次写法有误：{1}。照这样写：≥90:5 ≥80:4 ≥60:2 其余:0",
        "The bands of parameter '{0}' are not well formed: {2}. Write them like '≥90:5 ≥80:4 ≥60:2 其余:0'");

    public static readonly DiagnosticDescriptor NotAFact = Error("SE0131",
        "set 只能给表内数据赋值，“{0}”不是表内数据{1}",
        "set gives values to facts; '{0}' is none{2}");

    public static readonly DiagnosticDescriptor WordNotGiven = Error("SE0128",
        "这本规则书要用“{0}”（requires），它不是内置的词，是某个程序自备的，这里没有{1}。selfeval 命令和工作台都不认得它：请问编书的人是哪个程序，用那个程序来核对、测试和计分；或在 requires 里删去它，改用内置的表内数据",
        "The book requires '{0}', which is no built-in word but some app's own, and is not here{2}. Neither the command selfeval nor the workbench knows it: ask who wrote the book which app that is, and check, test and score with it; or take the word out of requires and use built-in facts");
}
