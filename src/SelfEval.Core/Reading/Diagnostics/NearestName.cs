namespace SelfEval.Reading.Diagnostics;

/// <summary>Finds the name that a person probably meant (最接近的名称).</summary>
internal static class NearestName
{
    /// <summary>"；您是否想写“…”？" or nothing, in Chinese and English.</summary>
    public static (string Chinese, string English) Suggestion(string written, IEnumerable<string> known)
    {
        string? nearest = Of(written, known);
        return nearest is null ? ("", "") : ($"；您是否想写“{nearest}”？", $"; did you mean '{nearest}'?");
    }

    /// <summary>The closest known name, or null where none is close: at most half of the characters may differ.</summary>
    public static string? Of(string written, IEnumerable<string> known)
    {
        if (written.Length > 60)
        {
            return null;
        }

        // Measured by length: 实际值 is two steps from 分值 and from 实际完成值, but it is more like the longer one.
        var nearest = known.Select(name => (Name: name, Unlike: (decimal)Distance(written, name) / Math.Max(1, Math.Max(written.Length, name.Length))))
            .OrderBy(n => n.Unlike).ThenBy(n => n.Name, StringComparer.Ordinal).FirstOrDefault();
        return nearest.Name is not null && nearest.Unlike <= 0.5m ? nearest.Name : null;
    }

    private static int Distance(string a, string b)
    {
        int[] previous = [.. Enumerable.Range(0, b.Length + 1)];
        int[] current = new int[b.Length + 1];
        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int change = char.ToLowerInvariant(a[i - 1]) == char.ToLowerInvariant(b[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(current[j - 1], previous[j]) + 1, previous[j - 1] + change);
            }

            (previous, current) = (current, previous);
        }

        return previous[b.Length];
    }
}
