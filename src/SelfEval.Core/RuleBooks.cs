using System.Diagnostics.CodeAnalysis;
using SelfEval.Engine.Programs;
using SelfEval.Model;
using SelfEval.Reading.Diagnostics;

namespace SelfEval;

/// <summary>The rule books that come with the package (内置规则书); the same files stand in the repository's rules/ folder.</summary>
[RequiresDynamicCode(NativeCompilation.Message)]
[RequiresUnreferencedCode(NativeCompilation.Message)]
public static class RuleBooks
{
    private static readonly Dictionary<string, Lazy<RuleBook>> Loaded =
        BuiltInBooks.Ids.ToDictionary(id => id, id => new Lazy<RuleBook>(() => Load(id)), StringComparer.Ordinal);

    /// <summary>Ids of all built-in books, in alphabetical order.</summary>
    public static IReadOnlyList<string> Ids => BuiltInBooks.Ids;

    /// <summary>芦淞区 whole-department self-evaluation of 2023 (芦淞区部门整体支出绩效自评).</summary>
    public static RuleBook Lusong2023 => Loaded["lusong-2023"].Value;

    /// <summary>Project self-evaluation by the national measure of 2020 (项目支出绩效自评，财预〔2020〕10号).</summary>
    public static RuleBook National2020 => Loaded["national-2020-project"].Value;

    /// <summary>Project self-evaluation with core indicators and cost on level 1 (核心指标，财预〔2021〕101号).</summary>
    public static RuleBook National2021Core => Loaded["national-2021-core"].Value;

    /// <summary>Project self-evaluation in Hubei (湖北省项目支出绩效自评): execution 20, indicators 80.</summary>
    public static RuleBook Hubei => Loaded["hubei"].Value;

    /// <summary>Whole-department self-evaluation in Sichuan (四川省部门整体支出绩效自评).</summary>
    public static RuleBook SichuanDepartment => Loaded["sichuan-department"].Value;

    /// <summary>Whole-department self-evaluation in Shouxian, Anhui (安徽省寿县部门整体支出绩效自评).</summary>
    public static RuleBook AnhuiShouxianDepartment => Loaded["anhui-shouxian-department"].Value;

    /// <summary>Hunan's older whole-department score sheet with control rates (湖南省部门整体支出绩效评价), about 2014 to 2022.</summary>
    public static RuleBook HunanDepartment => Loaded["hunan-department"].Value;

    /// <summary>Yueyang's whole-department sheet of 2018 (岳阳市部门整体支出绩效自评).</summary>
    public static RuleBook Yueyang2018 => Loaded["yueyang-2018"].Value;

    /// <summary>Whole-department evaluation in Shaanxi (陕西省部门整体支出绩效评价); not confirmed.</summary>
    public static RuleBook ShaanxiDepartment => Loaded["shaanxi-department"].Value;

    /// <summary>Whole-department self-evaluation in Chongqing (重庆市部门整体绩效自评): score by coefficient.</summary>
    public static RuleBook Chongqing => Loaded["chongqing"].Value;

    /// <summary>The default settings of a budget-management system (预算管理一体化系统默认设置).</summary>
    public static RuleBook VendorDefault => Loaded["vendor-default"].Value;

    /// <summary>Point lists scored by people, held against their limits (评分标准表).</summary>
    public static RuleBook CriteriaChecklist => Loaded["criteria-checklist"].Value;

    /// <summary>The scoring shapes that other books extend (计分形状).</summary>
    public static RuleBook Shapes => Loaded["shapes"].Value;

    /// <summary>A built-in book by its id, or null where there is none.</summary>
    /// <param name="id">The id, for instance <c>lusong-2023</c>.</param>
    public static RuleBook? Find(string id) => Loaded.TryGetValue(Given.NotNull(id, nameof(id)), out Lazy<RuleBook>? book) ? book.Value : null;

    /// <summary>
    /// The built-in books that a person may mean by a name (按名称找): an id, a title, or parts of them, such as 湖南 or 湖北 项目. A whole id or
    /// title means that book alone; otherwise every book whose name holds all parts, and where there is none, every book whose title has the
    /// characters in this order.
    /// </summary>
    /// <param name="name">The name or its parts, between blanks; blank for all books.</param>
    /// <returns>Id and title of each; empty where no book goes by that name. The books themselves are not loaded.</returns>
    public static IReadOnlyList<(string Id, string Title)> Named(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return BookNames.Find(name);
    }

    private static RuleBook Load(string id)
    {
        SourceText source = BuiltInBooks.Find(id)!;
        return RuleBook.TryParse(source, out RuleBook? book, out IReadOnlyList<Diagnostic> diagnostics)
            ? book
            : throw new InvalidFileException(diagnostics);
    }
}
