namespace SelfEval.Reading;

/// <summary>
/// Every code with its texts, one row each (诊断目录). A code, once published, keeps its meaning.
/// SE00xx files and JSON · SE01xx rule book · SE02xx expressions · SE03xx forms · SE04xx scoring findings · SE05xx tests.
/// </summary>
internal static class DiagnosticCatalog
{
    // SE00xx: files and JSON.
    public static readonly DiagnosticDescriptor NotJson = Error("SE0001",
        "JSON 写法有误，读到“{0}”读不下去。请检查这里或前一行：是否少了英文逗号、引号或括号，是否用了中文标点；文字里面的引号要写成 \\\"",
        "Not valid JSON at '{0}'. Look here or on the line before: a missing comma, quote or bracket, or Chinese punctuation; a quote inside a text is written \\\"");

    public static readonly DiagnosticDescriptor UnexpectedEnd = Error("SE0002",
        "文件在这里突然结束：有括号或引号没有关上。请补上缺少的 }} 、] 或 \"",
        "The file ends here while a bracket or quote is still open. Close it with }} , ] or \"");

    public static readonly DiagnosticDescriptor EmptyFile = Error("SE0003",
        "文件是空的。请填写内容，或用 rules/ 和 seeds/ 里的文件作样本",
        "The file is empty. Fill it, or start from a file in rules/ or seeds/");

    public static readonly DiagnosticDescriptor DuplicateMember = Error("SE0004",
        "“{0}”在同一对花括号里写了两次，只能留一个",
        "'{0}' stands twice within one pair of braces; keep one");

    public static readonly DiagnosticDescriptor UnknownMember = Error("SE0005",
        "{1}里没有“{0}”这一项（可以写的有：{3}）{2}",
        "'{0}' is not a member of {4} (members are: {3}){5}");

    public static readonly DiagnosticDescriptor MissingMember = Error("SE0006",
        "{1}缺少必填项“{0}”，请补上",
        "{2} lacks the required member '{0}'; add it");

    public static readonly DiagnosticDescriptor WrongType = Error("SE0007",
        "“{0}”应当是{1}，这里写的是{2}",
        "'{0}' must be {3}, this is {4}");

    public static readonly DiagnosticDescriptor NumberInQuotes = Error("SE0008",
        "“{0}”应当是数字，请去掉引号，写成 {1}",
        "'{0}' must be a number: drop the quotes and write {1}");

    public static readonly DiagnosticDescriptor BadNumber = Error("SE0009",
        "“{0}”不是可用的数字。请写普通十进制数，例如 12.5；百分之五写 0.05",
        "'{0}' is not a usable number. Write a plain decimal, such as 12.5; five per cent is 0.05");

    public static readonly DiagnosticDescriptor NotDoubleQuoted = Error("SE0010",
        "“{0}”没有用英文双引号括起来。名称和文字都要写成 \"…\"",
        "'{0}' is not in double quotes. Names and texts are written \"…\"");

    public static readonly DiagnosticDescriptor TrailingComma = Error("SE0011",
        "最后一项后面多了一个逗号，请删去",
        "A comma too many behind the last item; delete it");

    public static readonly DiagnosticDescriptor TooDeep = Error("SE0012",
        "括号嵌套超过 {0} 层，请简化",
        "Brackets nest deeper than {0} levels; simplify");

    public static readonly DiagnosticDescriptor HiddenCharacter = Error("SE0013",
        "这里有看不见或残缺的字符 U+{0}，会让文字看起来与实际不同。请删去，重新输入",
        "An invisible or broken character U+{0} stands here and could disguise the text. Delete it and type again");

    public static readonly DiagnosticDescriptor FileTooLarge = Error("SE0014",
        "文件有 {0} 字节，超过上限 {1} 字节。请检查是否选错了文件",
        "The file has {0} bytes, over the limit of {1}. Is it the right file?");

    public static readonly DiagnosticDescriptor NotOneOf = Error("SE0015",
        "“{0}”不能写“{1}”，只能是：{2}",
        "'{0}' cannot be '{1}'; it is one of: {2}");

    public static readonly DiagnosticDescriptor OutOfRange = Error("SE0016",
        "“{0}”写的是 {1}，应是 {2} 到 {3} 之间的整数",
        "'{0}' is {1}; it must be a whole number between {2} and {3}");

    public static readonly DiagnosticDescriptor TooMany = Error("SE0017",
        "“{0}”有 {1} 个，超过上限 {2} 个，请删减",
        "'{0}' has {1} entries, over the limit of {2}; drop some");

    public static readonly DiagnosticDescriptor TooManyValues = Error("SE0018",
        "文件里的值超过 {0} 个，不像是一本规则书或一张自评表。请检查是否选错了文件",
        "The file holds more than {0} values; this is no rule book or form. Is it the right file?");

    public static readonly DiagnosticDescriptor NotUtf8 = Error("SE0019",
        "文件不是 UTF-8 编码（这里读出了乱码）。请在编辑器里“另存为”，编码选 UTF-8",
        "The file is not UTF-8 (what stands here is broken). Save it again with the encoding UTF-8");

    public static readonly DiagnosticDescriptor NewerFormat = Error("SE0020",
        "文件的格式版本是 {0}，这个程序最高只认到 {1}。请换用更新的程序来读",
        "The file's format version is {0}, and this program reads up to {1}. Read it with a newer one");

    public static readonly DiagnosticDescriptor CardDiffers = Error("SE0021",
        "评分卡上“{0}”是 {1}，用这本规则书重新计分得到的是 {2}。请核对规则书及其版本，或重新计分",
        "The card says {1} for '{0}', scoring again with this rule book gives {2}. Look at the book and its version, or score anew");

    public static readonly DiagnosticDescriptor NumberTooLarge = Error("SE0022",
        "“{0}”太大：一个数的整数部分最多 15 位。请检查是否多打了数字；金额以万元为单位",
        "'{0}' is too large: a number has at most 15 whole digits. Look for digits typed too many; money is in units of 10,000 yuan");

    // SE01xx: rule books.
    public static readonly DiagnosticDescriptor DuplicateName = Error("SE0101",
        "{0}“{1}”重名，第一个在第 {2} 行。请改名",
        "{3} '{1}' stands twice, first on line {2}. Rename one");

    public static readonly DiagnosticDescriptor UnknownWorkflow = Error("SE0102",
        "没有名为“{0}”的规则组（workflow）{1}",
        "No workflow is named '{0}'{2}");

    public static readonly DiagnosticDescriptor UnknownParameter = Error("SE0103",
        "没有名为“{0}”的参数{1}",
        "No parameter is named '{0}'{2}");

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
        "weights 合计 {0} 分，应为 100 分，{1} 分。请改各一级指标和执行率的分值",
        "weights add to {0}, not 100; off by {2}. Change the points of a level-1 group or of the execution rate");

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
        "参数“{0}”没有任何规则用到。请删去，或检查规则里的名称是否写对",
        "No rule uses parameter '{0}'. Delete it, or check the name in the rules");

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

    public static readonly DiagnosticDescriptor BadBands = Error("SE0130",
        "参数“{0}”的档次写法有误：{1}。照这样写：≥90:5 ≥80:4 ≥60:2 其余:0",
        "The bands of parameter '{0}' are not well formed: {2}. Write them like ≥90:5 ≥80:4 ≥60:2 其余:0");

    public static readonly DiagnosticDescriptor NotAFact = Error("SE0131",
        "set 只能给表内数据赋值，“{0}”不是表内数据{1}",
        "set gives values to facts; '{0}' is none{2}");

    public static readonly DiagnosticDescriptor GroupNotScored = Warning("SE0120",
        "weights 里的“{0}”没有计分项：scoring 里没有一条 when 会选中它的指标。请加一条，例如 一级指标 == \"{0}\"",
        "No scoring entry takes the indicators of '{0}' in weights. Add one, such as 一级指标 == \"{0}\"");

    // SE02xx: expressions.
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
        "计分 has no function '{0}'{2}");

    public static readonly DiagnosticDescriptor ExpressionSyntax = Error("SE0206",
        "算式写法有误：{0}",
        "The expression is not well formed: {1}");

    public static readonly DiagnosticDescriptor TypeClash = Error("SE0207",
        "数字、文字和真假不能混在一起比较或计算：{0}",
        "Numbers, texts and truth values cannot be mixed: {1}");

    public static readonly DiagnosticDescriptor NotAllowed = Error("SE0208",
        "规则里不允许使用“{0}”。只能用表内数据、参数、数字、文字、四则运算、比较、且（&&）或（||）、条件 ?:、in、Math 和 计分",
        "'{0}' is not allowed in a rule. Use facts, parameters, literals, arithmetic, comparison, logic, ?:, in, Math and 计分");

    public static readonly DiagnosticDescriptor IntegerDivision = Error("SE0209",
        "两个整数相除会丢掉小数（3 / 2 得 1）。请把其中一个写成小数，例如 {0}",
        "Two whole numbers divided lose the fraction (3 / 2 gives 1). Write one of them with a point, such as {0}");

    public static readonly DiagnosticDescriptor BankersRounding = Warning("SE0210",
        "Math.Round 遇 5 取偶（2.5 得 2），与公文的四舍五入不同。请改用 计分.四舍五入",
        "Math.Round rounds half to even (2.5 gives 2). Use 计分.四舍五入");

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
        "The expression is empty. Write one, such as 实际完成值 >= 年度指标值, or true for always");

    public static readonly DiagnosticDescriptor BadTemplate = Error("SE0215",
        "说明文字里的花括号不成对。每个 {{ 都要有 }}，里面写算式，例如 {{分值:0.##}}",
        "The braces of the explanation do not match. Each {{ needs a }} around an expression, such as {{分值:0.##}}");

    public static readonly DiagnosticDescriptor DivisionByZero = Error("SE0216",
        "除数是 0，永远算不出来。请检查算式",
        "The divisor is 0; this can never be computed. Check the expression");

    public static readonly DiagnosticDescriptor NeverHolds = Warning("SE0220",
        "“{0}”的条件永远不成立，等于没有写。请检查条件",
        "The condition of '{0}' can never hold. Check it");

    public static readonly DiagnosticDescriptor NeverReached = Warning("SE0221",
        "“{0}”永远轮不到：第 {2} 行的“{1}”在前面，凡是它成立的情形都已被选走。请调整先后，或改条件",
        "'{0}' is never reached: '{1}' on line {2} stands before it and takes every case. Change their order or a condition");

    public static readonly DiagnosticDescriptor ScoreOverWeight = Warning("SE0222",
        "规则“{0}”的得分会超过分值：{1} 时算出 {2} 分（计分时按分值封顶）。请写成 计分.限于(…, 0, 分值)",
        "The score of rule '{0}' can pass its weight: {3} gives {2} (scoring caps it). Write 计分.限于(…, 0, 分值)");

    public static readonly DiagnosticDescriptor ScoreBelowZero = Warning("SE0223",
        "规则“{0}”的得分会低于 0：{1} 时算出 {2} 分（计分时按 0 分）。请写成 计分.限于(…, 0, 分值)",
        "The score of rule '{0}' can fall under 0: {3} gives {2} (scoring takes 0). Write 计分.限于(…, 0, 分值)");

    public static readonly DiagnosticDescriptor CaseNotCovered = Warning("SE0224",
        "规则组“{0}”没有覆盖所有情形：{1} 时没有一条规则成立，这一项会“未计分”。请补一条规则",
        "Workflow '{0}' leaves a case uncovered: with {3} no rule holds and the row is not scored. Add a rule");

    // SE03xx: forms.
    public static readonly DiagnosticDescriptor FigureExpected = Error("SE0302",
        "“{0}”应当是数字；没有填写用 null，不适用用 \"无\"。这里写的是“{1}”",
        "'{0}' must be a number; null for a blank cell, \"无\" for not applicable. This is '{1}'");

    // SE04xx: findings of scoring.
    public static readonly DiagnosticDescriptor NoScoringEntry = Error("SE0401",
        "规则书没有为这个指标规定计分方法，未计分。请核对一级、二级指标名称，或在规则书的 scoring 里加一条",
        "The rule book has no scoring for this indicator; not scored. Check the names of its levels, or add an entry to scoring");

    public static readonly DiagnosticDescriptor NotAssessable = Error("SE0402",
        "规则组“{0}”没有一条规则适用，未计分（不是 0 分）。{1}",
        "No rule of '{0}' holds; not scored (which is not a score of 0). {2}");

    public static readonly DiagnosticDescriptor RuleFailed = Error("SE0403",
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

    public static readonly DiagnosticDescriptor Incomplete = Warning("SE0407",
        "有 {0} 行未能计分，总分只含已计分的 {1} 分权重，不评等级",
        "{0} rows could not be scored; the total covers weights of {1} only and no grade is given");

    public static readonly DiagnosticDescriptor PointsTooLarge = Error("SE0408",
        "得分太大，加进总分就超出可计算的范围，未计分。请检查分值",
        "The points are too large to be added to the total; not scored. Look at the weight");

    public static readonly DiagnosticDescriptor OverFullMarks = Warning("SE0423",
        "已计分各行的分值合计 {0} 分，总分 {1} 分，超过 100 分：等级按 100 分分档，不评等级",
        "The scored rows weigh {0}, the total is {1}: above the 100 points that grades are made for, so no grade is given");

    public static readonly DiagnosticDescriptor NoWeights = Warning("SE0424",
        "表上没有分值一栏：{0} 行有自评得分而没有分值，都未计分（不是 0 分）。分值填在 weight 后再计分",
        "The form has no column of weights: {0} rows have a declared score and no weight, and are not scored (which is not a score of 0). Fill in weight to score them");

    public static readonly DiagnosticDescriptor NoCells = Warning("SE0425",
        "表上没有年度指标值和实际完成值：{0} 行没有可算的数，都未计分（不是 0 分）。按评分标准打分的表请用规则书“评分标准表”（criteria-checklist），只核对得分范围",
        "The form has neither targets nor actuals: {0} rows have nothing to compute and are not scored (which is not a score of 0). For a form scored against written criteria use the rule book criteria-checklist, which holds the scores against their limits");

    public static readonly DiagnosticDescriptor ReviewDiffers = Warning("SE0421",
        "自评 {0} 分，复核 {1} 分，偏离 {2}",
        "Declared {0}, reviewed {1}, deviation {2}");

    public static readonly DiagnosticDescriptor PartialForm = Warning("SE0422",
        "表是摘录，缺了一些行：总分只是列出各行之和，不与自评总分比较，也不评等级",
        "The form is an excerpt and lacks rows: the total is the sum of the rows shown, is not compared and earns no grade");

    public static readonly DiagnosticDescriptor YearMissing = Warning("SE0420",
        "表上没有年度：分年的参数取最近一年的值，规则书是否适用未核对",
        "The form shows no year: dated parameters take their latest value, and whether the book is in force is not checked");

    public static readonly DiagnosticDescriptor CellKeptAsNote = Warning("SE0320",
        "“{0}”应当是数字，这里是“{1}”，读不成一个数：按未填处理，原文记入备注",
        "'{0}' should be a number; '{1}' is none: taken as blank, the text is kept as a note");

    public static readonly DiagnosticDescriptor NumberFromText = Warning("SE0321",
        "“{0}”写成了文字“{1}”，按 {2} 读",
        "'{0}' is the text '{1}', read as {2}");

    public static readonly DiagnosticDescriptor MemberKeptAsNote = Warning("SE0322",
        "“{0}”不是本格式的项，原文记入备注，不参与计分",
        "'{0}' is no member of this format; it is kept as a note and not scored");

    // SE05xx: tests beside a rule book.
    public static readonly DiagnosticDescriptor CaseExpectsNothing = Error("SE0501",
        "用例“{0}”没有写期望（expect）。请写出应得的分、规则或疑点，例如 \"expect\": {{ \"score\": 6 }}",
        "Case '{0}' expects nothing. Say what must come out, such as \"expect\": {{ \"score\": 6 }}");

    public static readonly DiagnosticDescriptor CaseFailed = Error("SE0502",
        "用例“{0}”不符：{1} 应为 {3}，实际为 {4}",
        "Case '{0}' fails: {2} should be {3}, but is {4}");

    public static readonly DiagnosticDescriptor NoSuchRow = Error("SE0503",
        "用例“{0}”的表里没有名为“{1}”的指标{2}",
        "The form of case '{0}' has no indicator '{1}'{3}");

    public static readonly DiagnosticDescriptor NeverHeld = Warning("SE0511",
        "{0}“{1}”在所有用例中从未成立。请加一个让它成立的用例",
        "{2} '{1}' never held in any case. Add a case in which it holds");

    public static readonly DiagnosticDescriptor NeverFailed = Warning("SE0512",
        "{0}“{1}”在所有用例中从未不成立。请加一个让它不成立的用例；若它总该成立，把条件写成 true",
        "{2} '{1}' was never false in any case. Add a case in which it is; if it must always hold, write true");

    // SE06xx: what-if.
    public static readonly DiagnosticDescriptor UnknownCell = Error("SE0601",
        "表里没有叫“{0}”的数。可以写：{1}",
        "The form has no figure '{0}'. There are: {1}");

    public static readonly DiagnosticDescriptor AmbiguousCell = Error("SE0602",
        "“{0}”可以指好几个数，请写全：{1}",
        "'{0}' may mean several figures; write one in full: {1}");

    public static readonly DiagnosticDescriptor CellWantsNumber = Error("SE0603",
        "“{0}”要填数，不能填“{1}”",
        "'{0}' takes a number, not '{1}'");

    public static readonly DiagnosticDescriptor BadSweep = Error("SE0604",
        "“{0}”的曲线要有从小到大的起止数和大于 0 的步长，并且单元格要能填数",
        "A curve over '{0}' wants a range from small to large, a step above 0, and a cell that takes numbers");

    private static DiagnosticDescriptor Error(string code, string chinese, string english) => new(code, Severity.Error, chinese, english);

    private static DiagnosticDescriptor Warning(string code, string chinese, string english) => new(code, Severity.Warning, chinese, english);
}
