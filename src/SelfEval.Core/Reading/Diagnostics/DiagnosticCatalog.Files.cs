namespace SelfEval.Reading.Diagnostics;

/// <content>SE00xx: files and JSON.</content>
internal static partial class DiagnosticCatalog
{
    public static readonly DiagnosticDescriptor NotJson = Error("SE0001",
        "JSON 写法有误：{0}",
        "Not valid JSON: {1}");

    public static readonly DiagnosticDescriptor UnexpectedEnd = Error("SE0002",
        "文件在这里突然结束：{0}。请补上缺少的 }} 、] 或 \"",
        "The file ends here while {1}. Close it with }} , ] or \"");

    public static readonly DiagnosticDescriptor EmptyFile = Error("SE0003",
        "文件是空的。请填写内容，或用 rules/ 和 seeds/ 里的文件作样本",
        "The file is empty. Fill it, or start from a file in rules/ or seeds/");

    public static readonly DiagnosticDescriptor DuplicateMember = Error("SE0004",
        "“{0}”在同一对花括号里写了两次，只能留一个",
        "'{0}' stands twice within one pair of braces; keep one");

    public static readonly DiagnosticDescriptor UnknownMember = Error("SE0005",
        "{1}里没有“{0}”这一项{2}",
        "'{0}' is not a member of {3}{4}");

    public static readonly DiagnosticDescriptor MissingMember = Error("SE0006",
        "{1}缺少必填项“{0}”，请补上",
        "{2} lacks the required member '{0}'; add it");

    public static readonly DiagnosticDescriptor WrongType = Error("SE0007",
        "“{0}”应当是{1}，这里写的是{2}{5}",
        "'{0}' must be {3}, this is {4}{6}");

    public static readonly DiagnosticDescriptor NumberInQuotes = Error("SE0008",
        "“{0}”应当是数字，请去掉引号，写成 {1}",
        "'{0}' must be a number: drop the quotes and write {1}");

    public static readonly DiagnosticDescriptor BadNumber = Error("SE0009",
        "“{0}”不是可用的数字。请写普通十进制数，不带千分位、单位和全角数字，例如 {1}；百分之五写 0.05，单位是 % 的写 5",
        "'{0}' is not a usable number. Write a plain decimal without separators and units, such as {1}; five per cent is 0.05, or 5 where the unit is %");

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

    public static readonly DiagnosticDescriptor OtherKind = Error("SE0023",
        "这是{0}，不是{1}。{2}",
        "This is {3}, not {4}: {5}");

    public static readonly DiagnosticDescriptor OtherFormat = Error("SE0024",
        "这是{0}，不是 JSON 文件。自评表可以直接交给 selfeval score 和 selfeval read，后缀要与内容相符；规则书用 selfeval new 照一本现成的写",
        "This is {1}, not JSON. Give a form to selfeval score and selfeval read as it is, under its own ending; start a rule book with selfeval new");

    public static readonly DiagnosticDescriptor FileMissing = Error("SE0026",
        "找不到这个文件。请检查路径和文件名",
        "There is no such file. Look at its path and name");

    public static readonly DiagnosticDescriptor FileUnreadable = Error("SE0027",
        "这个文件读不了：{0}",
        "The file cannot be read: {1}");

    public static readonly DiagnosticDescriptor TooManyLines = Error("SE0029",
        "文件有 {0} 行，超过上限 {1} 行。请检查是否选错了文件；空行请删去",
        "The file has {0} lines, over the limit of {1}. Is it the right file? Delete empty lines");

    public static readonly DiagnosticDescriptor TotalAmongRows = Error("SE0025",
        "这一行像是合计行，不是指标，请删去；表上印的总分写在 total，分值合计写在 totalWeight",
        "This row looks like the total, not an indicator; delete it. The printed total goes to total, the sum of weights to totalWeight");

    public static readonly DiagnosticDescriptor WrappedFile = Error("SE0028",
        "{0}的内容外面多包了一层{1}。请去掉这一层，只留里面的 {{ }}",
        "{2} stands within one more pair of brackets. Remove the outer pair");
}
