namespace SelfEval.Model.Cells;

/// <summary>Reads one number with comparators on either side of it, and with plain words around it.</summary>
internal static class NumberReader
{
    private const string Ceiling = "控制在";

    private static readonly string[] About = ["大约", "约", "≈"];

    private static readonly string[] Nearly = ["将近", "接近", "近"];

    /// <summary>Units after which 内 means "within" although words follow: 30日内完成.</summary>
    private static readonly string[] TimeUnits = ["天", "日", "小时", "个小时", "工作日", "个工作日", "年", "个月", "分钟"];

    internal static FormCell? Read(ReadOnlySpan<char> text, in Quantity quantity, string original)
    {
        ReadOnlySpan<char> lead = text[..quantity.Start];
        bool isNegative = TakeSign(ref lead);
        Approximation about = TakeAbout(ref lead);
        (int prefixLength, Comparator before) = ComparatorWords.PrefixAt(lead);
        lead = lead[..^prefixLength];

        ReadOnlySpan<char> tail = text[quantity.End..];
        (Comparator after, bool isRoughly) = TakeSuffixes(ref tail, quantity.Unit);
        if (before == Comparator.None && lead.EndsWith(Ceiling, StringComparison.Ordinal))
        {
            lead = lead[..^Ceiling.Length];
            before = after == Comparator.None && !isRoughly ? Comparator.AtMost : Comparator.None;
        }

        bool isPlaced = lead.IsEmpty && tail.IsEmpty
            ? quantity.Kind == QuantityKind.Count || CanStandBare(text, quantity)
            : quantity.Kind == QuantityKind.Count && !isNegative && MeasureUnits.LongestAt(quantity.Unit) > 0
                && PlainWords.CanLead(lead, quantity.Unit) && PlainWords.CanTrail(tail, quantity.Unit);
        return isPlaced && ComparatorWords.Join(before, after) is Comparator comparator
            ? new FormCell
            {
                Text = original,
                Kind = CellKind.Number,
                Comparator = comparator,
                Number = isNegative ? -quantity.Value : quantity.Value,
                Scale = quantity.Scale,
                Unit = quantity.Unit,
                IsApproximate = about != Approximation.None || isRoughly || quantity.IsApproximate,
                Approximation = about != Approximation.None ? about : isRoughly ? Approximation.Around : quantity.IsApproximate ? Approximation.Above : Approximation.None,
            }
            : null;
    }

    /// <summary>A minus counts only where no word stands before it; behind a word it is a dash.</summary>
    internal static bool TakeSign(ref ReadOnlySpan<char> lead)
    {
        if (lead.IsEmpty || lead[^1] is not ('-' or '+'))
        {
            return false;
        }

        ReadOnlySpan<char> before = lead[..^1];
        if (!before.IsEmpty && ComparatorWords.PrefixAt(before).Length == 0)
        {
            return false;
        }

        bool isNegative = lead[^1] == '-';
        lead = before;
        return isNegative;
    }

    /// <summary>A bare number may not be part of a name: "第5" and "A4" have no lead left but are no numbers.</summary>
    private static bool CanStandBare(ReadOnlySpan<char> text, in Quantity quantity) =>
        quantity.Kind == QuantityKind.Bare && (quantity.Start == 0 || text[quantity.Start - 1] != '第');

    private static Approximation TakeAbout(ref ReadOnlySpan<char> lead) =>
        TakeAny(ref lead, Nearly) ? Approximation.Below : TakeAny(ref lead, About) ? Approximation.Around : Approximation.None;

    private static bool TakeAny(ref ReadOnlySpan<char> lead, string[] words)
    {
        foreach (string word in words)
        {
            if (lead.EndsWith(word, StringComparison.Ordinal))
            {
                lead = lead[..^word.Length];
                return true;
            }
        }

        return false;
    }

    private static (Comparator After, bool IsRoughly) TakeSuffixes(ref ReadOnlySpan<char> tail, string unit)
    {
        var after = Comparator.None;
        bool isRoughly = false;
        while (ComparatorWords.SuffixAt(tail) is { Length: > 0 } suffix)
        {
            isRoughly |= tail.StartsWith("左右", StringComparison.Ordinal) || tail.StartsWith("上下", StringComparison.Ordinal);
            after = suffix.Value == Comparator.None ? after : suffix.Value;
            tail = tail[suffix.Length..];
        }

        if (tail is ['内', ..] && TimeUnits.Contains(unit))
        {
            after = Comparator.AtMost;
            tail = tail[1..];
        }

        return (after, isRoughly);
    }
}
