using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>The rows of a form by name (同名指标), so that a form of thousands of rows is not gone through for each of them.</summary>
internal sealed class Namesakes
{
    private readonly IReadOnlyList<Indicator> _rows;
    private readonly string[] _names;
    private readonly Dictionary<string, List<int>> _byName = new(StringComparer.Ordinal);

    public Namesakes(IReadOnlyList<Indicator> rows)
    {
        _rows = rows;
        _names = [.. rows.Select(static r => r.PlainName)];
        for (int i = 0; i < _names.Length; i++)
        {
            if (!_byName.TryGetValue(_names[i], out List<int>? same))
            {
                _byName.Add(_names[i], same = []);
            }

            same.Add(i);
        }
    }

    /// <summary>The nearest row before this one that has its name and asks the same: of another level 1, or with the same target; null where there is none.</summary>
    public Indicator? Before(int index)
    {
        List<int> same = _byName[_names[index]];
        for (int i = same.Count - 1; i >= 0; i--)
        {
            if (same[i] < index && AsksTheSame(_rows[same[i]], _rows[index]))
            {
                return _rows[same[i]];
            }
        }

        return null;
    }

    private static bool AsksTheSame(Indicator one, Indicator other) =>
        !one.IsNotApplicable && (one.Target.Text == other.Target.Text || !NameText.AreSame(one.Level1, other.Level1));
}
