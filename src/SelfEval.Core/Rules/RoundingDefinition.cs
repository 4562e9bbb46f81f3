using System.Globalization;

namespace SelfEval.Rules;

/// <summary>How a figure is rounded (取舍): decimals and one of the words 四舍五入, 截断, 进一, 不取舍.</summary>
internal readonly record struct RoundingDefinition(int Decimals, string Mode)
{
    /// <summary>Where a book says nothing: half up to the hundredth, as most published forms do.</summary>
    public static RoundingDefinition Standard => new(2, "四舍五入");

    private const string None = "不取舍";

    public override string ToString() => ToString(english: false);

    public string ToString(bool english)
    {
        string decimals = Decimals.ToString(CultureInfo.InvariantCulture);
        return (Mode, english) switch
        {
            (None, true) => "not rounded",
            (None, false) => None,
            (_, true) => $"{InEnglish()} to {decimals} decimals",
            _ => $"{Mode}到 {decimals} 位小数",
        };
    }

    private string InEnglish() => Mode switch
    {
        "四舍五入" => "rounded half up",
        "截断" => "cut off",
        _ => "rounded up",
    };
}
