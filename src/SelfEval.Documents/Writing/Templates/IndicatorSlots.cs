using SelfEval.Documents.Forms;
using SelfEval.Documents.Layouts;
using SelfEval.Model;

namespace SelfEval.Documents.Writing.Templates;

/// <summary>Which row of a template each indicator goes to (对号入座): the row that names it, a blank one of its levels, then any blank one in order.</summary>
internal static class IndicatorSlots
{
    /// <returns>For each indicator its row; null where no row is left for it.</returns>
    public static IReadOnlyList<IndicatorSlot?> Assign(IReadOnlyList<Indicator> indicators, IReadOnlyList<IndicatorSlot> slots)
    {
        var given = new IndicatorSlot?[indicators.Count];
        var left = new List<IndicatorSlot>(slots);
        Func<Indicator, IndicatorSlot, bool>[] fits =
        [
            (i, s) => s.Name.Length > 0 && HeadText.Bare(s.Name) == HeadText.Bare(i.Name),
            (i, s) => s.Name.Length == 0 && IsLevel1(i, s) && s.Level2.Length > 0 && Plain(s.Level2) == Plain(i.Level2),
            (i, s) => s.Name.Length == 0 && IsLevel1(i, s) && s.Level2.Length == 0,
            (_, s) => s.Name.Length == 0 && s.Level1.Length == 0,
        ];
        foreach (Func<Indicator, IndicatorSlot, bool> fit in fits)
        {
            for (int i = 0; i < given.Length; i++)
            {
                if (given[i] is null && left.Find(s => fit(indicators[i], s)) is { } slot)
                {
                    given[i] = slot;
                    left.Remove(slot);
                }
            }
        }

        return given;
    }

    /// <summary>The row below which a row for the indicator belongs.</summary>
    public static IndicatorSlot Nearest(Indicator indicator, IReadOnlyList<IndicatorSlot> slots) =>
        slots.LastOrDefault(s => IsLevel1(indicator, s) && Plain(s.Level2) == Plain(indicator.Level2)) ?? slots.LastOrDefault(s => IsLevel1(indicator, s)) ?? slots[^1];

    private static bool IsLevel1(Indicator indicator, IndicatorSlot slot) => slot.Level1.Length > 0 && Plain(slot.Level1) == Plain(indicator.Level1);

    /// <summary>产出指标（50分） and 产出 are one level.</summary>
    private static string Plain(string level)
    {
        string bare = HeadText.Bare(LevelText.Of(level).Name);
        return bare.EndsWith("指标", StringComparison.Ordinal) ? bare[..^2] : bare;
    }
}
