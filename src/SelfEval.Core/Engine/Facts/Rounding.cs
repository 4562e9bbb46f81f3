using SelfEval.Rules;

namespace SelfEval.Engine.Facts;

/// <summary>A manner of rounding (取舍) made ready, so that no word is compared and no digit count checked for each row.</summary>
internal readonly struct Rounding
{
    /// <summary>Scores are printed with ten decimals at most.</summary>
    private const int MostPrinted = 10;

    private readonly MidpointRounding _mode;
    private readonly int _decimals;

    private Rounding(int decimals, MidpointRounding mode)
    {
        _decimals = decimals;
        _mode = mode;
    }

    public static Rounding Of(RoundingDefinition definition) =>
        ModeOf(definition.Mode) is { } mode ? new Rounding(definition.Decimals, mode) : new Rounding(-1, default);

    /// <summary>The runtime's name for one of the words of 计分.取舍, or null for 不取舍.</summary>
    public static MidpointRounding? ModeOf(string word) => word switch
    {
        nameof(计分.四舍五入) => MidpointRounding.AwayFromZero,
        nameof(计分.截断) => MidpointRounding.ToZero,
        nameof(计分.进一) => MidpointRounding.ToPositiveInfinity,
        _ => null,
    };

    public void Apply(ref decimal value)
    {
        // Most scores have few decimals; the scale is one byte to look at, a decimal sixteen to copy.
        if (_decimals >= 0 && value.Scale > _decimals)
        {
            value = GuardDigits.Cut(value, _decimals, _mode);
        }
        else if (_decimals < 0 && value.Scale > MostPrinted)
        {
            value = Unrounded(value);
        }
    }

    /// <summary>A score that is not rounded still is 3 where three times a third made it; a third itself stays as long as it is.</summary>
    private static decimal Unrounded(decimal value)
    {
        decimal settled = GuardDigits.Settle(value);
        return settled == decimal.Round(settled, MostPrinted) ? settled : value;
    }
}
