namespace SelfEval.Rules;

/// <summary>How a figure is rounded (取舍): decimals and one of the words 四舍五入, 截断, 进一, 不取舍.</summary>
internal readonly record struct RoundingDefinition(int Decimals, string Mode)
{
    /// <summary>Where a book says nothing: half up to the hundredth, as most published forms do.</summary>
    public static RoundingDefinition Standard => new(2, "四舍五入");
}
