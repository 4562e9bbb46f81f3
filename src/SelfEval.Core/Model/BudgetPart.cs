namespace SelfEval.Model;

/// <summary>One part of the money block (其中: 当年财政拨款, 基本支出 …), 万元.</summary>
public sealed record BudgetPart
{
    /// <summary>The part's name as printed.</summary>
    public required string Name { get; init => field = Given.NotNull(value); }

    /// <summary>True where the name begins with 其中.</summary>
    internal bool IsOfWhich => Name.AsSpan().TrimStart().StartsWith("其中", StringComparison.Ordinal);

    /// <summary>False for lines that stand in the list and are no money put in: 合计, 资金结余, 资金结余率（%）. 上年结余 is money put in.</summary>
    internal bool IsSource => !NoSources.Any(s => Name.Contains(s, StringComparison.Ordinal))
        && (!Name.Contains("结余", StringComparison.Ordinal) || EarlierYears.Any(y => Name.Contains(y, StringComparison.Ordinal)));

    private static readonly string[] NoSources = ["合计", "小计", "总计", "率", "%"];

    private static readonly string[] EarlierYears = ["上年", "年初", "历年", "以前", "往年", "结转", "动用", "使用"];

    /// <summary>Initial budget (年初预算数), 万元.</summary>
    public Figure Initial { get; init; }

    /// <summary>Full-year budget (全年预算数), 万元; where a form prints one figure only, it stands here.</summary>
    public Figure FullYear { get; init; }

    /// <summary>Executed (全年执行数), 万元.</summary>
    public Figure Executed { get; init; }
}
