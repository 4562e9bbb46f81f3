using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>The groups of level 1 on a form (各一级指标), those of its headings first, with the rows of each that make up its weight.</summary>
internal sealed class Level1Groups
{
    private const int None = -1;

    /// <summary>So many are compared faster than they are looked up.</summary>
    private const int FewGroups = 8;

    private Dictionary<string, Level1Group>? _byName;
    private readonly Indicator[] _counted;

    /// <summary>The next row of the same group.</summary>
    private readonly int[] _next;

    /// <param name="form">The form.</param>
    /// <param name="counted">Those of its rows that make up the groups' weights, in the form's order.</param>
    public Level1Groups(SelfEvaluation form, Indicator[] counted)
    {
        _counted = counted;
        _next = new int[counted.Length];
        for (int i = 0; i < form.Headings.Count; i++)
        {
            _ = Find(form.Headings[i].Name, form.Headings[i].Weight);
        }

        AddRows(form.Indicators);
    }

    public List<Level1Group> All { get; } = [];

    /// <summary>Sum of the weights of a group's rows, points; null where one has none, or there are no rows.</summary>
    public decimal? WeightsOf(Level1Group group)
    {
        decimal? sum = group.First == None ? null : 0m;
        for (int i = group.First; i != None; i = _next[i])
        {
            sum += _counted[i].Weight;
        }

        return sum;
    }

    /// <summary>Points of some of a group's rows, and the first of those, -1 where there is none.</summary>
    public decimal WeightsOf(Level1Group group, Predicate<Indicator> isMeant, out int first)
    {
        decimal sum = 0;
        first = None;
        for (int i = group.First; i != None; i = _next[i])
        {
            if (isMeant(_counted[i]))
            {
                sum += _counted[i].Weight ?? 0;
                first = first == None ? i : first;
            }
        }

        return sum;
    }

    private void AddRows(IReadOnlyList<Indicator> rows)
    {
        string? name = null;
        Level1Group? group = null;
        int counted = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            // Rows of one group mostly stand together.
            group = rows[i].Level1 == name ? group : Find(rows[i].Level1, null);
            name = rows[i].Level1;
            if (counted < _counted.Length && ReferenceEquals(_counted[counted], rows[i]))
            {
                Chain(group, counted++);
            }
        }
    }

    private void Chain(Level1Group? group, int row)
    {
        _next[row] = None;
        if (group is { Last: not None })
        {
            _next[group.Last] = row;
            group.Last = row;
        }
        else if (group is not null)
        {
            group.First = group.Last = row;
        }
    }

    /// <summary>The group of a printed name; null where nothing is printed.</summary>
    private Level1Group? Find(string printed, decimal? points)
    {
        if (printed.Length == 0)
        {
            return null;
        }

        string name = NameText.Normalise(printed);
        return Known(name) ?? Add(new Level1Group(printed, name) { Printed = points });
    }

    private Level1Group? Known(string name) => All.Count > FewGroups ? _byName!.GetValueOrDefault(name) : All.Find(g => g.PlainName == name);

    private Level1Group Add(Level1Group group)
    {
        All.Add(group);
        if (All.Count > FewGroups)
        {
            _byName ??= All.SkipLast(1).ToDictionary(static g => g.PlainName, StringComparer.Ordinal);
            _byName.Add(group.PlainName, group);
        }

        return group;
    }
}
