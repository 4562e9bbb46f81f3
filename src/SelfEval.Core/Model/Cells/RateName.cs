namespace SelfEval.Model.Cells;

/// <summary>Indicators that are rates by their name (比率指标): 95 there is 95 % although no sign is printed.</summary>
internal static class RateName
{
    private static readonly string[] Ends = ["率", "满意度", "比例", "占比", "比重", "百分比"];

    public static bool IsRate(string name)
    {
        ReadOnlySpan<char> text = name.AsSpan().TrimEnd();
        int bracket = text.IndexOfAny('(', '（');
        text = (bracket > 0 ? text[..bracket] : text).TrimEnd("：: %");
        foreach (string end in Ends)
        {
            if (text.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
