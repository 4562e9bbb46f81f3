namespace SelfEval.Documents.Grids.Pdf;

/// <summary>
/// Brings the lines of a page to order (框线整理): positions within three points are one, pieces of a line are joined, and lines that cross or
/// meet belong to one table.
/// </summary>
internal static class RulingNet
{
    public const double Tolerance = 3;

    /// <summary>Crossings are looked for among so many lines at most; a form has some dozens.</summary>
    private const int Most = 2_000;

    /// <summary>Lines that hang together, at least one each way.</summary>
    public static IEnumerable<IReadOnlyList<Ruling>> Groups(IReadOnlyList<Ruling> rulings)
    {
        List<Ruling> level = Joined(rulings.Where(r => r.IsHorizontal));
        List<Ruling> upright = Joined(rulings.Where(r => !r.IsHorizontal));
        if (level.Count > Most || upright.Count > Most)
        {
            return [];
        }

        Ruling[] all = [.. level, .. upright];
        int[] group = [.. Enumerable.Range(0, all.Length)];
        for (int i = 0; i < level.Count; i++)
        {
            for (int j = level.Count; j < all.Length; j++)
            {
                if (Meet(all[i], all[j]))
                {
                    group[Root(group, i)] = Root(group, j);
                }
            }
        }

        return Enumerable.Range(0, all.Length).GroupBy(i => Root(group, i), i => all[i]).Select(g => g.ToArray()).Where(g => g.Any(r => r.IsHorizontal) && g.Any(r => !r.IsHorizontal));
    }

    /// <summary>Values within the tolerance of one another become their mean; ascending.</summary>
    public static double[] Distinct(IEnumerable<double> values)
    {
        var distinct = new List<double>();
        foreach (List<double> cluster in Clusters(values.Select(v => (v, v))).Select(c => c.ConvertAll(v => v.Item2)))
        {
            distinct.Add(cluster.Average());
        }

        return [.. distinct];
    }

    private static List<Ruling> Joined(IEnumerable<Ruling> rulings)
    {
        var joined = new List<Ruling>();
        foreach (List<(double Key, Ruling Ruling)> cluster in Clusters(rulings.Select(r => (r.Position, r))))
        {
            double position = cluster.Average(r => r.Key);
            Ruling[] pieces = [.. cluster.Select(r => r.Ruling).OrderBy(r => r.Start)];
            Ruling open = pieces[0] with { Position = position };
            foreach (Ruling piece in pieces.Skip(1))
            {
                if (piece.Start <= open.End + Tolerance)
                {
                    open = open with { End = Math.Max(open.End, piece.End) };
                    continue;
                }

                joined.Add(open);
                open = piece with { Position = position };
            }

            joined.Add(open);
        }

        return [.. joined.Where(r => r.Length >= Tolerance)];
    }

    private static IEnumerable<List<(double Key, T Value)>> Clusters<T>(IEnumerable<(double Key, T Value)> values)
    {
        List<(double Key, T Value)>? cluster = null;
        foreach ((double Key, T Value) value in values.OrderBy(v => v.Key))
        {
            if (cluster is not null && value.Key - cluster[0].Key <= Tolerance)
            {
                cluster.Add(value);
                continue;
            }

            if (cluster is not null)
            {
                yield return cluster;
            }

            cluster = [value];
        }

        if (cluster is not null)
        {
            yield return cluster;
        }
    }

    private static bool Meet(Ruling level, Ruling upright) =>
        upright.Position >= level.Start - Tolerance && upright.Position <= level.End + Tolerance
        && level.Position >= upright.Start - Tolerance && level.Position <= upright.End + Tolerance;

    private static int Root(int[] group, int i)
    {
        while (group[i] != i)
        {
            group[i] = group[group[i]];
            i = group[i];
        }

        return i;
    }
}
