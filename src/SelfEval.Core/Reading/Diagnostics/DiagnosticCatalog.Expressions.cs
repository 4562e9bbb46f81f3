namespace SelfEval.Reading.Diagnostics;

/// <content>SE02xx: expressions.</content>
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor ExpressionTooLong = Error("SE0201",
        "算式有 {0} 个字，超过上限 {1} 个。请拆成几条规则或用 LocalParams 起名",
        "The expression has {0} characters, over the limit of {1}. Split it, or name parts with LocalParams");

    public static readonly DiagnosticDescriptor ExpressionTooDeep = Error("SE0202",
        "算式括号嵌套超过 {0} 层，请简化",
        "The expression nests brackets deeper than {0} levels; simplify");

    public static readonly DiagnosticDescriptor FullWidthOperator = Error("SE0203",
        "算式里用了全角符号“{0}”，请改用英文半角 {1}",
        "The expression uses the full-width sign '{0}'; write {1}");

    public static readonly DiagnosticDescriptor UnknownName = Error("SE0204",
        "未知的名称“{0}”{1}",
        "Unknown name '{0}'{2}");

    public static readonly DiagnosticDescriptor UnknownFunction = Error("SE0205",
        "计分里没有“{0}”这个函数{1}",
        "'计分' has no function '{0}'{2}");

    public static readonly DiagnosticDescriptor ExpressionSyntax = Error("SE0206",
        "算式写法有误：{0}",
        "The expression is not well formed: {1}");

    public static readonly DiagnosticDescriptor TypeClash = Error("SE0207",
        "数字、文字和真假不能混在一起比较或计算：{0}",
        "Numbers, texts and truth values cannot be mixed: {1}");

    public static readonly DiagnosticDescriptor NotAllowed = Error("SE0208",
        "规则里不允许使用“{0}”。只能用表内数据、参数、数字、文字、四则运算、比较、且（&&）或（||）、条件 ?:、in、Math 和 计分",
        "'{0}' is not allowed in a rule. Use facts, parameters, literals, arithmetic, comparison, logic, ?:, in, Math and '计分'");

    public static readonly DiagnosticDescriptor IntegerDivision = Error("SE0209",
        "两个整数相除会丢掉小数（3 / 2 得 1）。请把其中一个写成小数，例如 {0}",
        "Two whole numbers divided lose the fraction (3 / 2 gives 1). Write one of them with a point, such as {0}");

    public static readonly DiagnosticDescriptor BankersRounding = Warning("SE0210",
        "Math.Round 遇 5 取偶（2.5 得 2），与公文的四舍五入不同。请改用 计分.四舍五入",
        "Math.Round rounds half to even (2.5 gives 2). Use '计分.四舍五入'");

    public static readonly DiagnosticDescriptor WrongResult = Error("SE0211",
        "这里要算出{0}，而算式得到的是{1}",
        "This must yield {2}, but the expression yields {3}");

    public static readonly DiagnosticDescriptor BinaryFraction = Error("SE0212",
        "“{0}”会按二进制小数计算，分数会有误差。请在小数后加 m，例如 0.5m",
        "'{0}' would be computed in binary fractions and lose exactness. Add m to the decimals, such as 0.5m");

    public static readonly DiagnosticDescriptor ExpressionTooBig = Error("SE0213",
        "算式展开后有 {0} 步，超过上限 {1} 步。请检查 LocalParams 是否层层引用",
        "Expanded, the expression has {0} steps, over the limit of {1}. Look for LocalParams that refer to each other");

    public static readonly DiagnosticDescriptor EmptyExpression = Error("SE0214",
        "算式是空的。请写算式，例如 实际完成值 >= 年度指标值；总是成立写 true",
        "The expression is empty. Write one, such as '实际完成值 >= 年度指标值', or true for always");

    public static readonly DiagnosticDescriptor BadTemplate = Error("SE0215",
        "说明文字里的花括号{0}。每个 {{ 都要有 }}，里面写算式，例如 {{分值:0.##}}",
        "The braces of the explanation {1}. Each {{ needs a }} around an expression, such as '{{分值:0.##}}'");

    public static readonly DiagnosticDescriptor DivisionByZero = Error("SE0216",
        "除数是 0，永远算不出来。请检查算式",
        "The divisor is 0; this can never be computed. Check the expression");

    public static readonly DiagnosticDescriptor NeverHolds = Warning("SE0220",
        "“{0}”的条件永远不成立，等于没有写。请检查条件",
        "The condition of '{0}' can never hold. Check it");

    public static readonly DiagnosticDescriptor NeverReached = Warning("SE0221",
        "“{0}”永远轮不到：第 {2} 行的“{1}”在前面，凡是它成立的情形都已被选走{3}。请调整先后，或改条件",
        "'{0}' is never reached: '{1}' on line {2} stands before it and takes every case{4}. Change their order or a condition");

    public static readonly DiagnosticDescriptor ScoreOverWeight = Warning("SE0222",
        "规则“{0}”的得分会超过分值：{1} 时算出 {2} 分（计分时按分值封顶）。请写成 计分.限于(…, 0, 分值)",
        "The score of rule '{0}' can pass its weight: {3} gives {2} (scoring caps it). Write '计分.限于(…, 0, 分值)'");

    public static readonly DiagnosticDescriptor ScoreBelowZero = Warning("SE0223",
        "规则“{0}”的得分会低于 0：{1} 时算出 {2} 分（计分时按 0 分）。请写成 计分.限于(…, 0, 分值)",
        "The score of rule '{0}' can fall under 0: {3} gives {2} (scoring takes 0). Write '计分.限于(…, 0, 分值)'");

    public static readonly DiagnosticDescriptor CaseNotCovered = Warning("SE0224",
        "规则组“{0}”没有覆盖所有情形：{1} 时没有一条规则成立，这一项会“未计分”。请补一条规则，或换一个规则组",
        "Workflow '{0}' leaves a case uncovered: with {3} no rule holds and the row is not scored. Add a rule, or use another workflow");

    public static readonly DiagnosticDescriptor FewerIsBetter = Warning("SE0225",
        "这一条把越少越好的指标当成越多越好：年度指标值“≤100”，完成 50 得 {0} 分，完成 100 得 {1} 分。请在它前面加一条 指标方向 == \"反向\" 的计分项，{2}",
        "This entry takes ≤ for more is better: with target ≤100, 50 gets {0} points and 100 gets {1}. Put an entry '指标方向 == \"反向\"' before it, with {3}");

    public static readonly DiagnosticDescriptor LacksFigures = Warning("SE0226",
        "这一条选中预算执行率一行，这一行没有“{1}”，规则组“{0}”算不出，会“未计分”。请换一个用执行率的规则组{2}",
        "This entry takes the execution row, which has no {1}: workflow '{0}' cannot score it. Use a workflow that reads '执行率'{2}");

    public static readonly DiagnosticDescriptor ParametersOverWeight = Warning("SE0227",
        "规则组“{0}”照现在的参数，{1}，超过分值 {2} 分（计分时按分值封顶）。请改参数，或改 weights 里的分值",
        "By its parameters workflow '{0}' passes the weight of {2} points: {3} (scoring caps it). Change a parameter, or the weight");

    public static readonly DiagnosticDescriptor IntegerOverflow = Error("SE0228",
        "这里是整数相算，得数太大，会变成别的数（100000 * 100000 会得 1410065408）。请把其中一个写成小数，例如 {0}",
        "Whole numbers worked out here come to more than fits and turn into another number (100000 * 100000 gives 1410065408). Write one of them as a decimal, such as {0}");

    public static readonly DiagnosticDescriptor ComputedListItem = Error("SE0229",
        "in 的括号里只能写数、文字、参数、起名的部分和表上的词，用英文逗号分开，不能写算式。请给算式起名（LocalParams），或写成 甲 == 乙 || 甲 == 算式",
        "The list of 'in' takes numbers, texts, parameters, named parts and facts with commas between them, and no expressions. Name the expression in LocalParams, or write a == b || a == the expression");

    public static readonly DiagnosticDescriptor OddShare = Warning("SE0230",
        "“{0}”是{1}，这里却同 {2} 比较。是否想写 {3}？",
        "'{0}' is {4}, and here it is compared with {2}. Is {3} meant?");

    public static readonly DiagnosticDescriptor NeverThatWord = Warning("SE0231",
        "“{0}”永远不会是“{1}”，这一处的比较没有用。{2}",
        "'{0}' is never '{1}', so this comparison is idle. {3}");

    public static readonly DiagnosticDescriptor MoreIsBetter = Warning("SE0232",
        "这一条把越多越好的指标当成越少越好：年度指标值“≥100”，完成 50 得 {0} 分，完成 100 得 {1} 分，完成 200 得 {4} 分。请只用于 指标方向 == \"反向\" 的指标，其余{2}",
        "This entry takes ≥ for fewer is better: with target ≥100, 50 gets {0} points, 100 gets {1} and 200 gets {4}. Use it for '指标方向 == \"反向\"' alone, and {3} for the rest");

    public static readonly DiagnosticDescriptor RowsLackFigures = Warning("SE0233",
        "这一条选中的指标（{2}）没有“{1}”，规则组“{0}”算不出，会“未计分”。请换一个规则组，或改 when",
        "The rows that this entry takes ({2}) have no {1}: workflow '{0}' cannot score them. Use another workflow, or change when");

    public static readonly DiagnosticDescriptor RowsNotScored = Warning("SE0234",
        "照这样，有的行没有计分项能计分，会“未计分”：{0}。{1}",
        "As it stands some rows are scored by no entry: {2}. {3}");
}
