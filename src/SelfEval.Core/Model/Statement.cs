namespace SelfEval.Model;

/// <summary>A figure that the narrative states (正文陈述的数字), kept so that checks can hold it against the tables.</summary>
public sealed record Statement
{
    /// <summary>What the figure is (事项), one of the fixed words of the form's schema: 支出合计, 人员经费, 在职人数 … or 成果 for a result.</summary>
    public required string About { get; init => field = Given.NotNull(value); }

    /// <summary>The indicator that a result belongs to (三级指标), where one does.</summary>
    public string? Indicator { get; init; }

    /// <summary>The figure, in <see cref="Unit"/>.</summary>
    public decimal Value { get; init; }

    /// <summary>Unit as printed: 万元, 件, 篇 …</summary>
    public string Unit { get; init => field = Given.NotNull(value); } = "";

    /// <summary>True where the text says 余 or 约 (more than, about).</summary>
    public bool IsApproximate { get; init; }

    /// <summary>The words of the report.</summary>
    public string? Text { get; init; }

    /// <summary>Where in the report (位置), for instance 六（一）.</summary>
    public string? Place { get; init; }
}
