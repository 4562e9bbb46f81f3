using System.Collections.Concurrent;
using System.Collections.Frozen;
using SelfEval.Model;
using SelfEval.Model.Cells;

namespace SelfEval.Engine.Facts;

/// <summary>
/// What a book's word lists and level names say about a row (用语): its direction, whether a reason is one, which level-1 name is meant.
/// The lists are parameters of the book, mostly those of the built-in <c>words</c>; a book without them knows comparators only.
/// </summary>
internal sealed class BookWords(IReadOnlyDictionary<string, object> values, LevelNames levels)
{
    /// <summary>The parameters that are read here, whether a rule names them or not.</summary>
    public static readonly FrozenSet<string> Parameters =
        new[] { InverseWords, ForwardWords, CountWords, NeutralWords, LesseningWords, DealingWords, ObjectWords, InverseLevels, ForwardLevels, HighRate, TimeUnits, NoReasonWords }.ToFrozenSet(StringComparer.Ordinal);

    private const string InverseWords = "反向指标用词";
    private const string ForwardWords = "正向指标用词";
    private const string CountWords = "数量指标用词";
    private const string NeutralWords = "中性用词";
    private const string LesseningWords = "正向例外用词";
    private const string DealingWords = "处理用词";
    private const string ObjectWords = "处理对象用词";
    private const string InverseLevels = "反向层级用词";
    private const string ForwardLevels = "正向层级用词";
    private const string HighRate = "正向比率下限";
    private const string TimeUnits = "时间单位";
    private const string NoReasonWords = "无原因用词";

    /// <summary>Names come again in every form of a batch; beyond this many they are worked out anew.</summary>
    private const int MostKept = 10_000;

    private readonly NameDirection _names = new(
        List(values, InverseWords), List(values, ForwardWords), List(values, NeutralWords), List(values, CountWords), List(values, LesseningWords), List(values, DealingWords), List(values, ObjectWords));

    private readonly string[] _inverseLevels = List(values, InverseLevels);
    private readonly string[] _forwardLevels = List(values, ForwardLevels);
    private readonly FrozenSet<string> _timeUnits = List(values, TimeUnits).ToFrozenSet(StringComparer.Ordinal);
    private readonly FrozenSet<string> _noReason = List(values, NoReasonWords).Select(CellText.Normalise).ToFrozenSet(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<Asked, string> _known = new();

    /// <summary>No ceiling stands so high: 90 % of something bad is no target.</summary>
    private readonly decimal _highRate = values.TryGetValue(HighRate, out object? limit) && limit is decimal least ? least : decimal.MaxValue;

    /// <summary>The level-1 names that the book knows.</summary>
    public LevelNames Levels { get; } = levels;

    /// <summary>正向, 反向, or "" where neither the form nor the words say: from the form's own column, the comparator, the name.</summary>
    public string DirectionOf(Indicator row) => Directions.Printed(row) ?? NamedDirection(row);

    /// <summary>True where the cell says that there is no reason (无, 0, 已完成 …), or nothing.</summary>
    public bool IsNoReason(string? reason) =>
        IsBlank(reason) || _noReason.Contains(CellText.Normalise(reason!));

    /// <summary>True where nothing is written, or a sign that stands for nothing (——).</summary>
    public static bool IsBlank(string? reason) =>
        string.IsNullOrWhiteSpace(reason) || CellReader.BlankKindOf(reason) is CellKind.Missing or CellKind.NotApplicable;

    /// <summary>What the name and the levels say, whatever is printed.</summary>
    public string NamedDirection(Indicator row)
    {
        if (row.NamedDirection is { } kept && ReferenceEquals(kept.Words, this) && ReferenceEquals(kept.Level1, row.Level1))
        {
            return kept.Direction;
        }

        string direction = LookUp(row);
        row.NamedDirection = new NamedDirection(this, row.Level1, direction);
        return direction;
    }

    private string LookUp(Indicator row)
    {
        var asked = new Asked(row.Level1, row.Level2, row.Name, row.Pair.Unit, IsHighRate(row));
        if (!_known.TryGetValue(asked, out string? direction))
        {
            direction = ByWords(asked);
            if (_known.Count < MostKept && row.Name.Length <= NameDirection.LongestName)
            {
                _known.TryAdd(asked, direction);
            }
        }

        return direction;
    }

    private static string[] List(IReadOnlyDictionary<string, object> values, string parameter) =>
        values.TryGetValue(parameter, out object? value) && value is string words ? words.Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    private bool IsHighRate(Indicator row) => row.Pair.Unit == "%" && row.Reading.Target.Number >= _highRate;

    private string ByWords(Asked asked)
    {
        NameVerdict verdict = _names.Of(NameText.Normalise(asked.Name));
        bool isTime = _timeUnits.Contains(asked.Unit);
        return verdict switch
        {
            NameVerdict.Inverse => Directions.Inverse,
            NameVerdict.Open => "",
            // “公文办结 5个工作日”: a span of time is a quantity of the good only where its own word says so (培训天数).
            NameVerdict.ForwardTime => Directions.Forward,
            NameVerdict.Forward or NameVerdict.Count => isTime ? "" : Directions.Forward,
            _ => ByLevels(NameText.Normalise(asked.Level1), NameText.Normalise(asked.Level2), asked, isTime),
        };
    }

    /// <summary>Level 2 tells more than level 1, which stands in only where level 2 is blank.</summary>
    private string ByLevels(string level1, string level2, Asked asked, bool isTime)
    {
        if (Contains(level1, _inverseLevels) || Contains(level2, _inverseLevels))
        {
            return asked.Unit == "%" ? "" : Directions.Inverse;
        }

        bool isForward = Contains(level2.Length > 0 ? level2 : level1, _forwardLevels) && !isTime;
        return isForward || asked.IsHighRate ? Directions.Forward : "";
    }

    private static bool Contains(string text, string[] words) => Array.Exists(words, w => text.Contains(w, StringComparison.Ordinal));

    /// <summary>All that a direction by name depends on.</summary>
    private readonly record struct Asked(string Level1, string Level2, string Name, string Unit, bool IsHighRate);
}
