namespace SelfEval.Engine.Facts;

/// <summary>What a printed name of level 1 is to a rule book (表上的一级指标名称之于规则书).</summary>
/// <param name="Same">For each group that the book lays down, whether it is meant.</param>
internal sealed record LaidDownName(bool[] Same)
{
    /// <summary>True where one of the book's groups is meant.</summary>
    public bool IsLaidDown { get; } = Array.IndexOf(Same, true) >= 0;
}
