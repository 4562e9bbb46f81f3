using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>
/// The level-1 names that a book knows (一级指标名称): those of its weights and those that its scoring entries ask for. A name on a form
/// that differs by 指标 or 目标 alone is read as the book's.
/// </summary>
internal sealed class LevelNames
{
    private static readonly string[] Endings = ["指标", "目标"];

    /// <summary>So many are compared faster than they are looked up.</summary>
    private const int FewNames = 8;

    private readonly HashSet<string> _known;
    private readonly string[] _asTheyStand;
    private readonly string[] _parts;
    private readonly Dictionary<string, string> _byStem = new(StringComparer.Ordinal);

    /// <param name="known">Names that the book gives weights or asks for as a whole.</param>
    /// <param name="asked">Words that its entries look for inside a name.</param>
    /// <param name="areDecisive">Whether an entry asks for one of the names as a whole.</param>
    public LevelNames(IEnumerable<string> known, IEnumerable<string> asked, bool areDecisive)
    {
        _known = new HashSet<string>(known.Select(NameText.Normalise), StringComparer.Ordinal);
        _asTheyStand = [.. _known.Where(static n => n.Length > 0 && NameText.Normalise(n) == n).Take(FewNames)];
        _parts = [.. asked];
        AreDecisive = areDecisive;
        foreach (IGrouping<string, string> same in _known.GroupBy(Stem, StringComparer.Ordinal))
        {
            // Two names of one stem (产出指标 and 产出目标 in one book): neither is certain.
            if (same.Count() == 1)
            {
                _byStem.Add(same.Key, same.First());
            }
        }
    }

    /// <summary>No names: whatever a form prints is taken as it stands.</summary>
    public static LevelNames None { get; } = new([], [], areDecisive: false);

    /// <summary>The names, normalised.</summary>
    public IReadOnlyCollection<string> Known => _known;

    /// <summary>Whether scoring depends on a name of level 1.</summary>
    public bool AreDecisive { get; }

    /// <summary>The name that rules see: normalised, and the book's own where it is certain.</summary>
    public string Meant(string printed)
    {
        // Most forms print the book's own names.
        foreach (string own in _asTheyStand)
        {
            if (own.Length == printed.Length && own[0] == printed[0] && own == printed)
            {
                return own;
            }
        }

        string name = NameText.Normalise(printed);
        return name.Length == 0 || _known.Count == 0 || _known.Contains(name) ? name : _byStem.GetValueOrDefault(Stem(name), name);
    }

    /// <summary>Whether the book has anything to say about a normalised name.</summary>
    public bool Knows(string name) => _known.Count == 0 || name.Length == 0 || _known.Contains(name) || Array.Exists(_parts, p => name.Contains(p, StringComparison.Ordinal));

    /// <summary>The known name whose own words stand in this one (项目产出 and 产出指标), or null.</summary>
    public string? InWords(string name) => _known.FirstOrDefault(k => Stem(k) is { Length: > 1 } stem && name.Contains(stem, StringComparison.Ordinal));

    private static string Stem(string name)
    {
        foreach (string ending in Endings)
        {
            if (name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal))
            {
                return name[..^ending.Length];
            }
        }

        return name;
    }
}
