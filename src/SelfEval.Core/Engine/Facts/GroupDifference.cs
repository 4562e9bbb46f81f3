using SelfEval.Model.Cells;

namespace SelfEval.Engine.Facts;

/// <summary>A group of level 1 whose points are not those of the rule book (一级分值出入); null for a group of which the book says nothing.</summary>
internal readonly record struct GroupDifference(string Name, decimal Weight, decimal? LaidDown)
{
    /// <summary>产出指标35分（规则书50分）.</summary>
    public override string ToString() => $"{Name}{(Weight == 0 ? "没有分值" : Points(Weight))}（规则书{(LaidDown is { } points ? Points(points) : "没有")}）";

    private static string Points(decimal weight) => PrintedNumber.Short(weight) + "分";
}
