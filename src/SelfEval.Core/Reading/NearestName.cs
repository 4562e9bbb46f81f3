namespace SelfEval.Reading;

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
        string? best = null;
        int bestDistance = int.MaxValue;
        if (written.Length > 60)
        {
            return null;
        }

        foreach (string name in known)
        {
            int distance = Distance(written, name);
            if (distance < bestDistance || (distance == bestDistance && best is not null && string.CompareOrdinal(name, best) < 0))
            {
                (best, bestDistance) = (name, distance);
            }
        }

        return best is not null && bestDistance * 2 <= Math.Max(written.Length, best.Length) ? best : null;
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
