using System.Collections.Concurrent;
using SelfEval.Model;
using SelfEval.Rules;

namespace SelfEval.Engine.Facts;

/// <summary>The groups of level 1 that a rule book lays down (规则书的一级指标), and which of them a printed name means.</summary>
internal sealed class LaidDownNames(IReadOnlyList<WeightDefinition> weights)
{
    /// <summary>Names come again in every form of a batch; beyond this many they are worked out anew.</summary>
    private const int MostKept = 1_000;

    private readonly string[] _stems = [.. weights.Select(static w => Stem(w.Name))];
    private readonly ConcurrentDictionary<string, LaidDownName> _known = new(StringComparer.Ordinal);

    /// <summary>Points of level 1 as the book lays them down (一级指标分值); none where it does not.</summary>
    public IReadOnlyList<WeightDefinition> Weights => weights;

    /// <summary>Points laid down for execution; null where there are none.</summary>
    public decimal? Execution { get; } = weights.Where(static w => LaidDownGroups.IsExecution(w.Name)).Select(static w => (decimal?)w.Weight).FirstOrDefault();

    public LaidDownName Of(string printed)
    {
        if (_known.TryGetValue(printed, out LaidDownName? known))
        {
            return known;
        }

        string stem = Stem(printed);
        var name = new LaidDownName(Array.ConvertAll(_stems, own => AreSame(own, stem)));
        if (_known.Count < MostKept)
        {
            _known.TryAdd(printed, name);
        }

        return name;
    }

    /// <summary>产出 and 产出指标 are one group, 效果 and 效益 too; 效益和满意度指标 holds both 效益指标 and 满意度指标.</summary>
    private static bool AreSame(string left, string right) =>
        left.Length > 0 && right.Length > 0 && (left.Contains(right, StringComparison.Ordinal) || right.Contains(left, StringComparison.Ordinal));

    private static string Stem(string name) => NameText.Normalise(name).Replace("指标", "", StringComparison.Ordinal).Replace("效果", "效益", StringComparison.Ordinal);
}
