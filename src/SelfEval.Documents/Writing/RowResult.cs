using static SelfEval.Model.Cells.PrintedNumber;

namespace SelfEval.Documents.Writing;

/// <summary>What became of a row, in a few words (复核得分).</summary>
internal static class RowResult
{
    public static string Of(IndicatorScore row, bool english) => row.Outcome switch
    {
        ScoreOutcome.Scored => (english ? $"computed {Short(row.Score)}" : $"核对得分 {Short(row.Score)} 分") + Difference(row, english),
        ScoreOutcome.Adopted => english ? $"adopted unverified {Short(row.Score)}" : $"采用自评（未核）{Short(row.Score)} 分",
        ScoreOutcome.NotApplicable => english ? "not applicable" : "不适用",
        _ => english ? "not verifiable" : "无法核对",
    };

    private static string Difference(IndicatorScore row, bool english) => row.Difference switch
    {
        null => "",
        0 => english ? ", as declared" : "，与自评一致",
        { } difference => english ? $", declared {Short(row.OwnDeclared)}, difference {Signed(difference)}" : $"，自评 {Short(row.OwnDeclared)} 分，差异 {Signed(difference)} 分",
    };
}
