namespace SelfEval.Engine.Facts;

/// <summary>What is known once the rows are scored; only steps on the total and the review meet these.</summary>
internal readonly partial struct RowFacts
{
    [FactName("合计得分", FactScope.Form, "各行得分之和，前面的总分步骤已算在内；只在总分步骤里有", unit: "分")]
    public decimal? RowSum => _context.Sums?.Sum;

    [FactName("适用分值", FactScope.Form, "已计分各行的分值之和；只在总分步骤里有", unit: "分")]
    public decimal? ScoredWeight => _context.Sums?.ScoredWeight;

    [FactName("本行得分", FactScope.Indicator, "本行按规则算出的得分；只在复核和总分步骤的统计里有", unit: "分")]
    public decimal? OwnScore => _context.Sums?.OwnScore;
}
