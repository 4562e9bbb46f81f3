using System.Runtime.InteropServices;
using SelfEval.Model;

namespace SelfEval.Engine.Facts;

/// <summary>The rows of a form by name (同名指标), so that a form of thousands of rows is not gone through for each of them.</summary>
internal sealed class Namesakes
{
    /// <summary>So many are compared faster than they are looked up.</summary>
    private const int FewRows = 16;

    private readonly IReadOnlyList<Indicator> _rows;

    /// <summary>For each row the number of the nearest before it that has its name, counted from 1; 0 where there is none.</summary>
    private readonly int[] _before;

    public Namesakes(IReadOnlyList<Indicator> rows)
    {
        _rows = rows;
        _before = new int[rows.Count];
        if (_before.Length > FewRows)
        {
            LookUp();
            return;
        }

        string[] names = [.. rows.Select(static r => r.PlainName)];
        for (int i = 1; i < names.Length; i++)
        {
            _before[i] = 1 + Array.LastIndexOf(names, names[i], i - 1);
        }
    }

    /// <summary>The nearest row before this one that has its name and asks the same: of another level 1, or with the same target; null where there is none.</summary>
    public Indicator? Before(int index)
    {
        for (int number = _before[index]; number > 0; number = _before[number - 1])
        {
            if (AsksTheSame(_rows[number - 1], _rows[index]))
            {
                return _rows[number - 1];
            }
        }

        return null;
    }

    private void LookUp()
    {
        var last = new Dictionary<string, int>(_before.Length, StringComparer.Ordinal);
        for (int i = 0; i < _before.Length; i++)
        {
            ref int number = ref CollectionsMarshal.GetValueRefOrAddDefault(last, _rows[i].PlainName, out _);
            _before[i] = number;
            number = i + 1;
        }
    }

    private static bool AsksTheSame(Indicator one, Indicator other) =>
        !one.IsNotApplicable && (one.Target.Text == other.Target.Text || !NameText.AreSame(one.Level1, other.Level1));
}
